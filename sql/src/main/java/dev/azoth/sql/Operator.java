package dev.azoth.sql;

/** An operator between two expressions: one of the standard ones, or a custom one. */
public sealed interface Operator permits StandardOperator, CustomOperator {}
