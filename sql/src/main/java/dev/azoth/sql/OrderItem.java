package dev.azoth.sql;

/** What can stand in ORDER BY: an expression, one with a direction, or text. */
public sealed interface OrderItem permits Expression, Ordered, TextClause {}
