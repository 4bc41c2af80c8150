package dev.azoth.engine;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One exchange with the database, in three steps of which none waits: made (prepared), sent, completed. The direct face
 * waits between sending and completing, the asynchronous one chains them; nothing else differs.
 *
 * @param <A> what the driver answers
 * @param <T> what the caller gets
 */
abstract class Exchange<A extends @Nullable Object, T extends @Nullable Object> {
    /** Hands it to the driver. Called once. */
    abstract CompletionStage<A> send();

    /** Whether it is a read that need not wait for BEGIN. */
    boolean isPlainRead() {
        return false;
    }

    /** Makes the caller's value of the answer. */
    abstract T complete(A answer);

    /** Draws the consequences of a failure and gives the exception to raise. */
    abstract RuntimeException failed(Throwable failure);
}
