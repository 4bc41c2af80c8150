package dev.azoth.engine.driver;

import java.util.concurrent.CompletionStage;

/** Opens connections for one engine. Safe for any number of threads; no method blocks. */
public interface Driver {
    DriverTraits traits();

    /**
     * Opens a connection. A caller that loses interest cancels the returned future
     * ({@link java.util.concurrent.CompletableFuture#cancel}); a connection that arrives after that is closed by the driver.
     *
     * @return fails with {@link DriverException}
     */
    CompletionStage<DriverConnection> connect();

    /**
     * Releases threads and event loops as soon as the last connection has been closed; connecting again starts new ones.
     *
     * @return completes when they have ended, or at once when connections are open still
     */
    CompletionStage<Void> close();
}
