package dev.azoth.vertx;

import io.vertx.core.internal.ContextInternal;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What a driver must do itself to connect. Any number of threads.
 *
 * @param <S> where to, and as whom
 * @param <C> the driver's connection
 */
public interface Connector<S, C extends Lived> {
    /** The servers, tried in order. */
    List<S> servers();

    /**
     * One attempt at one server; fails with {@link dev.azoth.engine.driver.DriverException}. When its future is cancelled it
     * leaves nothing behind.
     */
    CompletableFuture<C> attempt(ContextInternal context, CuttableTransport transport, S server);

    /** Whether the server that was reached will do; a connection that will not is cut, and the next server tried. */
    default CompletableFuture<C> check(C connection) {
        return CompletableFuture.completedFuture(connection);
    }
}
