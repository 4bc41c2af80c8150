package dev.azoth.engine;

import dev.azoth.engine.bridge.Await;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** An exchange that has been sent. */
record Sent<A extends @Nullable Object, T extends @Nullable Object>(
        Exchange<A, T> exchange, CompletionStage<A> answer) {
    static <A extends @Nullable Object, T extends @Nullable Object> Sent<A, T> of(Exchange<A, T> exchange) {
        return new Sent<>(exchange, exchange.send());
    }

    T complete(Core core) {
        A value;
        try {
            value = Await.await(answer, core.cancellation());
        } catch (RuntimeException failure) {
            throw exchange.failed(failure);
        }
        return exchange.complete(value);
    }

    /** Waits until nothing of it is under way. */
    void rest() {
        var unused = Await.uninterruptibly(answer.handle((value, failure) -> null));
    }
}
