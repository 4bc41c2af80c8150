package dev.azoth.mysql.vertx;

import io.vertx.sqlclient.internal.command.SimpleQueryCommand;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The KILL QUERYs of a connection. They travel on connections of their own, and hit what runs when they arrive, be it nothing: they
 * are repeated until nothing runs, and nothing is begun before. Event loop only.
 */
final class Kills {
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final int MOST_DOUBLINGS = 5;

    private final VertxConnection connection;

    /** Cancels that have not come to an end. */
    private int holds;
    /** Sent since nothing was held last. */
    private int sent;
    /** Whether the server has taken one, and what it was to stop has not ended yet. */
    private boolean taken;
    /** Grows with each time {@link #taken} ends: what was to happen after a pause compares. */
    private int rounds;

    Kills(VertxConnection connection) {
        this.connection = connection;
    }

    /** Whether nothing may be begun. */
    boolean hold() {
        return holds > 0;
    }

    /** Stops all that runs, which is not nothing; tells whether the server could be asked to. */
    void stop(Consumer<@Nullable Throwable> then) {
        holds++;
        send(then);
    }

    /** One of the running operations has ended. What was sent behind it is to be stopped, too. */
    void ended(boolean cancelled) {
        if (!taken) {
            return;
        }
        nextRound();
        if (connection.isRunning()) {
            send(error -> {});
        } else {
            settle(cancelled);
        }
    }

    private void send(Consumer<@Nullable Throwable> then) {
        sent++;
        connection.kill().onComplete((killed, error) -> {
            if (error != null || taken) {
                release();
            } else if (connection.isRunning()) {
                taken = true;
                sendAgainLater();
            } else {
                settle(false);
            }
            then.accept(error);
        });
    }

    private void sendAgainLater() {
        int round = rounds;
        connection.after(FIRST_PAUSE_MILLIS << Math.min(sent - 1, MOST_DOUBLINGS), () -> {
            if (round == rounds) {
                nextRound();
                if (connection.isOpen()) {
                    send(error -> {});
                } else {
                    release();
                }
            }
        });
    }

    private void nextRound() {
        taken = false;
        rounds++;
    }

    /** One that came too late for its statement would hit the next: an empty one is sent into the line of fire. */
    private void settle(boolean hit) {
        if ((hit && sent == 1) || !connection.isOpen()) {
            release();
            return;
        }
        connection.send(
                new SimpleQueryCommand<>("DO 0", false, true, connection.collector(ColumnReader.TEXT), new Answer()),
                (done, ignored) -> release());
    }

    private void release() {
        holds--;
        if (holds == 0) {
            sent = 0;
        }
        connection.drain();
    }
}
