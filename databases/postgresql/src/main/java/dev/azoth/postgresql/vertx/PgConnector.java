package dev.azoth.postgresql.vertx;

import dev.azoth.vertx.Connector;
import dev.azoth.vertx.CuttableTransport;
import io.vertx.core.internal.ContextInternal;
import io.vertx.pgclient.PgConnectOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Connects to the first server of the kind that is wanted. */
record PgConnector(ConnectionSettings settings) implements Connector<PgConnectOptions, VertxConnection> {
    @Override
    public List<PgConnectOptions> servers() {
        return settings.servers();
    }

    @Override
    public CompletableFuture<VertxConnection> attempt(
            ContextInternal context, CuttableTransport transport, PgConnectOptions server) {
        return new ConnectAttempt(context, transport, server, settings).start();
    }

    @Override
    public CompletableFuture<VertxConnection> check(VertxConnection connection) {
        return TargetCheck.check(connection, settings.target());
    }
}
