package dev.azoth.orm;

import dev.azoth.engine.Action;
import dev.azoth.engine.Connection;
import dev.azoth.engine.Engine;
import dev.azoth.engine.ExecutionOptions;
import dev.azoth.engine.Work;
import dev.azoth.engine.event.EventKey;
import dev.azoth.engine.event.ListenOption;
import dev.azoth.engine.event.Registration;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.error.NoResultFoundException;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.Status;
import dev.azoth.orm.mapping.Cascade;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mappers;
import dev.azoth.sql.Attribute;
import dev.azoth.sql.ForUpdate;
import dev.azoth.sql.StatementOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The calls of a session: of one, {@link Session}, or of the current scope's, {@link ScopedSession}. For one task at a time:
 * overlapping calls raise {@link dev.azoth.error.ConcurrentSessionUseException}.
 */
public abstract sealed class AbstractSession extends StatementCalls implements AutoCloseable, Iterable<Object>
        permits Session, ScopedSession {
    /*
     * Long because it has a method for each of SQLAlchemy's; each enters the guard and hands on.
     */

    AbstractSession() {}

    /* Objects */

    /** Adds an object, and what it leads to by relationships that cascade, to be inserted by the next flush. */
    public final void add(Object object) {
        core().run("add", () -> core().add(Graph.managed(object)));
    }

    public final void addAll(Iterable<?> objects) {
        core().run("addAll", () -> objects.forEach(object -> core().add(Graph.managed(object))));
    }

    public final void addAll(Object first, Object... more) {
        add(first);
        addAll(Arrays.asList(more));
    }

    /**
     * Marks an object with a row to be deleted by the next flush, with what it leads to where deletion cascades; detached ones come
     * into the session for it.
     *
     * @throws InvalidRequestException when it has no row, or is in another session
     */
    public final void delete(Object object) {
        core().run("delete", () -> core().objects().marks().delete(Graph.managed(object)));
    }

    public final void deleteAll(Iterable<?> objects) {
        core().run(
                        "deleteAll",
                        () -> objects.forEach(object -> core().objects().marks().delete(Graph.managed(object))));
    }

    /**
     * Copies an object that is not of this session, with what it leads to by relationships that cascade, onto the session's own
     * of the same key, which is read if need be and made if there is none. Attributes that are not loaded are left alone.
     *
     * @return the session's own object
     */
    public final <E> E merge(E object, StatementOption... options) {
        return core().call("merge", () -> {
            var merge = new Merge(core(), true, List.of(options));
            merge.setApart(Graph.managed(object));
            core().flush().beforeQuery();
            return merged(merge, object);
        });
    }

    /** As {@link #merge}, of many. */
    public final <E> List<E> mergeAll(Iterable<? extends E> objects, StatementOption... options) {
        return core().call("mergeAll", () -> {
            var merge = new Merge(core(), true, List.of(options));
            objects.forEach(object -> merge.setApart(Graph.managed(object)));
            core().flush().beforeQuery();
            var own = new ArrayList<E>();
            objects.forEach(object -> own.add(merged(merge, object)));
            return own;
        });
    }

    /** As {@link #merge}, of objects without changes, taken as they are: the database is not asked. SQLAlchemy: {@code load=False}. */
    public final <E> E mergeLoaded(E object) {
        return core().call("mergeLoaded", () -> merged(new Merge(core(), false, List.of()), object));
    }

    /** As {@link #mergeLoaded}, of many. */
    public final <E> List<E> mergeAllLoaded(Iterable<? extends E> objects) {
        return core().call("mergeAllLoaded", () -> {
            var merge = new Merge(core(), false, List.of());
            var own = new ArrayList<E>();
            objects.forEach(object -> own.add(merged(merge, object)));
            return own;
        });
    }

    @SuppressWarnings("unchecked")
    private static <E> E merged(Merge merge, E object) {
        return (E) merge.of(Graph.managed(object));
    }

    /** Takes an object, and what it leads to where that cascades, out of the session; it keeps what is loaded. */
    public final void expunge(Object object) {
        core().run("expunge", () -> {
            InstanceState state = state(object);
            for (Managed one : Graph.cascaded(state.object(), Cascade.EXPUNGE)) {
                InstanceState own = InstanceState.of(one);
                if (own != null && own.session() == core()) {
                    core().expunge(own);
                }
            }
        });
    }

    /** Takes all objects out of the session; what has not been flushed is forgotten. */
    public final void expungeAll() {
        core().run("expungeAll", () -> core().objects().departures().expungeAll());
    }

    /** Forgets attributes, to be read anew when touched; all when none are named, along relationships that cascade. */
    public final void expire(Object object, Attribute... attributes) {
        core().run("expire", () -> core().objects().refreshes().expire(state(object), List.of(attributes)));
    }

    /** Forgets all attributes of all persistent objects. */
    public final void expireAll() {
        core().run("expireAll", () -> core().objects().refreshes().expireAll());
    }

    /** Reads attributes of a persistent object anew; all columns when none are named. */
    public final void refresh(Object object, Attribute... attributes) {
        refresh(object, null, attributes);
    }

    /** As {@link #refresh(Object, Attribute...)}, with a lock on the row. SQLAlchemy: {@code with_for_update}. */
    public final void refresh(Object object, @Nullable ForUpdate lock, Attribute... attributes) {
        core().run("refresh", () -> {
            core().scopes().begun();
            core().flush().beforeQuery();
            core().objects().refreshes().refresh(state(object), lock, List.of(attributes));
        });
    }

    /** Loads attributes that are not loaded yet. */
    public final void load(Object object, Attribute... attributes) {
        core().run("load", () -> {
            core().scopes().begun();
            core().flush().beforeQuery();
            core().objects().refreshes().load(state(object), List.of(attributes));
        });
    }

    /**
     * The object of that key: the one in the session, or read from the database.
     *
     * @param id the key; of a composite key the list of its values, or the map of them by the names of attributes
     */
    public final <E> Optional<E> get(Class<E> type, Object id, StatementOption... options) {
        return get(type, id, null, options);
    }

    /** As {@link #get(Class, Object, StatementOption...)}, read anew with a lock on the row. */
    public final <E> Optional<E> get(Class<E> type, Object id, @Nullable ForUpdate lock, StatementOption... options) {
        return core().call(
                        "get",
                        () -> Optional.ofNullable(type.cast(
                                core().objects().refreshes().get(Mappers.of(type), id, lock, List.of(options)))));
    }

    /** As {@link #get}; raises {@link NoResultFoundException} when there is none. */
    public final <E> E getOne(Class<E> type, Object id, StatementOption... options) {
        return getOne(type, id, null, options);
    }

    /** As {@link #getOne(Class, Object, StatementOption...)}, read anew with a lock on the row. */
    public final <E> E getOne(Class<E> type, Object id, @Nullable ForUpdate lock, StatementOption... options) {
        return get(type, id, lock, options).orElseThrow(() -> notFound(type, id));
    }

    static NoResultFoundException notFound(Class<?> type, Object id) {
        return new NoResultFoundException("No row was found for " + type.getSimpleName() + " with key " + id);
    }

    /** Whether an object is in this session. */
    public final boolean contains(Object object) {
        InstanceState state = InstanceState.of(Graph.managed(object));
        return state != null && state.session() == core() && state.status() != Status.DELETED;
    }

    /** Whether an attribute of an object has another value than the last flush left; nothing is loaded. */
    public final boolean isModified(Object object) {
        return isModified(object, true);
    }

    /**
     * As {@link #isModified(Object)}.
     *
     * @param includingCollections false to look only at what the object's own row holds
     */
    public final boolean isModified(Object object, boolean includingCollections) {
        return core().looking("isModified", () -> Graph.isModified(Graph.managed(object), includingCollections));
    }

    /** The objects to be inserted, then the persistent ones, as they are now. */
    @Override
    public final Iterator<Object> iterator() {
        var all = new ArrayList<Object>(pending());
        all.addAll(identityMap().values());
        return all.iterator();
    }

    /** Objects to be inserted. SQLAlchemy: {@code Session.new}. */
    public final List<?> pending() {
        return core().looking("pending", () -> SessionCore.objects(core().pending()));
    }

    /** Persistent objects with changes, perhaps to the same values, that are not to be deleted. */
    public final List<?> dirty() {
        return core().looking(
                        "dirty",
                        () -> SessionCore.objects(core().modified().stream()
                                .filter(state -> !core().deleted().contains(state))
                                .toList()));
    }

    /** Objects to be deleted. */
    public final List<?> deleted() {
        return core().looking("deleted", () -> SessionCore.objects(core().deleted()));
    }

    /** The persistent objects by what identifies them, as they are now. */
    public final Map<IdentityKey, Object> identityMap() {
        return core().looking("identityMap", this::identities);
    }

    private Map<IdentityKey, Object> identities() {
        var map = new LinkedHashMap<IdentityKey, Object>();
        for (InstanceState state : core().identities().all()) {
            IdentityKey key = state.key();
            if (key != null) {
                map.put(key, state.object());
            }
        }
        return map;
    }

    /* Flush */

    /** Writes what has changed. */
    public final void flush() {
        core().run("flush", core().flush()::run);
    }

    /** Runs a function before which, and in which, queries do not flush. */
    public final <T extends @Nullable Object> T noAutoflush(Work<? super Session, ? extends T> work) {
        Session session = face();
        SessionCore core = session.core();
        boolean before = core.looking("noAutoflush", () -> core.flush().automatic(false));
        try {
            return work.apply(session);
        } finally {
            core.flush().automatic(before);
        }
    }

    /** As {@link #noAutoflush(Work)}, for a function that gives nothing back. */
    public final void noAutoflush(Action<? super Session> work) {
        var unused = noAutoflush(valued(work));
    }

    /** Whether queries flush first. */
    public final boolean autoflush() {
        return core().flush().isAutomatic();
    }

    /** Says whether queries flush first. */
    public final void autoflush(boolean on) {
        var unused = core().looking("autoflush", () -> core().flush().automatic(on));
    }

    /* Transaction */

    /** Begins a transaction; refused when there is one. */
    public final SessionTransaction begin() {
        return core().call("begin", () -> core().scopes().begin().face);
    }

    /** Runs a function in a transaction: commits when it returns, rolls back when it throws. */
    public final <T extends @Nullable Object> T begin(Work<? super Session, ? extends T> work) {
        return ended(begin(), work);
    }

    /** As {@link #begin(Work)}, for a function that gives nothing back. */
    public final void begin(Action<? super Session> work) {
        var unused = ended(begin(), valued(work));
    }

    /** Flushes, and makes a savepoint when SQL is next run. */
    public final SessionTransaction beginNested() {
        return core().call("beginNested", () -> core().scopes().beginNested().face);
    }

    /** Runs a function in a savepoint: releases it when it returns, rolls back to it when it throws. */
    public final <T extends @Nullable Object> T beginNested(Work<? super Session, ? extends T> work) {
        return ended(beginNested(), work);
    }

    /** As {@link #beginNested(Work)}, for a function that gives nothing back. */
    public final void beginNested(Action<? super Session> work) {
        var unused = ended(beginNested(), valued(work));
    }

    private static Work<Session, @Nullable Void> valued(Action<? super Session> work) {
        return session -> {
            work.run(session);
            return null;
        };
    }

    private static <T extends @Nullable Object> T ended(
            SessionTransaction transaction, Work<? super Session, ? extends T> work) {
        T value;
        try {
            value = inBlock(transaction, work);
            if (transaction.isOpen()) {
                transaction.commit();
            }
        } catch (Throwable failure) {
            try {
                transaction.close();
            } catch (RuntimeException also) {
                failure.addSuppressed(also);
            }
            throw failure;
        }
        return value;
    }

    private static <T extends @Nullable Object> T inBlock(
            SessionTransaction transaction, Work<? super Session, ? extends T> work) {
        Session session = transaction.session();
        SessionScope around = session.core().scopes().enter(transaction.scope());
        try {
            return work.apply(session);
        } finally {
            session.core().scopes().leave(around);
        }
    }

    /** Flushes and commits the transaction, savepoints in it included; begins one if there is none. */
    public final void commit() {
        core().run("commit", () -> core().scopes().ends().commit());
    }

    /** Rolls the transaction back, savepoints in it included; objects become what they were. */
    public final void rollback() {
        core().run("rollback", () -> core().scopes().ends().rollback());
    }

    public final boolean inTransaction() {
        return core().scopes().innermost() != null;
    }

    public final boolean inNestedTransaction() {
        SessionScope scope = core().scopes().innermost();
        return scope != null && scope.nested();
    }

    /** Whether it is not in a transaction that can only be rolled back. */
    public final boolean isActive() {
        SessionScope scope = core().scopes().innermost();
        return scope == null || scope.state() == ScopeState.ACTIVE;
    }

    /** The transaction, or null. SQLAlchemy: {@code get_transaction()}. */
    public final @Nullable SessionTransaction transaction() {
        SessionScope root = core().scopes().root();
        return root == null ? null : root.face;
    }

    /** The innermost savepoint, or null. SQLAlchemy: {@code get_nested_transaction()}. */
    public final @Nullable SessionTransaction nestedTransaction() {
        SessionScope scope = core().scopes().innermost();
        return scope != null && scope.nested() ? scope.face : null;
    }

    /** The connection, in the session's transaction. */
    public final Connection connection() {
        return core().call("connection", core()::connection);
    }

    /**
     * As {@link #connection()}, changing how it runs statements before the transaction begins on it: its isolation level, say. What
     * is changed lasts until the session's transaction ends, if the connection is the session's own.
     *
     * @throws InvalidRequestException when the connection is in the session's transaction already
     */
    public final Connection connection(UnaryOperator<ExecutionOptions> change) {
        return core().call(
                        "connection",
                        () -> core().scopes().connection().in(core().scopes().begun(), change));
    }

    /* The session itself */

    /** SQLAlchemy: {@code bind}, {@code get_bind()}; there is one engine for all classes. */
    public final Engine engine() {
        return core().engine();
    }

    public final SessionOptions options() {
        return core().options();
    }

    /** What the application keeps with this session. */
    public final Map<Object, Object> info() {
        return core().info();
    }

    /** Listens to this session. */
    public final <H> Registration on(EventKey<H> key, H handler, ListenOption... options) {
        return core().told().listeners().on(key, handler, options);
    }

    /**
     * Rolls back what is open, detaches all objects, gives the connection back. The session can be used again, unless its
     * options say otherwise.
     */
    @Override
    public final void close() {
        end("close", false, !core().options().closeResetsOnly());
    }

    /** As {@link #close}; the session can be used again, whatever its options say. */
    public final void reset() {
        end("reset", false, false);
    }

    /** As {@link #close}, the connection being closed instead of given back. */
    public final void invalidate() {
        end("invalidate", true, !core().options().closeResetsOnly());
    }

    private void end(String what, boolean invalidate, boolean forGood) {
        try (var call = core().guard().enter(what)) {
            core().close(invalidate, forGood);
        }
    }

    private InstanceState state(Object object) {
        InstanceState state = InstanceState.of(Graph.managed(object));
        if (state == null || state.session() != core()) {
            throw new InvalidRequestException("Instance of " + object.getClass().getName() + " is not in this session");
        }
        return state;
    }
}
