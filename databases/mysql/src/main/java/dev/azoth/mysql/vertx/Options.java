package dev.azoth.mysql.vertx;

import dev.azoth.engine.driver.ConnectOption;
import java.util.List;

/** The names of the connect options; the same as PostgreSQL's where they mean the same. */
final class Options {
    private static final List<ConnectOption> ALL = List.of(
            new ConnectOption("host", "a host, or the path of a unix socket; instead of the URL's host"),
            new ConnectOption("port", "1 to 65535; instead of the URL's port"),
            new ConnectOption("sslmode", "disable (the default), require, verify-ca or verify-full"),
            new ConnectOption("sslrootcert", "PEM file of trusted certificates, or 'system'"),
            new ConnectOption("sslcert", "PEM file of the client's certificate"),
            new ConnectOption("sslkey", "PEM file of the client's key, PKCS#8"),
            new ConnectOption("connect_timeout", "seconds allowed for connecting, 60 when not given; or 500ms, 5s"),
            new ConnectOption("keepalives", "1 (the default) or 0: TCP keepalive"),
            new ConnectOption("sql_mode", "the session's SQL modes; a strict one must be among them"),
            new ConnectOption("lock_wait_timeout", "seconds to wait for a row's lock, the server's when not given"),
            new ConnectOption(
                    "prepared_statement_cache_size",
                    "statements kept prepared a connection, 256 when not given; 0 for none"),
            new ConnectOption(
                    "pipelining_limit",
                    "reads in flight a connection, at most, 256 when not given; 1 behind some proxies"),
            new ConnectOption(
                    "event_loops", "threads of the engine's event loops; as many as processors when not given"));

    private Options() {}

    static List<ConnectOption> all() {
        return ALL;
    }
}
