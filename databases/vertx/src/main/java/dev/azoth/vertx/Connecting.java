package dev.azoth.vertx;

import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverException;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Connects to the first server that will do. Each attempt leaves nothing behind when it fails or is no longer wanted. */
@SuppressWarnings("FutureReturnValueIgnored") // what whenComplete returns holds nothing new
final class Connecting<S, C extends Lived> {
    private final EventLoops.Lease lease;
    private final CuttableTransport transport;
    private final Connector<S, C> connector;
    private final Iterator<S> servers;
    private final CompletableFuture<DriverConnection> answer = new CompletableFuture<>();
    private volatile @Nullable CompletableFuture<C> attempt;

    Connecting(EventLoops.Lease lease, CuttableTransport transport, Connector<S, C> connector) {
        this.lease = lease;
        this.transport = transport;
        this.connector = connector;
        this.servers = connector.servers().iterator();
    }

    CompletableFuture<DriverConnection> start() {
        answer.whenComplete((connection, error) -> {
            CompletableFuture<C> running = attempt;
            if (error != null && running != null && !running.cancel(false)) {
                running.thenAccept(Lived::abort);
            }
            if (error != null) {
                lease.end();
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
        CompletableFuture<C> running = connector.attempt(lease.context(), transport, servers.next());
        attempt = running;
        running.thenCompose(connector::check).whenComplete((connection, error) -> {
            if (error != null) {
                next(unwrap(error));
            } else if (answer.complete(connection)) {
                connection.gone().thenRun(lease::end);
            } else {
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
