package dev.azoth.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The queries directly inside a SELECT, for whoever executes it. */
public final class InnerQueries {
    private final List<Query<?>> values = new ArrayList<>();
    private final List<Query<?>> tables = new ArrayList<>();

    private InnerQueries() {}

    public static InnerQueries of(Select<?> select) {
        var inner = new InnerQueries();
        SelectParts parts = select.parts();
        parts.outputs().forEach(inner::expression);
        inner.expression(parts.where());
        parts.groupBy().forEach(inner::expression);
        inner.expression(parts.having());
        for (OrderItem item : parts.tail().orderBy()) {
            switch (item) {
                case Expression<?> expression -> inner.expression(expression);
                case Ordered ordered -> inner.expression(ordered.expression());
                case TextClause text -> {}
            }
        }
        select.froms().forEach(inner::from);
        return inner;
    }

    /** Those that are values or conditions: they may refer to what stands outside. */
    public List<Query<?>> values() {
        return values;
    }

    /** Those in FROM, common table expressions among them. */
    public List<Query<?>> tables() {
        return tables;
    }

    private void expression(@Nullable Expression<?> expression) {
        switch (expression) {
            case null -> {}
            case Exists exists -> values.add(exists.query());
            case ScalarSubquery<?> subquery -> values.add(subquery.query());
            default -> Children.of(expression).forEach(this::expression);
        }
    }

    private void from(FromClause from) {
        switch (from) {
            case Join join -> {
                from(join.left());
                from(join.right());
                expression(join.on());
            }
            case Alias alias -> from(alias.element());
            case Subquery subquery -> (subquery.lateral() ? values : tables).add(subquery.query());
            case Cte cte -> cte(cte);
            case TableClause table -> {}
            case ValuesClause given -> {}
            case TableFunction function -> {}
            case TextFrom text -> {}
        }
    }

    private void cte(Cte cte) {
        if (cte.statement() instanceof Query<?> query && tables.stream().noneMatch(known -> known == query)) {
            tables.add(query);
        }
    }
}
