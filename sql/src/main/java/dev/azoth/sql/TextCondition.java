package dev.azoth.sql;

/** Text that stands for a condition. */
public record TextCondition(TextClause text) implements Condition {}
