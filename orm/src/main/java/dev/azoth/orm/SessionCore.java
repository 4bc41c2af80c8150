package dev.azoth.orm;

import dev.azoth.engine.AskedConnection;
import dev.azoth.engine.Connection;
import dev.azoth.engine.Engine;
import dev.azoth.engine.bridge.CallGuard;
import dev.azoth.engine.event.Listeners;
import dev.azoth.error.AzothException;
import dev.azoth.error.ConcurrentSessionUseException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.context.IdentityMap;
import dev.azoth.orm.context.Reading;
import dev.azoth.orm.context.SessionContext;
import dev.azoth.orm.context.Write;
import dev.azoth.orm.flush.UnitOfWork;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.StateSet;
import dev.azoth.orm.load.Loader;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Property;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.sql.Select;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a session is made of: the objects in it, its transaction, who is using it. For one task at a time, as the guard sees to. */
final class SessionCore implements SessionContext {
    private final Session face;
    private final Engine engine;
    private final SessionOptions options;
    private final CallGuard guard = new CallGuard("session", ConcurrentSessionUseException::new);
    private final SessionTold told;
    private final SessionScopes scopes;
    private final SessionObjects objects = new SessionObjects(this);
    private final Loader loader = new Loader(this);
    private final ImplicitLoads implicit = new ImplicitLoads(this);
    private final SessionStatements statements = new SessionStatements(this);
    private @Nullable Map<Object, Object> info;
    private OpenSessions.@Nullable Entry entry;
    private boolean flushing;
    private boolean autoflush;
    private volatile boolean closed;
    private volatile boolean givenUp;
    private volatile @Nullable CompletableFuture<?> inFlight;

    SessionCore(Session face, Engine engine, @Nullable Connection given, SessionOptions options, Listeners listeners) {
        this.face = face;
        this.engine = engine;
        this.options = options;
        this.autoflush = options.autoflush();
        this.told = new SessionTold(face, new Listeners(listeners));
        this.scopes = new SessionScopes(this, engine, given);
    }

    Session face() {
        return face;
    }

    Engine engine() {
        return engine;
    }

    SessionOptions options() {
        return options;
    }

    CallGuard guard() {
        return guard;
    }

    Loader loader() {
        return loader;
    }

    SessionTold told() {
        return told;
    }

    SessionScopes scopes() {
        return scopes;
    }

    SessionObjects objects() {
        return objects;
    }

    SessionStatements statements() {
        return statements;
    }

    ImplicitLoads implicit() {
        return implicit;
    }

    OpenSessions.@Nullable Entry entry() {
        return entry;
    }

    void entry(OpenSessions.@Nullable Entry changed) {
        entry = changed;
    }

    Map<Object, Object> info() {
        Map<Object, Object> present = info;
        if (present == null) {
            present = new HashMap<>(options.info());
            info = present;
        }
        return present;
    }

    /* Calls */

    /** A call by the application. What is cancelled in it leaves a transaction that is rolled back. */
    <T extends @Nullable Object> T call(String what, Supplier<T> work) {
        try (var call = guard.enter(what)) {
            if (givenUp) {
                throw new CancellationException("The work this session was lent for has been cancelled");
            }
            try {
                return work.get();
            } catch (CancellationException cancelled) {
                throw cancelled(cancelled);
            }
        }
    }

    /** A look at what the session holds, or at how it behaves: allowed though the work was given up. */
    <T> T looking(String what, Supplier<T> work) {
        try (var call = guard.enter(what)) {
            return work.get();
        }
    }

    /** As {@link #run}, of what may be done though the work was given up. */
    void end(String what, Runnable work) {
        try (var call = guard.enter(what)) {
            try {
                work.run();
            } catch (CancellationException cancelled) {
                throw cancelled(cancelled);
            }
        }
    }

    /** Whether closing has nothing to wait for and nobody to tell. */
    boolean endsAtOnce() {
        return !told.hearsOfEnds() && scopes.endsAtOnce();
    }

