package dev.azoth.vertx;

import dev.azoth.engine.driver.Driver;
import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverTraits;
import java.util.concurrent.CompletionStage;

/** A Vert.x client as a driver. Any number of threads. */
public final class VertxDriver implements Driver {
    private final DriverTraits traits;
    private final Connector<?, ?> connector;
    private final VertxRuntime runtime;

    /**
     * Opens nothing yet.
     *
     * @param eventLoops threads of the engine
     */
    public VertxDriver(DriverTraits traits, int eventLoops, Connector<?, ?> connector) {
        this.traits = traits;
        this.connector = connector;
        this.runtime = new VertxRuntime(eventLoops);
    }

    @Override
    public DriverTraits traits() {
        return traits;
    }

    @Override
    public CompletionStage<DriverConnection> connect() {
        return new Connecting<>(runtime.lease(), runtime.transport(), connector).start();
    }

    @Override
    public CompletionStage<Void> close() {
        return runtime.close();
    }
}
