package dev.azoth.sql;

/**
 * Something a statement carries for whoever executes it and Core does not look at: a loader option, an execution option of a
 * session. Immutable. SQLAlchemy: {@code ExecutableOption}.
 */
public interface StatementOption {}