    /** The connection of the transaction, where a query could be sent at once: nothing to be flushed, nobody to be told; else null. */
    @Nullable
    Connection readyToRead() {
        boolean flushes = autoflush && !(isClean() && objects.sets().mutable.isEmpty());
        boolean asWritten = options.statementOptions().isEmpty() && !hearsOfReading();
        return givenUp || closed || flushing || flushes || !asWritten ? null : scopes.ready();
    }

    /** The connection of a session that has none, asked for; null where the session says more of it, or there is one. */
    @Nullable
    AskedConnection ask() {
        return givenUp || closed ? null : scopes.ask();
    }

    /** What was cancelled leaves a transaction that is rolled back. */
    CancellationException cancelled(CancellationException cancelled) {
        SessionScope present = scopes.innermost();
        if (present != null && present.state() == ScopeState.ACTIVE) {
            scopes.fail(present, cancelled);
        }
        return cancelled;
    }

    void run(String what, Runnable work) {
        this.<@Nullable Void>call(what, () -> {
            work.run();
            return null;
        });
    }

    /** The work it was lent for has been given up: no more calls are taken but the last. */
    void giveUp() {
        givenUp = true;
    }

    /** The call of the asynchronous face that is under way, or was the last. */
    void inFlight(CompletableFuture<?> future) {
        inFlight = future;
    }

    /** Cancels the call that is under way. */
    void cancelRunning() {
        CallGuard.Call running = guard.running();
        CompletableFuture<?> future = inFlight;
        if (running != null) {
            running.cancel();
            if (future != null) {
                future.cancel(true);
            }
        }
    }

    void refuseClosed() {
        if (closed) {
            throw new InvalidRequestException(
                    "This session has been closed for good; its options say so:" + " closeResetsOnly is false");
        }
    }

    boolean closed() {
        return closed;
    }

    /** Detaches all objects and ends the transaction. */
    void close(boolean invalidate, boolean forGood) {
        closed |= forGood;
        try {
            objects.departures().expungeAll();
        } finally {
            scopes.close(invalidate);
            OpenSessions.remove(this);
        }
    }

    /* Flush */

    boolean autoflush(boolean on) {
        boolean before = autoflush;
        autoflush = on;
        return before;
    }

    boolean autoflushes() {
        return autoflush;
    }

    void autoflush() {
        if (autoflush && !flushing) {
            try {
                flush();
            } catch (AzothException failure) {
                failure.advise("raised by the flush before a query or load; if it came too early, run that in"
                        + " session.noAutoflush(...)");
                throw failure;
            }
        }
    }

    boolean isClean() {
        return objects.sets().isClean();
    }

    void flush() {
        if (flushing) {
            throw new InvalidRequestException("The session is being flushed already");
        }
        objects.sets().compareMutables();
        if (isClean()) {
            return;
        }
        SessionScope present = scopes.begun();
        flushing = true;
        try {
            told.beforeFlush();
            if (!isClean()) {
                new UnitOfWork(this, loader).flush();
                objects.sets().forgetQueued();
                told.afterFlushPostexec();
            }
        } catch (RuntimeException | Error failure) {
            SessionScope innermost = scopes.innermost();
            if (innermost != null && innermost.state() == ScopeState.ACTIVE) {
                scopes.fail(present, failure);
            }
            throw failure;
        } finally {
            flushing = false;
        }
    }

    /* For loading and flushing */

    @Override
    public Connection connection() {
        return scopes.connection();
    }

    @Override
    public IdentityMap identities() {
        return objects.sets().identities;
    }

    @Override
    public StateSet pending() {
        return objects.sets().pending;
    }

    @Override
    public StateSet modified() {
        return objects.sets().modified;
    }

    @Override
    public StateSet deleted() {
        return objects.sets().deleted;
    }

    @Override
    public void guarded(String what, Runnable work) {
        run(what, work);
    }

    @Override
    public boolean hearsOfReading() {
        return statements.hearsOfReading();
    }

    @Override
    public Reading reading(Reading reading) {
        return statements.told(reading);
    }

    @Override
    public void attached(InstanceState state) {
        objects.arrivals().attached(state);
    }

    @Override
    public boolean hearsOfLoads() {
        return told.hearsOfLoads() || MapperEvents.used();
    }

