package dev.azoth.async;

import dev.azoth.engine.Result;
import dev.azoth.engine.ScalarResult;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Row;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a streamed statement: a {@link java.util.concurrent.Flow.Publisher} whose subscriber's demand reaches the server's
 * cursor, and the consuming methods of {@link Result} as futures. For one task at a time. SQLAlchemy: {@code AsyncResult}.
 *
 * @param <R> what each row becomes
 */
public final class AsyncResult<R extends @Nullable Object> extends AbstractAsyncResult<R, Result<R>, AsyncResult<R>> {
    private AsyncResult(Source<Result<R>> source) {
        super(source);
    }

    static <R extends @Nullable Object> AsyncResult<R> of(Calls calls, Supplier<Result<R>> open) {
        return new AsyncResult<>(new Source<>(calls, open));
    }

    @Override
    AsyncResult<R> with(Source<Result<R>> changed) {
        return new AsyncResult<>(changed);
    }

    /** The names of the columns, in order. */
    public CompletableFuture<List<String>> keys() {
        return call("keys", Result::keys);
    }

    /** The rows as such, whatever the statement makes of them. */
    public AsyncResult<Row> rows() {
        return new AsyncResult<>(source.map(Result::rows));
    }

    /** The same as {@link #rows}, under SQLAlchemy's name. */
    public AsyncResult<Row> tuples() {
        return rows();
    }

    /** The rows as maps from names to values. */
    public AsyncMappingResult mappings() {
        return new AsyncMappingResult(source.map(Result::mappings));
    }

    /** The values of the first column. */
    public AsyncScalarResult<@Nullable Object> scalars() {
        return new AsyncScalarResult<>(source.<ScalarResult<@Nullable Object>>map(Result::scalars));
    }

    /** The values of the column at a position, from 0. */
    public AsyncScalarResult<@Nullable Object> scalars(int index) {
        return new AsyncScalarResult<>(source.<ScalarResult<@Nullable Object>>map(result -> result.scalars(index)));
    }

    /** The values of the column of that name. */
    public AsyncScalarResult<@Nullable Object> scalars(String name) {
        return new AsyncScalarResult<>(source.<ScalarResult<@Nullable Object>>map(result -> result.scalars(name)));
    }

    /** The values of an expression that was selected. */
    public <T> AsyncScalarResult<@Nullable T> scalars(Expression<T> expression) {
        return new AsyncScalarResult<>(source.<ScalarResult<@Nullable T>>map(result -> result.scalars(expression)));
    }

    /** Only the columns at these positions, from 0, in this order. */
    public AsyncResult<Row> columns(int... indexes) {
        return new AsyncResult<>(source.map(result -> result.columns(indexes)));
    }

    /** Only the columns of these names, in this order. */
    public AsyncResult<Row> columns(String... names) {
        return new AsyncResult<>(source.map(result -> result.columns(names)));
    }

    /** The first column of the first row, null when there is none; closes. */
    public CompletableFuture<@Nullable Object> scalar() {
        return call("scalar", Result::scalar);
    }

    /** The first column of the only row; closes. */
    public CompletableFuture<@Nullable Object> scalarOne() {
        return call("scalarOne", Result::scalarOne);
    }

    /** The first column of the only row, null when there is none; closes. */
    public CompletableFuture<@Nullable Object> scalarOneOrNone() {
        return call("scalarOneOrNone", Result::scalarOneOrNone);
    }
}
