package dev.azoth.mysql.vertx;

import io.vertx.mysqlclient.MySQLConnectOptions;

/**
 * A session as the server knows it.
 *
 * @param server where it is, and how another connection to it is made
 * @param id its number, by which it can be killed
 * @param maxPacket how many bytes a statement with its parameters may have
 */
record ServerSession(MySQLConnectOptions server, long id, long maxPacket) {}
