package dev.azoth.vertx;

import dev.azoth.engine.driver.DriverConnection;
import java.util.concurrent.CompletionStage;

/** A connection over a Vert.x client, of which its driver learns when it holds no socket any more. */
public interface Lived extends DriverConnection {
    /** Completes, never with a failure, when the connection has ended in whatever way and its socket is closed. */
    CompletionStage<Void> gone();
}
