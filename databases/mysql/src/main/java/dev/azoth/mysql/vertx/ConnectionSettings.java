package dev.azoth.mysql.vertx;

import io.vertx.core.net.NetClientOptions;
import io.vertx.mysqlclient.MySQLConnectOptions;
import java.util.List;

/**
 * How connections of one engine are made.
 *
 * @param servers where to, tried in order, and as whom
 * @param socketOptions for the sockets
 * @param mariaDbOnly whether another server than MariaDB is refused
 * @param session statements that put each new session in order
 * @param connectTimeoutMillis for the whole of connecting to one server, the session's settings included
 * @param preparedStatementCacheSize statements kept prepared a connection; 0 for none
 * @param pipeliningLimit reads in flight a connection, at most; 1 for none behind another
 * @param eventLoops threads of the engine
 */
record ConnectionSettings(
        List<MySQLConnectOptions> servers,
        NetClientOptions socketOptions,
        boolean mariaDbOnly,
        List<String> session,
        long connectTimeoutMillis,
        int preparedStatementCacheSize,
        int pipeliningLimit,
        int eventLoops) {

    /** For messages; never the password. */
    static String describe(MySQLConnectOptions server) {
        String place = server.isUsingDomainSocket() ? server.getHost() : server.getHost() + ":" + server.getPort();
        return place + " (database \"" + server.getDatabase() + "\", user \"" + server.getUser() + "\")";
    }
}
