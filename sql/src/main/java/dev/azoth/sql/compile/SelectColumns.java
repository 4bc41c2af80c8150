package dev.azoth.sql.compile;

import dev.azoth.sql.Bundle;
import dev.azoth.sql.EntityClause;
import dev.azoth.sql.Expression;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.Not;
import dev.azoth.sql.Selectable;
import dev.azoth.sql.Statement;
import dev.azoth.sql.TextClause;
import dev.azoth.sql.Unary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what is selected or returned, and tells the columns that come back. */
final class SelectColumns {
    private final Rendering sql;
    private @Nullable List<ResultColumn> results;
    private boolean unknown;

    SelectColumns(Rendering sql) {
        this.sql = sql;
    }

    /** The columns that come back; null when only the database knows. */
    @Nullable
    List<ResultColumn> results() {
        return unknown ? null : results == null ? List.of() : results;
    }

    /** Writes the columns of a statement; those of the outermost one, or of the first part of its UNION, come back. */
    void render(Statement<?> owner, List<? extends Selectable> selection, QueryCompiler.Place place) {
        List<ResultColumn> collected = place == QueryCompiler.Place.TOP && results == null ? new ArrayList<>() : null;
        if (collected != null) {
            results = collected;
        }
        OutputNames names = sql.outputNames(owner);
        write(names, selection, place, collected);
        for (int i = 0; collected != null && i < collected.size(); i++) {
            ResultColumn column = collected.get(i);
            if (column.name().isEmpty() && isOperation(column.expression())) {
                // It stands without a name in the text, so that the others are numbered as if it were not there.
                collected.set(i, new ResultColumn(names.name(i), column.expression(), column.codec()));
            }
        }
    }

    private void write(
            OutputNames names,
            List<? extends Selectable> selection,
            QueryCompiler.Place place,
            @Nullable List<ResultColumn> collected) {
        String separator = "";
        int position = 0;
        for (Selectable item : selection) {
            switch (item) {
                case TextClause text -> {
                    sql.append(separator);
                    sql.queries().text(text);
                    unknown |= collected != null;
                    separator = ", ";
                }
                case Expression<?> expression -> {
                    sql.append(separator);
                    column(expression, names, position++, place, collected);
                    separator = ", ";
                }
                case FromClause from -> {
                    for (Expression<?> column : from.columns()) {
                        sql.append(separator);
                        column(column, names, position++, place, collected);
                        separator = ", ";
                    }
                }
                case Bundle<?> bundle -> {
                    for (Expression<?> column : bundle.columns()) {
                        sql.append(separator);
                        column(column, names, position++, place, collected);
                        separator = ", ";
                    }
                }
                case EntityClause<?> entity -> {
                    for (Expression<?> column : entity.columns()) {
                        sql.append(separator);
                        column(column, names, position++, place, collected);
                        separator = ", ";
                    }
                }
            }
        }
    }

    private void column(
            Expression<?> expression,
            OutputNames names,
            int position,
            QueryCompiler.Place place,
            @Nullable List<ResultColumn> collected) {
        boolean insideFrom = place == QueryCompiler.Place.FROM || place == QueryCompiler.Place.LATERAL;
        TypeCodec<?> codec = place == QueryCompiler.Place.TOP ? sql.dialect().codec(expression.type()) : null;
        boolean wrapped = codec != null && !codec.columnExpression("x").equals("x");
        boolean label = names.needsLabel(position, insideFrom) || wrapped;
        boolean namedLast = !label && isOperation(expression);
        String name = label || (collected != null && !namedLast) ? names.name(position) : "";
        if (wrapped && codec != null) {
            wrap(codec, expression);
        } else {
            sql.expression(expression);
        }
        if (label) {
            sql.append(" AS ").identifier(name);
        }
        if (collected != null && codec != null) {
            collected.add(new ResultColumn(name, expression, codec));
        }
    }

    private static boolean isOperation(@Nullable Expression<?> expression) {
        return expression instanceof Unary<?> || expression instanceof Not;
    }

    /** A codec's column expression around a column: the text before and after a marker. */
    private void wrap(TypeCodec<?> codec, Expression<?> expression) {
        String marker = "\u0000";
        String[] around = codec.columnExpression(marker).split(marker, -1);
        sql.append(around[0]);
        sql.expressions().operand(expression, Precedence.UNARY);
        sql.append(around.length > 1 ? around[1] : "");
    }
}
