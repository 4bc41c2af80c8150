package dev.azoth.postgresql.vertx;

import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import dev.azoth.vertx.ConnectionLife;
import dev.azoth.vertx.CuttableTransport;
import dev.azoth.vertx.SocketCell;
import dev.azoth.vertx.TlsRefusal;
import io.netty.handler.flush.FlushConsolidationHandler;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.PgException;
import io.vertx.pgclient.SslMode;
import io.vertx.pgclient.spi.PgDriver;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.internal.SqlConnectionInternal;
import io.vertx.sqlclient.spi.ConnectionFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at one server, within the time allowed. The fallbacks of the SSL modes {@code prefer} and {@code allow} are
 * ours: the client's leave the first socket open, and hide a wrong password behind the second attempt's error.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what whenComplete returns holds nothing new
final class ConnectAttempt {
    private static final ConnectionLife.Wording WORDING = new ConnectionLife.Wording(
            "cast(... as text)", error -> String.valueOf(((PgException) error).getErrorMessage()));
    private static final int MOST_GATHERED = 256;
    private static final System.Logger NOTICES = System.getLogger("dev.azoth.postgresql.notices");

    private final ContextInternal context;
    private final CuttableTransport transport;
    private final PgConnectOptions server;
    private final ConnectionSettings settings;
    private final CompletableFuture<VertxConnection> answer = new CompletableFuture<>();

    ConnectAttempt(
            ContextInternal context,
            CuttableTransport transport,
            PgConnectOptions server,
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
        answer.whenComplete((connection, error) -> context.owner().cancelTimer(timer));
        SslMode mode = settings.sslMode();
        boolean local = server.isUsingDomainSocket();
        connect(
                local || mode == SslMode.ALLOW ? SslMode.DISABLE : mode == SslMode.PREFER ? SslMode.REQUIRE : mode,
                !local);
        return answer;
    }

    private void connect(SslMode mode, boolean mayFallBack) {
        SocketCell socket = transport.expectSocket();
        var socketOptions = new NetClientOptions(settings.socketOptions()).setMetricsName(socket.name());
        ConnectionFactory<PgConnectOptions> sockets =
                PgDriver.INSTANCE.createConnectionFactory(context.owner(), socketOptions);
        answer.whenComplete((connection, error) -> {
            if (error != null) {
                socket.cut();
                sockets.close((done, ignored) -> {});
            }
        });
        // the client's copy constructor forgets the proxy mode: set here, where no copy is made after it
        var options = new PgConnectOptions(server).setSslMode(mode).setUseLayer7Proxy(server.getUseLayer7Proxy());
        sockets.connect(context, options).onComplete(attempt -> {
            if (attempt.succeeded()) {
                arrived(attempt.result(), sockets, socket);
            } else if (mayFallBack && fallsBack(attempt.cause())) {
                socket.cut();
                sockets.close((done, ignored) -> {});
                connect(mode == SslMode.DISABLE ? SslMode.REQUIRE : SslMode.DISABLE, false);
            } else {
                answer.completeExceptionally(explain(socket.failure(attempt.cause())));
            }
        });
    }

    private boolean fallsBack(Throwable failure) {
        return switch (settings.sslMode()) {
            case PREFER -> isRefusalOfTls(failure);
            case ALLOW -> failure instanceof PgException error && "28000".equals(error.getSqlState());
            default -> false;
        };
    }

    private static boolean isRefusalOfTls(Throwable failure) {
        return String.valueOf(failure.getMessage()).contains("does not handle SSL");
    }

    private void arrived(SqlConnection connected, ConnectionFactory<PgConnectOptions> sockets, SocketCell socket) {
        var client = (PgConnection) connected;
        gatherWrites(socket);
        FirstRuns firstRuns = server.getUseLayer7Proxy() ? null : firstRuns(socket);
        client.noticeHandler(notice ->
                NOTICES.log(System.Logger.Level.DEBUG, () -> notice.getSeverity() + ": " + notice.getMessage()));
        var life = new ConnectionLife(client, context, sockets, socket, ConnectionSettings.describe(server), WORDING);
        var connection = new VertxConnection(
                client, ((SqlConnectionInternal) connected).unwrap(), context, server, settings, life, firstRuns);
        connection.learn().whenComplete((learnt, unknown) -> {
            if (!answer.complete(connection)) {
                connection.abort();
            }
        });
    }

    /**
     * From now on what is written in one turn of the event loop leaves in one system call: BEGIN and the statement that
     * follows it, say. The client flushes after each command, and a write costs more than all else it does for one.
     */
    private static void gatherWrites(SocketCell socket) {
        socket.channel().pipeline().addFirst(new FlushConsolidationHandler(MOST_GATHERED, true));
    }

    private static FirstRuns firstRuns(SocketCell socket) {
        var firstRuns = new FirstRuns();
        socket.channel().pipeline().addBefore("codec", "azoth-first-runs", firstRuns);
        return firstRuns;
    }

    private DriverException explain(@Nullable Throwable cause) {
        String where = "could not connect to PostgreSQL at " + ConnectionSettings.describe(server) + ": ";
        if (cause instanceof PgException error) {
            return new DriverException(
                    DriverErrorKind.OPERATIONAL, where + PgErrors.message(error), error.getSqlState(), 0, null, error);
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
