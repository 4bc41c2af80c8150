package dev.azoth.engine;

import dev.azoth.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Several statements in flight together. For one task at a time, as its connection. */
final class Pipeline {
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
                sent.add(Sent.of(prepare(all.get(i), parameters.get(i))));
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
}
