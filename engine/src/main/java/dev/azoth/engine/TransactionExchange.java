package dev.azoth.engine;

import dev.azoth.engine.driver.DriverStatement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A COMMIT, ROLLBACK, SAVEPOINT or the like. */
final class TransactionExchange<T extends @Nullable Object> extends Exchange<@Nullable Object, T> {
    private final Core core;
    private final @Nullable String sql;
    private final Completion<T> completion;
    private final Function<Throwable, RuntimeException> failure;

    /** @param sql null when nothing is to be sent */
    TransactionExchange(
            Core core, @Nullable String sql, Completion<T> completion, Function<Throwable, RuntimeException> failure) {
        this.core = core;
        this.sql = sql;
        this.completion = completion;
        this.failure = failure;
    }

    /** What follows when the database has done it. */
    @FunctionalInterface
    interface Completion<T extends @Nullable Object> {
        T complete();
    }

    @Override
    CompletionStage<@Nullable Object> send() {
        String text = sql;
        if (text == null) {
            return CompletableFuture.completedFuture(null);
        }
        return core.wire()
                .send(driver -> driver.execute(DriverStatement.of(text)))
                .thenApply(done -> done);
    }

    @Override
    T complete(@Nullable Object answer) {
        return completion.complete();
    }

    @Override
    RuntimeException failed(Throwable raised) {
        return failure.apply(raised);
    }
}
