package dev.azoth.async;

import dev.azoth.engine.AsyncWork;
import dev.azoth.engine.Connection;
import dev.azoth.orm.Session;
import dev.azoth.orm.SessionSupport;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** How the calls of a streamed result are made: as calls of the connection, or of the session, that the rows come by. */
sealed interface Calls {
    /** A call, its owner being in use from now on. */
    <T extends @Nullable Object> CompletableFuture<T> direct(String what, Callable<T> work);

    /** Work that makes calls, between which the owner is free. */
    <T extends @Nullable Object> CompletableFuture<T> between(Callable<T> work);

    /** The end of work that was given up: calls that come meanwhile wait for it. */
    void last(String what, Runnable work);

    /** Runs a user's callback where the engine has them run, and waits for it. */
    void deliver(Runnable callback);

    /** Of a connection. */
    record OfConnection(Connection connection) implements Calls {
        @Override
        public <T extends @Nullable Object> CompletableFuture<T> direct(String what, Callable<T> work) {
            return AsyncWork.direct(connection, what, work);
        }

        @Override
        public <T extends @Nullable Object> CompletableFuture<T> between(Callable<T> work) {
            return AsyncWork.run(connection, work);
        }

        @Override
        public void last(String what, Runnable work) {
            AsyncWork.last(connection, what, work);
        }

        @Override
        public void deliver(Runnable callback) {
            AsyncWork.deliver(connection.engine(), callback);
        }
    }

    /** Of a session. */
    record OfSession(Session session) implements Calls {
        @Override
        public <T extends @Nullable Object> CompletableFuture<T> direct(String what, Callable<T> work) {
            return SessionSupport.direct(session, what, work);
        }

        @Override
        public <T extends @Nullable Object> CompletableFuture<T> between(Callable<T> work) {
            return SessionSupport.between(session, work);
        }

        @Override
        public void last(String what, Runnable work) {
            SessionSupport.last(session, what, work);
        }

        @Override
        public void deliver(Runnable callback) {
            AsyncWork.deliver(session.engine(), callback);
        }
    }
}
