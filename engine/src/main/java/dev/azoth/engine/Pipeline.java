package dev.azoth.engine;

import dev.azoth.error.DatabaseException;
import dev.azoth.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Several statements in flight together. For one task at a time, as its connection. */
final class Pipeline {
    /** PostgreSQL's, of a statement that it does not run since one before it has failed. */
    private static final String FAILED_TRANSACTION = "25P02";

    private final Core core;
    private final Statements statements;

    Pipeline(Core core, Statements statements) {
        this.core = core;
        this.statements = statements;
    }

    <R extends @Nullable Object> List<Result<R>> run(
            List<? extends Statement<R>> all, List<? extends Map<String, ?>> parameters) {
        var results = new ArrayList<Result<R>>(all.size());
        var sent = new ArrayList<Sent<?, Result<R>>>(all.size());
        try {
            for (int i = 0; i < all.size(); i++) {
                Exchange<?, Result<R>> next = prepare(all.get(i), parameters.get(i));
                if (core.wire().precedes(next.isPlainRead())) {
                    // reads before BEGIN: what follows is not sent when one fails, and changes nothing that one sent
                    // again reads
                    completeAll(sent, results);
                    sent.add(Sent.of(next));
                    completeAll(sent, results);
                } else {
                    sent.add(Sent.of(next));
                }
            }
            completeAll(sent, results);
        } catch (Throwable failure) {
            sent.forEach(Sent::rest);
            throw failure;
        }
        return results;
    }

    private <R extends @Nullable Object> void completeAll(List<Sent<?, Result<R>>> sent, List<Result<R>> results) {
        while (results.size() < sent.size()) {
            results.add(complete(sent, results.size()));
        }
    }

    private <R extends @Nullable Object> Result<R> complete(List<Sent<?, Result<R>>> sent, int at) {
        try {
            return sent.get(at).complete(core);
        } catch (DatabaseException failure) {
            throw isConsequence(failure) ? cause(failure, sent.subList(at + 1, sent.size())) : failure;
        }
    }

    /**
     * What was sent first may have come last to the server, where the driver had to send it again: that its transaction has failed
     * already is a consequence then, whose cause is told by one that follows.
     */
    private <R extends @Nullable Object> RuntimeException cause(
            DatabaseException failure, List<Sent<?, Result<R>>> following) {
        for (Sent<?, Result<R>> later : following) {
            try {
                var unused = later.complete(core);
            } catch (RuntimeException other) {
                if (!isConsequence(other)) {
                    return other;
                }
            }
        }
        return failure;
    }

    private static boolean isConsequence(RuntimeException failure) {
        return failure instanceof DatabaseException told && FAILED_TRANSACTION.equals(told.sqlState());
    }

    private <R extends @Nullable Object> Exchange<?, Result<R>> prepare(
            Statement<R> statement, Map<String, ?> parameters) {
        return statements.prepare(statement, List.of(parameters), core.options());
    }
}
