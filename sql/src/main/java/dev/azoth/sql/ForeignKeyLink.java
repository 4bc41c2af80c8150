package dev.azoth.sql;

import java.util.List;

/**
 * A foreign key as joins see it.
 *
 * @param columns the referring columns
 * @param target the table referred to
 * @param targetColumns the columns referred to, in the order of {@code columns}
 */
public record ForeignKeyLink(
        List<? extends ColumnClause<?>> columns, TableClause target, List<? extends ColumnClause<?>> targetColumns) {}
