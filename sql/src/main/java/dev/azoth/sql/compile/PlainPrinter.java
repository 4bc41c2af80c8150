package dev.azoth.sql.compile;

import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.Delete;
import dev.azoth.sql.DmlStatement;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Insert;
import dev.azoth.sql.Statement;
import dev.azoth.sql.StatementPrinter;
import dev.azoth.sql.Update;
import java.util.Map;

/** Prints statements for {@code toString()}. For ServiceLoader. */
public final class PlainPrinter implements StatementPrinter {
    @Override
    public String statement(Statement<?> statement) {
        return PlainDialect.INSTANCE.compile(statement, request(statement)).sql();
    }

    /** An INSERT or UPDATE without values is shown with all columns. */
    private static CompileRequest request(Statement<?> statement) {
        if (!(statement instanceof DmlStatement<?> dml)) {
            return CompileRequest.PLAIN;
        }
        boolean open = switch (DmlCompiler.core(dml)) {
            case Insert insert -> insert.values().isEmpty() && insert.rows().isEmpty() && insert.source() == null;
            case Update update -> update.values().isEmpty();
            case Delete delete -> false;
        };
        return open
                ? new CompileRequest(
                        DmlCompiler.core(dml).table().columns().stream()
                                .map(ColumnClause::name)
                                .toList(),
                        false,
                        Map.of())
                : CompileRequest.PLAIN;
    }

    @Override
    public String expression(Expression<?> expression) {
        return PlainDialect.INSTANCE.expressionSql(expression);
    }
}
