package dev.azoth.sql.compile;

import dev.azoth.sql.Expression;
import dev.azoth.sql.Statement;
import dev.azoth.sql.StatementPrinter;

/** Prints statements for {@code toString()}. For ServiceLoader. */
public final class PlainPrinter implements StatementPrinter {
    @Override
    public String statement(Statement<?> statement) {
        return PlainDialect.INSTANCE.compile(statement, CompileRequest.PLAIN).sql();
    }

    @Override
    public String expression(Expression<?> expression) {
        return PlainDialect.INSTANCE.expressionSql(expression);
    }
}
