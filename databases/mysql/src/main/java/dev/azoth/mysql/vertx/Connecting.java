package dev.azoth.mysql.vertx;

import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverException;
import io.vertx.core.internal.ContextInternal;
import io.vertx.mysqlclient.MySQLConnectOptions;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Connects to the first server that answers. Each attempt leaves nothing behind when it fails or is no longer wanted. */
@SuppressWarnings("FutureReturnValueIgnored") // what whenComplete returns holds nothing new
final class Connecting {
    private final ContextInternal context;
    private final CuttableTransport transport;
    private final ConnectionSettings settings;
    private final Iterator<MySQLConnectOptions> servers;
    private final CompletableFuture<DriverConnection> answer = new CompletableFuture<>();
    private volatile @Nullable CompletableFuture<VertxConnection> attempt;

    Connecting(ContextInternal context, CuttableTransport transport, ConnectionSettings settings) {
        this.context = context;
        this.transport = transport;
        this.settings = settings;
        this.servers = settings.servers().iterator();
    }

    CompletableFuture<DriverConnection> start() {
        answer.whenComplete((connection, error) -> {
            CompletableFuture<VertxConnection> running = attempt;
            if (error != null && running != null) {
                running.cancel(false);
            }
        });
        next(null);
        return answer;
    }

    private void next(@Nullable DriverException failure) {
        if (failure != null && (!servers.hasNext() || isOfAuthentication(failure))) {
            answer.completeExceptionally(failure);
            return;
        }
        var running = new ConnectAttempt(context, transport, servers.next(), settings).start();
        attempt = running;
        running.whenComplete((connection, error) -> {
            if (error != null) {
                next(unwrap(error));
            } else if (!answer.complete(connection)) {
                // nobody waits any more
                connection.abort();
            }
        });
        if (answer.isDone()) {
            running.cancel(false);
        }
    }

    private static DriverException unwrap(Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        return cause instanceof DriverException known
                ? known
                : Failures.disconnected("connecting was given up: " + cause, cause);
    }

    /** Told by a server that was reached; another one would say the same. */
    private static boolean isOfAuthentication(DriverException failure) {
        return failure.sqlState() != null && failure.sqlState().startsWith("28");
    }
}
