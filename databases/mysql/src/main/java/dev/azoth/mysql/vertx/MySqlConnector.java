package dev.azoth.mysql.vertx;

import dev.azoth.vertx.Connector;
import dev.azoth.vertx.CuttableTransport;
import io.vertx.core.internal.ContextInternal;
import io.vertx.mysqlclient.MySQLConnectOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Connects to the first server that answers. */
record MySqlConnector(ConnectionSettings settings) implements Connector<MySQLConnectOptions, VertxConnection> {
    @Override
    public List<MySQLConnectOptions> servers() {
        return settings.servers();
    }

    @Override
    public CompletableFuture<VertxConnection> attempt(
            ContextInternal context, CuttableTransport transport, MySQLConnectOptions server) {
        return new ConnectAttempt(context, transport, server, settings).start();
    }
}
