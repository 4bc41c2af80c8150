package dev.azoth.postgresql.vertx;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;

/**
 * PostgreSQL's cancel request: a connection of its own that carries the session's number and key. The server closes it
 * when it has signalled the session, and only then is the request done; a session that reads its next command after that
 * ignores the signal. (The client's own request is done when it is written: it may hit a later statement.)
 */
final class CancelRequest {
    private static final int CANCEL_CODE = 80_877_102;
    private static final int SSL_CODE = 80_877_103;
    private static final long PATIENCE_MILLIS = 10_000;

    private CancelRequest() {}

    static Future<Void> send(
            ContextInternal context, PgConnectOptions server, ConnectionSettings settings, PgConnection target) {
        Promise<Void> done = context.promise();
        NetClient sockets = context.owner().createNetClient(settings.socketOptions());
        long timer = context.owner()
                .setTimer(
                        PATIENCE_MILLIS,
                        late -> done.tryFail("the server did not take it within " + PATIENCE_MILLIS + " ms"));
        sockets.connect(server.getSocketAddress())
                .compose(socket -> target.isSSL() ? secure(context, socket, settings) : Future.succeededFuture(socket))
                .onComplete(connected -> {
                    if (connected.failed()) {
                        done.tryFail(connected.cause());
                        return;
                    }
                    NetSocket socket = connected.result();
                    socket.closeHandler(closed -> done.tryComplete());
                    // a server that resets instead of closing has taken it as well
                    socket.exceptionHandler(error -> done.tryComplete());
                    socket.handler(ignored -> {});
                    socket.write(Buffer.buffer(16)
                                    .appendInt(16)
                                    .appendInt(CANCEL_CODE)
                                    .appendInt(target.processId())
                                    .appendInt(target.secretKey()))
                            .onFailure(done::tryFail);
                });
        return done.future().eventually(() -> {
            context.owner().cancelTimer(timer);
            return sockets.close();
        });
    }

    private static Future<NetSocket> secure(ContextInternal context, NetSocket socket, ConnectionSettings settings) {
        Promise<NetSocket> secured = context.promise();
        socket.handler(answer -> {
            if (answer.length() == 1 && answer.getByte(0) == 'S') {
                socket.handler(null);
                socket.upgradeToSsl(settings.tlsOptions()).map(socket).onComplete(secured);
            } else {
                secured.tryFail("the server refuses TLS for the cancel request");
            }
        });
        socket.closeHandler(closed -> secured.tryFail("the server closed the connection"));
        socket.write(Buffer.buffer(8).appendInt(8).appendInt(SSL_CODE)).onFailure(secured::tryFail);
        return secured.future();
    }
}
