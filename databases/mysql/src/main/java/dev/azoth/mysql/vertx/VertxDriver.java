package dev.azoth.mysql.vertx;

import dev.azoth.engine.driver.Driver;
import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverTraits;
import java.util.concurrent.CompletionStage;

/** The Vert.x MySQL client as a driver. */
public final class VertxDriver implements Driver {
    /** No pipelining: the server would run what was sent behind a statement that fails. */
    private static final DriverTraits TRAITS = new DriverTraits(false, true, false);

    private final ConnectionSettings settings;
    private final VertxRuntime runtime;

    VertxDriver(ConnectionSettings settings) {
        this.settings = settings;
        this.runtime = new VertxRuntime(settings.eventLoops());
    }

    @Override
    public DriverTraits traits() {
        return TRAITS;
    }

    @Override
    public CompletionStage<DriverConnection> connect() {
        return new Connecting(runtime.context(), runtime.transport(), settings).start();
    }

    @Override
    public CompletionStage<Void> close() {
        return runtime.close();
    }
}
