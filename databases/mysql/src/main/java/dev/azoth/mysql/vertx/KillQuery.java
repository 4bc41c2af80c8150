package dev.azoth.mysql.vertx;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.net.NetClientOptions;
import io.vertx.mysqlclient.MySQLConnectOptions;
import io.vertx.mysqlclient.MySQLException;
import io.vertx.mysqlclient.spi.MySQLDriver;
import io.vertx.sqlclient.spi.ConnectionFactory;

/** Stops what another session runs: the protocol knows no cancel, only {@code KILL} on a connection of its own. */
final class KillQuery {
    private static final long PATIENCE_MILLIS = 10_000;
    private static final int NO_SUCH_SESSION = 1094;

    private KillQuery() {}

    /** Succeeds when the server has taken it, or does not know the session any more. */
    static Future<Void> send(ContextInternal context, ServerSession session, ConnectionSettings settings) {
        Promise<Void> done = context.promise();
        ConnectionFactory<MySQLConnectOptions> sockets = MySQLDriver.INSTANCE.createConnectionFactory(
                context.owner(), new NetClientOptions(settings.socketOptions()));
        long timer = context.owner()
                .setTimer(
                        PATIENCE_MILLIS,
                        late -> done.tryFail("the server did not take it within " + PATIENCE_MILLIS + " ms"));
        sockets.connect(context, new MySQLConnectOptions(session.server()))
                .compose(connection ->
                        connection.query("KILL QUERY " + session.id()).execute().eventually(connection::close))
                .onComplete((killed, error) -> {
                    if (error == null
                            || (error instanceof MySQLException told && told.getErrorCode() == NO_SUCH_SESSION)) {
                        done.tryComplete();
                    } else {
                        done.tryFail(error);
                    }
                });
        return done.future().eventually(() -> {
            context.owner().cancelTimer(timer);
            Promise<Void> closed = context.promise();
            sockets.close((ended, ignored) -> closed.complete());
            return closed.future();
        });
    }
}
