package dev.azoth.engine;

import dev.azoth.engine.bridge.CallGuard;
import dev.azoth.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A statement that has been sent without waiting for its answer; its connection is in use until {@link #complete} is called, which
 * must happen. For writers of layers above such as an ORM; for one task at a time.
 *
 * @param <R> what each row becomes
 */
public final class SentStatement<R extends @Nullable Object> {
    private final Core core;
    private final CallGuard.Call call;
    private final Sent<?, Result<R>> sent;

    SentStatement(Core core, CallGuard.Call call, Sent<?, Result<R>> sent) {
        this.core = core;
        this.call = call;
        this.sent = sent;
    }

    /**
     * Sends a statement as a part of a call of something else, such as a session's, without waiting.
     *
     * @return null when it would have to wait, or somebody listens; nothing has been sent then
     */
    public static <R extends @Nullable Object> @Nullable SentStatement<R> of(
            Connection connection, Statement<R> statement, Map<String, ?> parameters, CallGuard.Call whole) {
        Core core = connection.core();
        if (!core.isAtHand() || core.isListened() || core.guard().busy()) {
            return null;
        }
        CallGuard.Call call = core.guard().tryEnter("execute", whole);
        if (call == null) {
            return null;
        }
        try {
            return new SentStatement<>(
                    core,
                    call,
                    Sent.of(connection.statements().prepare(statement, List.of(parameters), core.options())));
        } catch (Throwable raised) {
            call.close();
            throw raised;
        }
    }

    /** Completes, on a thread of the driver, when the answer is there. */
    public CompletionStage<?> answered() {
        return sent.answer();
    }

    /**
     * The result; waits for it, and raises what {@link Connection#execute} does. Called once.
     *
     * @throws java.util.concurrent.CancellationException when the calling thread is interrupted; the statement has been cancelled
     */
    public Result<R> complete() {
        try (call) {
            call.adopt();
            return sent.complete(core);
        }
    }
}
