package dev.azoth.sql;

/**
 * What can stand in the columns of a {@code select(...)}: an expression, a table and the like (all its columns), a mapped class,
 * or text.
 */
public sealed interface Selectable permits SelectItem, FromClause, TextClause {}
