package dev.azoth.engine;

import org.jspecify.annotations.Nullable;

/**
 * The values of one column, or what a statement of one expression returns. For one task at a time. SQLAlchemy:
 * {@code ScalarResult}.
 *
 * @param <T> the values
 */
public final class ScalarResult<T extends @Nullable Object> extends AbstractResult<T, ScalarResult<T>> {
    ScalarResult(RowReader<T> reader) {
        super(reader);
    }

    @Override
    ScalarResult<T> self() {
        return this;
    }
}
