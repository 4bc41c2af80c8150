package dev.azoth.sql;

import dev.azoth.error.AzothException;
import java.util.ServiceLoader;

/** Renders statements and expressions for {@code toString()}; found by ServiceLoader, since this package knows no compiler. */
public interface StatementPrinter {
    /** The SQL of a statement in a neutral dialect. */
    String statement(Statement<?> statement);

    /** The SQL of an expression in a neutral dialect. */
    String expression(Expression<?> expression);

    /** The SQL, or the reason why there is none; never throws. */
    static String print(Statement<?> statement) {
        try {
            return Holder.PRINTER.statement(statement);
        } catch (AzothException failure) {
            return "<" + statement.getClass().getSimpleName() + ": " + failure.getMessage() + ">";
        }
    }

    /** The SQL, or the reason why there is none; never throws. */
    static String print(Expression<?> expression) {
        try {
            return Holder.PRINTER.expression(expression);
        } catch (AzothException failure) {
            return "<" + expression.getClass().getSimpleName() + ": " + failure.getMessage() + ">";
        }
    }

    /** Found at first use. */
    final class Holder {
        private static final StatementPrinter PRINTER = ServiceLoader.load(
                        StatementPrinter.class, StatementPrinter.class.getClassLoader())
                .findFirst()
                .orElseThrow();

        private Holder() {}
    }
}
