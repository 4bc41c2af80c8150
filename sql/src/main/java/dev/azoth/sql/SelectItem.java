package dev.azoth.sql;

/**
 * What gives each row one value: an expression, a mapped class, or several under one name.
 *
 * @param <T> the Java class of the value
 */
public sealed interface SelectItem<T> extends Selectable permits Expression, EntityClause, Bundle {}
