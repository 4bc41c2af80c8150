package dev.azoth.async;

import dev.azoth.engine.ScalarResult;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column of a streamed statement. A null value cannot be published: its subscriber gets an error; the methods
 * that give futures take nulls. For one task at a time. SQLAlchemy: {@code AsyncScalarResult}.
 *
 * @param <T> the values
 */
public final class AsyncScalarResult<T extends @Nullable Object>
        extends AbstractAsyncResult<T, ScalarResult<T>, AsyncScalarResult<T>> {
    AsyncScalarResult(Source<ScalarResult<T>> source) {
        super(source);
    }

    static <T extends @Nullable Object> AsyncScalarResult<T> of(Calls calls, Supplier<ScalarResult<T>> open) {
        return new AsyncScalarResult<>(new Source<>(calls, open));
    }

    @Override
    AsyncScalarResult<T> with(Source<ScalarResult<T>> changed) {
        return new AsyncScalarResult<>(changed);
    }
}
