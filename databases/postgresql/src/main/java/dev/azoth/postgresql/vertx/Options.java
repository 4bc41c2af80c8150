package dev.azoth.postgresql.vertx;

import dev.azoth.engine.driver.ConnectOption;
import java.util.List;
import java.util.Map;

/** The names of the connect options. Where libpq has one, its name and its meaning. */
final class Options {
    /** Passed to the server as they are, when the session starts. */
    static final List<String> SERVER_SETTINGS = List.of(
            "application_name",
            "search_path",
            "options",
            "timezone",
            "statement_timeout",
            "lock_timeout",
            "idle_in_transaction_session_timeout",
            "default_transaction_read_only");

    private static final Map<String, String> SETTING_DESCRIPTIONS = Map.of(
            "application_name", "what pg_stat_activity shows; 'azoth' when not given",
            "search_path", "schemas, separated by commas",
            "options", "server settings as command line options: -c name=value",
            "timezone", "the session's time zone",
            "statement_timeout", "the server's limit for a statement, for instance 5s",
            "lock_timeout", "the server's limit for waiting for a lock, for instance 5s",
            "idle_in_transaction_session_timeout", "the server's limit for an idle transaction, for instance 5min",
            "default_transaction_read_only", "on or off");

    private static final List<ConnectOption> OWN = List.of(
            new ConnectOption("host", "a host, or the directory of a unix socket; instead of the URL's host"),
            new ConnectOption("port", "1 to 65535; instead of the URL's port"),
            new ConnectOption("sslmode", "disable, allow, prefer (the default), require, verify-ca or verify-full"),
            new ConnectOption("sslrootcert", "PEM file of trusted certificates, or 'system'"),
            new ConnectOption("sslcert", "PEM file of the client's certificate"),
            new ConnectOption("sslkey", "PEM file of the client's key, PKCS#8"),
            new ConnectOption("connect_timeout", "seconds allowed for connecting, 60 when not given; or 500ms, 5s"),
            new ConnectOption("keepalives", "1 (the default) or 0: TCP keepalive"),
            new ConnectOption("target_session_attrs", "any (the default), read-write, read-only, primary or standby"),
            new ConnectOption(
                    "prepared_statement_cache_size",
                    "statements kept prepared a connection, 256 when not given; 0 for none"),
            new ConnectOption("pipelining_limit", "statements in flight a connection, at most; 256 when not given"),
            new ConnectOption("layer_7_proxy", "true behind PgBouncer in transaction mode: nothing is kept prepared"),
            new ConnectOption(
                    "event_loops", "threads of the engine's event loops; as many as processors when not given"));

    private Options() {}

    static List<ConnectOption> all() {
        var settings = SERVER_SETTINGS.stream()
                .map(name -> new ConnectOption(name, SETTING_DESCRIPTIONS.getOrDefault(name, "")))
                .toList();
        return java.util.stream.Stream.concat(OWN.stream(), settings.stream()).toList();
    }
}
