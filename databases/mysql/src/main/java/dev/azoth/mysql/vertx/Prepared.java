package dev.azoth.mysql.vertx;

import io.vertx.sqlclient.internal.PreparedStatement;

/**
 * A text that the server has parsed.
 *
 * @param columns how many columns its result had when it was prepared; 0 when it answers without rows
 * @param parameters how many placeholders it has
 * @param onlyReads whether it may be sent behind other such statements, before those are answered
 * @param kept whether the server keeps it until it is closed; else it goes after one execution
 */
record Prepared(PreparedStatement statement, int columns, int parameters, boolean onlyReads, boolean kept) {}
