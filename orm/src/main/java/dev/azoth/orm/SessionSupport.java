package dev.azoth.orm;

import dev.azoth.engine.AsyncWork;
import dev.azoth.engine.bridge.CallGuard;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mappers;
import dev.azoth.sql.Attribute;
import dev.azoth.sql.StatementOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an asynchronous face of sessions is made of: the direct face's calls as futures. Users have {@code AsyncSession}; this is for
 * writers of other faces. Safe for any number of threads, as far as the sessions are.
 */
public final class SessionSupport {
    private SessionSupport() {}

    /** A call of the direct face on a virtual thread; the session is in use from now on. */
    public static <T extends @Nullable Object> CompletableFuture<T> call(
            Session session, String what, Function<? super Session, ? extends T> work) {
        return direct(session, what, () -> session.core().<T>call(what, () -> work.apply(session)));
    }

    /** Work on a virtual thread that makes calls of the session, which is in use from now on. */
    public static <T extends @Nullable Object> CompletableFuture<T> direct(
            Session session, String what, Callable<T> work) {
        return direct(session, what, call -> null, work);
    }

    /** {@link Session#get(Class, Object, StatementOption...)} as a future. */
    public static <E> CompletableFuture<Optional<E>> get(
            Session session, Class<E> type, Object id, StatementOption... options) {
        var get = new SessionGet<>(session, type, id, options);
        return direct(session, "get", get::begin, get::finish);
    }

    /** {@link Session#getOne(Class, Object, StatementOption...)} as a future. */
    public static <E> CompletableFuture<E> getOne(
            Session session, Class<E> type, Object id, StatementOption... options) {
        var get = new SessionGet<>(session, type, id, options);
        return direct(session, "getOne", get::begin, () -> get.finish().orElseThrow(() -> Session.notFound(type, id)));
    }

    private static <T extends @Nullable Object> CompletableFuture<T> direct(
            Session session,
            String what,
            Function<? super CallGuard.Call, ? extends @Nullable CompletionStage<?>> beginning,
            Callable<T> work) {
        SessionCore core = session.core();
        CompletableFuture<T> future = AsyncWork.guarded(core.engine(), core.guard(), what, beginning, () -> {
            try {
                return work.call();
            } catch (CancellationException cancelled) {
                throw core.cancelled(cancelled);
            }
        });
        if (!future.isCompletedExceptionally()) {
            core.inFlight(future);
        }
        return future;
    }

    /** As {@link #call}, of a call that returns nothing. */
    public static CompletableFuture<@Nullable Void> run(Session session, String what, Consumer<? super Session> work) {
        return SessionSupport.<@Nullable Void>call(session, what, same -> {
            work.accept(same);
            return null;
        });
    }

    /** Runs a function on a virtual thread, where attributes that are not loaded are loaded when they are touched. */
    public static <T extends @Nullable Object> CompletableFuture<T> runSync(
            Session session, Function<? super Session, ? extends T> work) {
        return call(session, "runSync", same -> {
            try (var permit = same.core().implicit().permit()) {
                return work.apply(same);
            }
        });
    }

    /** What the calling thread may do until this is closed. */
    public interface Leave extends AutoCloseable {
        @Override
        void close();
    }

    /** Keeps the calling thread from loading anything by touching attributes in an object's session, for writers of its values. */
    public static Leave refuseLoading(Object object) {
        InstanceState state = InstanceState.of(Graph.managed(object));
        return state != null && state.session() instanceof SessionCore core
                ? core.implicit().refusal()
                : () -> {};
    }

    /** Cancels a call that still runs, waits for its end, and closes. */
    public static CompletableFuture<@Nullable Void> close(Session session, Consumer<? super Session> work) {
        SessionCore core = session.core();
        core.cancelRunning();
        return AsyncWork.bridge(core.engine()).<@Nullable Void>run(() -> {
            work.accept(session);
            return null;
        });
    }

    /** Hands a session to a function that gives a stage, and closes it when that has completed. */
    public static <T extends @Nullable Object> CompletableFuture<T> use(
            SessionFactory factory, Function<? super Session, ? extends CompletionStage<T>> work) {
        return new SessionBlock<T>(factory.open(), true, work).start(null);
    }

    /** Hands a session in a transaction to a function that gives a stage: commits when it succeeds, else rolls back. */
    public static <T extends @Nullable Object> CompletableFuture<T> begin(
            SessionFactory factory, Function<? super Session, ? extends CompletionStage<T>> work) {
        Session session = factory.open();
        return new SessionBlock<T>(session, true, work).start(begun(session));
    }

    /** {@link Session#begin()} as a future. */
    public static CompletableFuture<SessionTransaction> begun(Session session) {
        if (session.core().told().hearsOfBegin()) {
            return call(session, "begin", Session::begin);
        }
        try {
            return CompletableFuture.completedFuture(session.begin());
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    /** {@link Session#begin(dev.azoth.engine.Work)} for a function that gives a stage. */
    public static <T extends @Nullable Object> CompletableFuture<T> begin(
            Session session, Function<? super Session, ? extends CompletionStage<T>> work) {
        return new SessionBlock<T>(session, false, work).start(begun(session));
    }

    /** {@link Session#beginNested(dev.azoth.engine.Work)} for a function that gives a stage. */
    public static <T extends @Nullable Object> CompletableFuture<T> beginNested(
            Session session, Function<? super Session, ? extends CompletionStage<T>> work) {
        return new SessionBlock<T>(session, false, work).start(call(session, "beginNested", Session::beginNested));
    }

    /** Closes all sessions that have been used and not closed, one after the other. */
    public static CompletableFuture<@Nullable Void> closeAll() {
        CompletableFuture<@Nullable Void> closed = CompletableFuture.completedFuture(null);
        for (SessionCore open : OpenSessions.all()) {
            closed = closed.thenCompose(any -> close(open.face(), Session::close));
        }
        return closed;
    }

    /** {@link Session#noAutoflush(dev.azoth.engine.Work)} for a function that gives a stage. */
    public static <T extends @Nullable Object> CompletableFuture<T> noAutoflush(
            Session session, Function<? super Session, ? extends CompletionStage<T>> work) {
        boolean before;
        CompletionStage<T> stage;
        try {
            before = session.core()
                    .looking("noAutoflush", () -> session.core().flush().automatic(false));
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
        try {
            stage = work.apply(session);
        } catch (Throwable raised) {
            stage = CompletableFuture.failedFuture(raised);
        }
        return stage.whenComplete((value, failure) -> session.core().flush().automatic(before))
                .toCompletableFuture();
    }

    /** Work on a virtual thread that makes calls of the session, between which it is free. */
    public static <T extends @Nullable Object> CompletableFuture<T> between(Session session, Callable<T> work) {
        return AsyncWork.bridge(session.engine()).run(work, () -> {
            CallGuard.Call running = session.core().guard().running();
            if (running != null) {
                running.cancel();
            }
        });
    }

    /** The value of an attribute of an object as it is. */
    public static @Nullable Object value(Object object, Attribute attribute) {
        Managed managed = Graph.managed(object);
        return managed.azoth$get(Mappers.of(managed).property(attribute).index());
    }

    /** Whether an attribute can be read without loading it. */
    public static boolean isLoaded(Object object, Attribute attribute) {
        InstanceState state = InstanceState.of(Graph.managed(object));
        return state == null
                || state.isLoaded(state.mapper().property(attribute).index());
    }

    /** The end of work that was given up, on the calling thread: calls that come meanwhile wait for it. */
    public static void last(Session session, String what, Runnable work) {
        try (var call = session.core().guard().enterLast(what)) {
            work.run();
        }
    }
}
