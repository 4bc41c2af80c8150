package dev.azoth.postgresql.vertx;

import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.util.List;

/**
 * How connections of one engine are made.
 *
 * @param servers where to, tried in order, and as whom; their SSL mode is set when an attempt is made
 * @param sslMode what to do about TLS
 * @param socketOptions for the sockets
 * @param tlsOptions for sockets that are made secure
 * @param target which of the servers will do
 * @param connectTimeoutMillis for the whole of connecting to one server, authentication included
 * @param preparedStatementCacheSize statements kept prepared a connection; 0 for none
 * @param eventLoops threads of the engine
 */
record ConnectionSettings(
        List<PgConnectOptions> servers,
        SslMode sslMode,
        NetClientOptions socketOptions,
        ClientSSLOptions tlsOptions,
        TargetSession target,
        long connectTimeoutMillis,
        int preparedStatementCacheSize,
        int eventLoops) {

    /** For messages; never the password. */
    static String describe(PgConnectOptions server) {
        String place = server.isUsingDomainSocket()
                ? "socket " + server.getHost() + " port " + server.getPort()
                : server.getHost() + ":" + server.getPort();
        return place + " (database \"" + server.getDatabase() + "\", user \"" + server.getUser() + "\")";
    }
}
