package dev.azoth.engine;

import dev.azoth.engine.bridge.Await;
import dev.azoth.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Several statements in flight together. For one task at a time, as its connection. */
final class Pipeline {
    /** A statement that has been sent. */
    private record Sent<A extends @Nullable Object, T extends @Nullable Object>(
            Exchange<A, T> exchange, CompletionStage<A> answer) {
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

    private final Core core;
    private final Statements statements;

    Pipeline(Core core, Statements statements) {
        this.core = core;
        this.statements = statements;
    }

    <R extends @Nullable Object> List<Result<R>> run(
            List<? extends Statement<R>> all, List<? extends Map<String, ?>> parameters) {
        var results = new ArrayList<Result<R>>(all.size());
        int first = 0;
        while (first < all.size() && (first == 0 && !core.isInTransaction())) {
            results.add(core.run(prepare(all.get(first), parameters.get(first))));
            first++;
        }
        var sent = new ArrayList<Sent<?, Result<R>>>(all.size());
        try {
            for (int i = first; i < all.size(); i++) {
                sent.add(send(prepare(all.get(i), parameters.get(i))));
            }
            for (Sent<?, Result<R>> one : sent) {
                results.add(one.complete(core));
            }
        } catch (Throwable failure) {
            sent.forEach(Sent::rest);
            throw failure;
        }
        return results;
    }

    private <R extends @Nullable Object> Exchange<?, Result<R>> prepare(
            Statement<R> statement, Map<String, ?> parameters) {
        return statements.prepare(statement, List.of(parameters), core.options());
    }

    private static <A extends @Nullable Object, T extends @Nullable Object> Sent<A, T> send(Exchange<A, T> exchange) {
        return new Sent<>(exchange, exchange.send());
    }
}
