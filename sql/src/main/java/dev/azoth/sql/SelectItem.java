package dev.azoth.sql;

/**
 * What gives each row one value: an expression, or a mapped class.
 *
 * @param <T> the Java class of the value
 */
public sealed interface SelectItem<T> extends Selectable permits Expression, EntityClause {}
