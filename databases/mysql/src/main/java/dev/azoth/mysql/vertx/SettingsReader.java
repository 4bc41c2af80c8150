package dev.azoth.mysql.vertx;

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
import io.vertx.mysqlclient.MySQLConnectOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the driver's settings of a URL and connect options. */
public final class SettingsReader {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(60);
    /** Nothing but reads is sent behind what is not answered: the server would run it after a failure. */
    private static final DriverTraits TRAITS = new DriverTraits(false, true, false);

    private static final int PORT = 3306;

    private SettingsReader() {}

    /** The connect options the driver knows. */
    public static List<ConnectOption> options() {
        return Options.all();
    }

    /**
     * A driver; opens nothing yet.
     *
     * @param mariaDbOnly whether another server than MariaDB is refused
     * @throws ArgumentException on a value that cannot be used, quoting it
     */
    public static Driver driver(Url url, Map<String, String> options, boolean mariaDbOnly) {
        ConnectionSettings settings = read(url, options, mariaDbOnly);
        return new VertxDriver(TRAITS, settings.eventLoops(), new MySqlConnector(settings));
    }

    static ConnectionSettings read(Url url, Map<String, String> options, boolean mariaDbOnly) {
        var reader = new OptionReader(options);
        TlsMode mode = reader.choice("sslmode", TlsMode.values(), TlsMode::spelling, "disable");
        ClientSSLOptions tls = TlsFiles.options(
                mode.verify(), reader.text("sslrootcert"), reader.text("sslcert"), reader.text("sslkey"));
        Duration connectTimeout = reader.duration("connect_timeout", CONNECT_TIMEOUT);
        var sockets = new NetClientOptions()
                .setConnectTimeout(Math.toIntExact(connectTimeout.toMillis()))
                .setTcpKeepAlive(reader.flag("keepalives", true))
                .setTcpNoDelay(true);
        var servers = hosts(url, reader).stream()
                .map(host -> server(url, host, mode).setSslOptions(tls))
                .toList();
        return new ConnectionSettings(
                servers,
                sockets,
                mariaDbOnly,
                session(reader),
                connectTimeout.toMillis(),
                reader.number("prepared_statement_cache_size", 0, 10_000, 256),
                reader.number("pipelining_limit", 1, 65_536, 256),
                reader.number("event_loops", 1, 1_024, Runtime.getRuntime().availableProcessors()));
    }

    /**
     * Times are UTC's and values are refused rather than changed, whatever the server's own settings are. MariaDB alone would
     * end a recursive query after 1000 rounds without an error.
     */
    private static List<String> session(OptionReader reader) {
        var statements = new ArrayList<String>();
        statements.add("SET NAMES utf8mb4");
        statements.add("SET SESSION time_zone = '+00:00', sql_mode = '" + SqlModes.read(reader) + "', autocommit = 1"
                + "/*M! , max_recursive_iterations = 4294967295 */");
        if (reader.text("lock_wait_timeout") != null) {
            statements.add("SET SESSION innodb_lock_wait_timeout = "
                    + reader.number("lock_wait_timeout", 1, 1_073_741_824, 50));
        }
        return List.copyOf(statements);
    }

    private static List<Host> hosts(Url url, OptionReader reader) {
        String host = reader.text("host");
        int port = reader.number("port", 1, 65_535, url.port() == null ? PORT : url.port());
        if (host != null) {
            return List.of(new Host(host, port));
        }
        return url.hosts().isEmpty()
                ? List.of(new Host("localhost", port))
                : url.hosts().stream()
                        .map(each -> each.port() == null ? new Host(each.name(), port) : each)
                        .toList();
    }

    private static MySQLConnectOptions server(Url url, Host host, TlsMode mode) {
        String user = url.username() == null || url.username().isEmpty()
                ? System.getProperty("user.name", "root")
                : url.username();
        return new MySQLConnectOptions()
                .setHost(host.name())
                .setPort(host.port() == null ? PORT : host.port())
                .setUser(user)
                .setPassword(url.password() == null ? "" : url.password())
                .setDatabase(url.database() == null ? "" : url.database())
                .setCharset("utf8mb4")
                .setCharacterEncoding("UTF-8")
                .setUseAffectedRows(false)
                .setCachePreparedStatements(false)
                .setPipeliningLimit(Integer.MAX_VALUE) // VertxConnection decides what goes together
                .setSslMode(mode.client())
                .setReconnectAttempts(0);
    }
}
