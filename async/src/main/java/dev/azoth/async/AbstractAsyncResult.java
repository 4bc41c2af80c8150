package dev.azoth.async;

import dev.azoth.engine.AbstractResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the asynchronous results have in common. Rows are fetched from the server as they are asked for, never more than the
 * buffer holds ahead. A publisher for one subscriber; elements must not be null there. For one task at a time.
 *
 * @param <R> the elements
 * @param <D> the result in direct style
 * @param <S> the result's own class
 */
public abstract sealed class AbstractAsyncResult<
                R extends @Nullable Object, D extends AbstractResult<R, D>, S extends AbstractAsyncResult<R, D, S>>
        implements Flow.Publisher<R> permits AsyncResult, AsyncScalarResult, AsyncMappingResult {
    private static final int DEFAULT_PIECE = 1000;

    final Source<D> source;

    AbstractAsyncResult(Source<D> source) {
        this.source = source;
    }

    abstract S with(Source<D> changed);

    final <T extends @Nullable Object> CompletableFuture<T> call(String what, Function<? super D, ? extends T> work) {
        return source.calls().direct(what, () -> work.apply(source.result()));
    }

    /** All elements that are left. */
    public final CompletableFuture<List<R>> all() {
        return call("all", AbstractResult::all);
    }

    /** The first element, or null when there is none; closes. */
    public final CompletableFuture<@Nullable R> first() {
        return this.<@Nullable R>call("first", AbstractResult::first);
    }

    /** The only element; closes. As {@link AbstractResult#one}. */
    public final CompletableFuture<R> one() {
        return call("one", AbstractResult::one);
    }

    /** The only element, or null when there is none; closes. As {@link AbstractResult#oneOrNone}. */
    public final CompletableFuture<@Nullable R> oneOrNone() {
        return this.<@Nullable R>call("oneOrNone", AbstractResult::oneOrNone);
    }

    /** The next element, or null at the end. */
    public final CompletableFuture<@Nullable R> fetchOne() {
        return this.<@Nullable R>call("fetchOne", AbstractResult::fetchOne);
    }

    /** Up to so many elements, none at the end. */
    public final CompletableFuture<List<R>> fetchMany(int count) {
        return call("fetchMany", result -> result.fetchMany(count));
    }

    /**
     * Gives each element to a function; completes after the last. The function runs on one virtual thread and may take its time;
     * what it throws closes the result and fails the future.
     */
    public final CompletableFuture<@Nullable Void> forEach(Consumer<? super R> action) {
        return source.calls().between(() -> {
            try (D result = source.result()) {
                for (R element : result) {
                    source.calls().deliver(() -> action.accept(element));
                }
                return null;
            }
        });
    }

    /** Gives the elements to a function in lists of so many, as {@link #forEach} does; the last one may be shorter. */
    public final CompletableFuture<@Nullable Void> forEachPartition(int size, Consumer<? super List<R>> action) {
        return source.calls().between(() -> {
            try (D result = source.result()) {
                for (List<R> partition : result.partitions(size)) {
                    source.calls().deliver(() -> action.accept(partition));
                }
                return null;
            }
        });
    }

    /** The elements in lists of so many, as a publisher; the last one may be shorter. */
    public final Flow.Publisher<List<R>> partitions(int size) {
        return subscriber -> new RowSubscription<>(
                        source, () -> source.result().partitions(size).iterator(), subscriber)
                .begin();
    }

    /** The elements in lists of 1000, as a publisher. */
    public final Flow.Publisher<List<R>> partitions() {
        return partitions(DEFAULT_PIECE);
    }

    /** From now on leaves out elements equal to one given out before. */
    public final S unique() {
        return with(source.map(AbstractResult::unique));
    }

    /** From now on leaves out elements whose key is equal to that of one given out before. */
    public final S unique(Function<? super R, ? extends @Nullable Object> key) {
        return with(source.map(result -> result.unique(key)));
    }

    /** Fetches so many rows a round trip from now on. */
    public final S yieldPer(int rows) {
        return with(source.map(result -> result.yieldPer(rows)));
    }

    /** Gives up what is left and frees the cursor. */
    public final CompletableFuture<@Nullable Void> close() {
        return source.ifOpened() == null
                ? CompletableFuture.completedFuture(null)
                : call("close", result -> {
                    result.close();
                    return null;
                });
    }

    /** Whether no elements can be taken any more. */
    public final boolean closed() {
        D opened = source.ifOpened();
        return opened != null && opened.closed();
    }

    @Override
    public final void subscribe(Flow.Subscriber<? super R> subscriber) {
        new RowSubscription<R>(source, () -> source.result().iterator(), subscriber).begin();
    }
}