    @Override
    public void loaded(InstanceState state) {
        objects.sets().watch(state);
        told.tell(SessionEvents.LOADED_AS_PERSISTENT, state);
        MapperEvents.tell(MapperEvents.LOAD, face, state);
        if (state.isModified()) {
            // What handlers make of an object that has just been read is what it is.
            objects.sets().modified.remove(state);
            state.clean();
            objects.sets().watch(state);
        }
    }

    @Override
    public void refreshed(InstanceState state, List<String> attributes) {
        MapperEvents.told(MapperEvents.REFRESH, face, state, attributes);
    }

    @Override
    public void writing(Write write, Collection<InstanceState> states) {
        if (!MapperEvents.used()) {
            return;
        }
        var key = switch (write) {
            case BEFORE_INSERT -> MapperEvents.BEFORE_INSERT;
            case AFTER_INSERT -> MapperEvents.AFTER_INSERT;
            case BEFORE_UPDATE -> MapperEvents.BEFORE_UPDATE;
            case AFTER_UPDATE -> MapperEvents.AFTER_UPDATE;
            case BEFORE_DELETE -> MapperEvents.BEFORE_DELETE;
            case AFTER_DELETE -> MapperEvents.AFTER_DELETE;
        };
        states.forEach(state -> MapperEvents.tell(key, face, state));
    }

    @Override
    public InstanceState add(Managed object) {
        return objects.arrivals().add(object);
    }

    @Override
    public void delete(InstanceState state) {
        objects.marks().delete(state);
    }

    @Override
    public void expunge(InstanceState state) {
        objects.departures().expunge(state);
    }

    @Override
    public void flushed() {
        told.afterFlush();
    }

    @Override
    public void inserted(InstanceState state) {
        objects.outcomes().inserted(state);
    }

    @Override
    public void updated(InstanceState state) {
        objects.outcomes().updated(state);
    }

    @Override
    public void rekeyed(InstanceState state, IdentityKey key) {
        objects.outcomes().rekeyed(state, key);
    }

    @Override
    public void removed(InstanceState state) {
        objects.outcomes().removed(state);
    }

    @Override
    public void modified(InstanceState state) {
        try (var call = guard.enter("change of an attribute")) {
            objects.marks().modified(state);
        }
    }

    @Override
    public void associated(InstanceState owner, Relationship<?, ?> relationship, Managed member) {
        try (var call = guard.enter("change of " + relationship)) {
            objects.arrivals().associated(owner, relationship, member);
        }
    }

    @Override
    public void dissociated(InstanceState owner, Relationship<?, ?> relationship, Managed member) {
        try (var call = guard.enter("change of " + relationship)) {
            objects.arrivals().dissociated(owner, relationship, member);
        }
    }

    @Override
    public @Nullable Managed known(InstanceState state, Relationship<?, ?> relationship) {
        changing(state);
        return objects.arrivals().known(state, relationship);
    }

    @Override
    public void read(InstanceState state, Relationship<?, ?> relationship) {
        SessionScope present = scopes.innermost();
        if (present != null && present.nested()) {
            present.read(state, relationship);
        }
    }

    @Override
    public void altered(InstanceState state) {
        scopes.begun().changed.add(state);
        if (!state.isModified() && objects.sets().modified.remove(state)) {
            state.release();
        }
    }

    @Override
    public void changing(InstanceState state) {
        if (guard.busy()) {
            refuseBesides("change of an attribute");
        }
    }

    /** Raises when another task is using the session. */
    private void refuseBesides(String what) {
        guard.enter(what).close();
    }

    @Override
    public void queued(InstanceState state) {
        refuseBesides("change of a collection");
        objects.sets().queued.add(state);
    }

    @Override
    public void load(InstanceState state, Property property) {
        implicit.load(state, property);
    }

    @Override
    public <E> List<E> query(Object collection, Supplier<Select<E>> select) {
        return implicit.query(collection, select);
    }

    void committed(SessionScope scope) {
        objects.outcomes().committed(scope);
    }

    void undo(SessionScope scope) {
        objects.outcomes().undo(scope);
    }

    static List<Managed> objects(Collection<InstanceState> states) {
        var objects = new ArrayList<Managed>(states.size());
        states.forEach(state -> objects.add(state.object()));
        return objects;
    }
}
