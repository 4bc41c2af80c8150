package dev.azoth.mysql.vertx;

import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import dev.azoth.vertx.ConnectionLife;
import dev.azoth.vertx.CuttableTransport;
import dev.azoth.vertx.SocketCell;
import dev.azoth.vertx.TlsRefusal;
import io.vertx.core.Future;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.net.NetClientOptions;
import io.vertx.mysqlclient.MySQLConnectOptions;
import io.vertx.mysqlclient.MySQLConnection;
import io.vertx.mysqlclient.MySQLException;
import io.vertx.mysqlclient.MySQLSetOption;
import io.vertx.mysqlclient.spi.MySQLDriver;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.internal.SqlConnectionInternal;
import io.vertx.sqlclient.spi.ConnectionFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One attempt at one server, the session's settings included, within the time allowed. */
@SuppressWarnings("FutureReturnValueIgnored") // what whenComplete returns holds nothing new
final class ConnectAttempt {
    private static final ConnectionLife.Wording WORDING =
            new ConnectionLife.Wording("cast(... as char)", error -> MySqlErrors.message((MySQLException) error));

    private final ContextInternal context;
    private final CuttableTransport transport;
    private final MySQLConnectOptions server;
    private final ConnectionSettings settings;
    private final CompletableFuture<VertxConnection> answer = new CompletableFuture<>();

    ConnectAttempt(
            ContextInternal context,
            CuttableTransport transport,
            MySQLConnectOptions server,
            ConnectionSettings settings) {
        this.context = context;
        this.transport = transport;
        this.server = server;
        this.settings = settings;
    }

    /** The answer may be cancelled; a connection that arrives after that is cut. */
    CompletableFuture<VertxConnection> start() {
        long timer = context.owner()
                .setTimer(
                        settings.connectTimeoutMillis(),
                        late -> answer.completeExceptionally(explain(
                                new TimeoutException("no answer within " + settings.connectTimeoutMillis() + " ms"))));
        SocketCell socket = transport.expectSocket();
        var socketOptions = new NetClientOptions(settings.socketOptions()).setMetricsName(socket.name());
        ConnectionFactory<MySQLConnectOptions> sockets =
                MySQLDriver.INSTANCE.createConnectionFactory(context.owner(), socketOptions);
        answer.whenComplete((connection, error) -> {
            context.owner().cancelTimer(timer);
            if (error != null) {
                socket.cut();
                sockets.close((done, ignored) -> {});
            }
        });
        sockets.connect(context, new MySQLConnectOptions(server))
                .compose(connected -> {
                    var client = (MySQLConnection) connected;
                    return settle(client).map(row -> arrived(client, row, sockets, socket));
                })
                .onComplete((connection, error) -> {
                    if (error != null) {
                        answer.completeExceptionally(explain(error));
                    } else if (!answer.complete(connection)) {
                        connection.abort();
                    }
                });
        return answer;
    }

    /** Puts the session in order; answers its number and the server's version. */
    private Future<Row> settle(MySQLConnection client) {
        Future<?> settled = client.setOption(MySQLSetOption.MYSQL_OPTION_MULTI_STATEMENTS_OFF);
        for (String statement : settings.session()) {
            settled = settled.compose(done -> client.query(statement).execute());
        }
        return settled.compose(done -> client.query("SELECT CONNECTION_ID(), VERSION(), @@max_allowed_packet")
                        .execute())
                .map(rows -> rows.iterator().next());
    }

    private VertxConnection arrived(
            MySQLConnection client, Row row, ConnectionFactory<MySQLConnectOptions> sockets, SocketCell socket) {
        String version = row.getString(1);
        if (settings.mariaDbOnly() && !version.contains("MariaDB")) {
            throw new IllegalStateException(
                    "the server is MySQL " + version + ", no MariaDB; use a URL that begins with mysql://");
        }
        var wire = new WireColumns();
        // they see the packets before the client's decoder does
        socket.channel().pipeline().addAfter("packetDecoder", "azoth-columns", wire);
        var life = new ConnectionLife(client, context, sockets, socket, ConnectionSettings.describe(server), WORDING);
        return new VertxConnection(
                client,
                ((SqlConnectionInternal) client).unwrap(),
                wire,
                context,
                new ServerSession(server, row.getLong(0), row.getLong(2)),
                settings,
                life);
    }

    private DriverException explain(@Nullable Throwable cause) {
        String where = "could not connect to " + (settings.mariaDbOnly() ? "MariaDB" : "MySQL") + " at "
                + ConnectionSettings.describe(server) + ": ";
        if (cause instanceof MySQLException error) {
            return new DriverException(
                    DriverErrorKind.OPERATIONAL,
                    where + MySqlErrors.message(error),
                    error.getSqlState(),
                    error.getErrorCode(),
                    null,
                    error);
        }
        String refusal = TlsRefusal.explain(cause);
        String why = refusal != null
                ? refusal
                : cause == null
                        ? "unknown reason"
                        : cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new DriverException(DriverErrorKind.OPERATIONAL, where + why, cause);
    }
}
