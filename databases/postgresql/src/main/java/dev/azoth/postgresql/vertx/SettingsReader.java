package dev.azoth.postgresql.vertx;

import dev.azoth.engine.driver.ConnectOption;
import dev.azoth.engine.driver.Driver;
import dev.azoth.engine.driver.DriverTraits;
import dev.azoth.engine.url.Host;
import dev.azoth.engine.url.Url;
import dev.azoth.error.ArgumentException;
import dev.azoth.vertx.OptionReader;
import dev.azoth.vertx.TlsFiles;
import dev.azoth.vertx.VertxDriver;
import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the driver's settings of a URL and connect options. */
public final class SettingsReader {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(60);
    private static final DriverTraits TRAITS = new DriverTraits(true, true, true);
    private static final int PORT = 5432;

    private SettingsReader() {}

    /** The connect options the driver knows. */
    public static List<ConnectOption> options() {
        return Options.all();
    }

    /**
     * A driver; opens nothing yet.
     *
     * @throws ArgumentException on a value that cannot be used, quoting it
     */
    public static Driver driver(Url url, Map<String, String> options) {
        ConnectionSettings settings = read(url, options);
        return new VertxDriver(TRAITS, settings.eventLoops(), new PgConnector(settings));
    }

    static ConnectionSettings read(Url url, Map<String, String> options) {
        var reader = new OptionReader(options);
        SslMode mode = reader.choice("sslmode", SslMode.VALUES, each -> each.value, "prefer");
        ClientSSLOptions tls = TlsFiles.options(
                verify(mode), reader.text("sslrootcert"), reader.text("sslcert"), reader.text("sslkey"));
        boolean proxied = reader.flag("layer_7_proxy", false);
        Duration connectTimeout = reader.duration("connect_timeout", CONNECT_TIMEOUT);
        var sockets = new NetClientOptions()
                .setConnectTimeout(Math.toIntExact(connectTimeout.toMillis()))
                .setTcpKeepAlive(reader.flag("keepalives", true))
                .setTcpNoDelay(true);
        int processors = Runtime.getRuntime().availableProcessors();
        int pipelining = reader.number("pipelining_limit", 1, 65_536, PgConnectOptions.DEFAULT_PIPELINING_LIMIT);
        var servers = hosts(url, reader).stream()
                .map(host -> server(url, host, reader, proxied)
                        .setPipeliningLimit(pipelining)
                        .setSslOptions(tls))
                .toList();
        return new ConnectionSettings(
                servers,
                mode,
                sockets,
                tls,
                reader.choice("target_session_attrs", TargetSession.values(), TargetSession::spelling, "any"),
                connectTimeout.toMillis(),
                proxied ? 0 : reader.number("prepared_statement_cache_size", 0, 1_000_000, 256),
                reader.number("event_loops", 1, 1_024, processors));
    }

    private static TlsFiles.Verify verify(SslMode mode) {
        return switch (mode) {
            case VERIFY_FULL -> TlsFiles.Verify.HOST;
            case VERIFY_CA -> TlsFiles.Verify.TRUSTED;
            default -> TlsFiles.Verify.NOBODY;
        };
    }

    private static List<Host> hosts(Url url, OptionReader reader) {
        String host = reader.text("host");
        int port = reader.number("port", 1, 65_535, url.port() == null ? PORT : url.port());
        if (host != null) {
            return List.of(new Host(host, port));
        }
        return url.hosts().isEmpty() ? List.of(new Host("localhost", port)) : url.hosts();
    }

    private static PgConnectOptions server(Url url, Host host, OptionReader reader, boolean proxied) {
        String user = url.username() == null || url.username().isEmpty()
                ? System.getProperty("user.name", "postgres")
                : url.username();
        String database = url.database() == null ? user : url.database();
        var properties = new LinkedHashMap<String, String>();
        properties.put("client_encoding", "utf8");
        if (!proxied) {
            // a pooler knows neither
            properties.put("DateStyle", "ISO");
            properties.put("extra_float_digits", "2");
        }
        properties.put("application_name", "azoth");
        for (String name : Options.SERVER_SETTINGS) {
            String value = reader.text(name);
            if (value != null) {
                properties.put(name, TextCheck.refuseNul(value, name));
            }
        }
        return new PgConnectOptions()
                .setHost(host.name())
                .setPort(host.port() == null ? reader.number("port", 1, 65_535, PORT) : host.port())
                .setUser(user)
                .setPassword(url.password() == null ? "" : url.password())
                .setDatabase(database)
                .setProperties(properties)
                .setCachePreparedStatements(false)
                .setUseLayer7Proxy(proxied)
                .setReconnectAttempts(0);
    }
}
