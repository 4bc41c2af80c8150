package dev.azoth.sql.compile;

import dev.azoth.sql.OrderItem;
import dev.azoth.sql.Statement;
import java.util.List;
import java.util.Set;

/** Statements' keys, kept on the statements. */
public final class StatementKeys {
    private StatementKeys() {}

    /** The key and the values of a statement; walked once, then kept on it, unless values are asked for late. Safe for any number of threads. */
    public static KeyedStatement of(Statement<?> statement) {
        if (statement.memo() instanceof KeyedStatement known) {
            return known;
        }
        var writer = new KeyWriter();
        new StatementKeyWalk(writer).statement(statement);
        KeyedStatement keyed = writer.finish();
        if (!writer.isLate()) {
            statement.memo(keyed);
        }
        return keyed;
    }

    /** The names of the parameters a statement takes. */
    public static Set<String> parameterNames(Statement<?> statement) {
        return walk(statement).parameterNames();
    }

    /** The walk alone, for the compiler: where each parameter's value is among the values. */
    static KeyWriter walk(Statement<?> statement) {
        var writer = new KeyWriter();
        new StatementKeyWalk(writer).statement(statement);
        return writer;
    }

    static KeyWriter walk(OrderItem item) {
        var writer = new KeyWriter();
        new StatementKeyWalk(writer).order(List.of(item));
        return writer;
    }
}
