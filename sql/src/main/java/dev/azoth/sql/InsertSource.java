package dev.azoth.sql;

import dev.azoth.error.ArgumentException;
import java.util.List;

/**
 * The query an INSERT takes its rows from.
 *
 * @param withDefaults whether columns not among these are given their defaults
 */
public record InsertSource(List<ColumnClause<?>> columns, Query<?> query, boolean withDefaults) {
    public InsertSource {
        columns = List.copyOf(columns);
        int selected = query.outputExpressions().size();
        if (selected != columns.size()) {
            throw new ArgumentException("INSERT from SELECT names " + columns.size() + " columns "
                    + columns.stream().map(ColumnClause::name).toList() + ", the query has " + selected);
        }
    }
}
