package dev.azoth.orm;

import dev.azoth.engine.Connection;
import dev.azoth.engine.Engine;
import dev.azoth.engine.ResultLayers;
import dev.azoth.engine.bridge.CallGuard;
import dev.azoth.error.ConcurrentSessionUseException;
import dev.azoth.error.ImplicitIoException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.error.PendingRollbackException;
import dev.azoth.orm.annotation.LoadingStrategy;
import dev.azoth.orm.context.IdentityMap;
import dev.azoth.orm.context.SessionContext;
import dev.azoth.orm.flush.UnitOfWork;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.Status;
import dev.azoth.orm.load.Loader;
import dev.azoth.orm.mapping.Cascade;
import dev.azoth.orm.mapping.ColumnProperty;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Mappers;
import dev.azoth.orm.mapping.Property;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.sql.Select;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a session is made of: the objects in it, its transaction, who is using it. For one task at a time, as the guard sees to. */
final class SessionCore implements SessionContext {
    private final Engine engine;
    private final @Nullable Connection given;
    private final SessionOptions options;
    private final CallGuard guard = new CallGuard("session", ConcurrentSessionUseException::new);
    private final IdentityMap identities = new IdentityMap();
    private final Set<InstanceState> pending = new LinkedHashSet<>();
    private final Set<InstanceState> modified = new LinkedHashSet<>();
    private final Set<InstanceState> deleted = new LinkedHashSet<>();
    private final Loader loader = new Loader(this);
    private @Nullable Connection connection;
    private @Nullable SessionScope scope;
    private volatile @Nullable Thread ioThread;
    private boolean flushing;
    private boolean autoflush;
    private boolean closed;

    SessionCore(Engine engine, @Nullable Connection given, SessionOptions options) {
        this.engine = engine;
        this.given = given;
        this.options = options;
        this.autoflush = options.autoflush();
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

    /* Transaction */

    @Nullable
    SessionScope scope() {
        return scope;
    }

    /** The innermost scope; begins a transaction if there is none. */
    SessionScope begun() {
        if (closed) {
            throw new InvalidRequestException("This session is closed");
        }
        SessionScope present = scope;
        if (present == null) {
            present = new SessionScope(null);
            scope = present;
        }
        if (present.failure != null) {
            throw new PendingRollbackException(
                    "This session's transaction has been rolled back because a flush failed; to begin a new one, call"
                            + " rollback() first. The failure was: " + present.failure,
                    present.failure);
        }
        return present;
    }

    @Override
    public Connection connection() {
        SessionScope present = begun();
        Connection at = connection;
        if (at == null) {
            at = given == null ? engine.connect() : given;
            connection = at;
        }
        SessionScope root = present;
        while (root.outer != null) {
            root = root.outer;
        }
        if (root.transaction == null) {
            root.transaction = at.inTransaction() ? at.beginNested() : at.begin();
        }
        return at;
    }

    SessionScope beginNested() {
        begun();
        flush();
        Connection at = connection();
        var nested = new SessionScope(scope);
        nested.transaction = at.beginNested();
        scope = nested;
        return nested;
    }

    void commit() {
        SessionScope present = begun();
        flush();
        if (present.transaction != null) {
            try {
                present.transaction.commit();
            } catch (RuntimeException | Error failure) {
                undo(present);
                end(present);
                throw failure;
            }
        }
        SessionScope outer = present.outer;
        if (outer != null) {
            present.mergeInto(outer);
            scope = outer;
            return;
        }
        for (InstanceState state : present.deleted) {
            detach(state);
        }
        if (options.expireOnCommit()) {
            identities.all().forEach(SessionCore::expire);
        }
        end(present);
    }

    void rollback() {
        SessionScope present = scope;
        if (present == null) {
            return;
        }
        try {
            if (present.transaction != null && present.failure == null) {
                present.transaction.rollback();
            }
        } finally {
            if (present.failure == null) {
                undo(present);
            }
            end(present);
        }
    }

    private void end(SessionScope ended) {
        scope = ended.outer;
        if (ended.outer == null) {
            Connection at = connection;
            connection = null;
            if (at != null && at != given) {
                at.close();
            }
        }
    }

    /** Puts objects back to where they were when the scope began. */
    private void undo(SessionScope undone) {
        for (InstanceState state : List.copyOf(pending)) {
            makeTransient(state);
        }
        pending.clear();
        for (InstanceState state : undone.added) {
            makeTransient(state);
        }
        for (InstanceState state : undone.deleted) {
            IdentityKey key = state.key();
            if (key != null && !undone.added.contains(state)) {
                state.status(Status.PERSISTENT);
                state.session(this);
                identities.put(key, state);
            }
        }
        deleted.clear();
        for (InstanceState state : identities.all()) {
            if (!undone.nested() || undone.changed.contains(state) || state.isModified()) {
                expire(state);
            }
        }
        modified.clear();
    }

    private void makeTransient(InstanceState state) {
        IdentityKey key = state.key();
        if (key != null) {
            identities.remove(key, state);
        }
        Managed object = state.get();
        if (object != null) {
            state.forgetGenerated(object);
            object.azoth$state(null);
        }
        state.session(null);
        state.release();
        modified.remove(state);
    }

    static void expire(InstanceState state) {
        for (Property property : state.mapper().properties()) {
            state.expire(property.index());
        }
        state.clean();
    }

    /* Flush */

    boolean autoflush(boolean on) {
        boolean before = autoflush;
        autoflush = on;
        return before;
    }

    void autoflush() {
        if (autoflush && !flushing) {
            flush();
        }
    }

    void flush() {
        if (flushing) {
            throw new InvalidRequestException("The session is being flushed already");
        }
        if (pending.isEmpty() && modified.isEmpty() && deleted.isEmpty()) {
            return;
        }
        SessionScope present = begun();
        flushing = true;
        try {
            new UnitOfWork(this, loader).flush();
        } catch (RuntimeException | Error failure) {
            failed(present, failure);
            throw failure;
        } finally {
            flushing = false;
        }
    }

    /** Nothing of a flush that failed stays: the transaction is rolled back, and must be ended by the application. */
    private void failed(SessionScope present, Throwable failure) {
        try {
            if (present.transaction != null) {
                present.transaction.rollback();
            }
        } catch (RuntimeException also) {
            failure.addSuppressed(also);
        }
        undo(present);
        present.failure = failure;
    }

    /* Objects */

    @Override
    public IdentityMap identities() {
        return identities;
    }

    @Override
    public Collection<InstanceState> pending() {
        return pending;
    }

    @Override
    public Collection<InstanceState> modified() {
        return modified;
    }

    @Override
    public Collection<InstanceState> deleted() {
        return deleted;
    }

    @Override
    public void loaded(InstanceState state) {}

    @Override
    public InstanceState add(Managed object) {
        InstanceState state = InstanceState.of(object);
        if (state != null && state.session() == this) {
            if (deleted.remove(state)) {
                state.release();
            }
            return state;
        }
        begun();
        if (state == null) {
            Mapper<?> mapper = Mappers.of(object);
            state = new InstanceState(mapper, object, Status.TRANSIENT, true);
            object.azoth$state(state);
            state.session(this);
            state.status(Status.PENDING);
            state.hold();
            pending.add(state);
        } else {
            attach(state, object);
        }
        SessionScope present = begun();
        if (state.status() == Status.PENDING) {
            present.added.add(state);
        }
        cascade(state, object);
        return state;
    }

    private void attach(InstanceState state, Managed object) {
        if (state.session() != null) {
            throw new InvalidRequestException(state + " is already attached to another session");
        }
        IdentityKey key = state.key();
        if (key == null) {
            state.session(this);
            state.status(Status.PENDING);
            state.hold();
            pending.add(state);
            return;
        }
        InstanceState present = identities.get(key);
        if (present != null && present != state) {
            throw new InvalidRequestException("Can't attach instance " + state + "; another instance with key " + key
                    + " is already present in this session. Use merge()");
        }
        if (state.status() == Status.DELETED) {
            throw new InvalidRequestException(state + " has been deleted; make it transient before it is added again");
        }
        state.status(Status.PERSISTENT);
        state.session(this);
        identities.put(key, state);
        if (state.isModified()) {
            modified(state);
        }
        object.azoth$state(state);
    }

    private void cascade(InstanceState state, Managed object) {
        for (Relationship<?, ?> relationship : state.mapper().relationships()) {
            if (!relationship.cascades(Cascade.SAVE_UPDATE) || !state.isLoaded(relationship.index())) {
                continue;
            }
            Object value = object.azoth$get(relationship.index());
            if (value == null) {
                continue;
            }
            for (Managed member : Graph.members(object, relationship)) {
                if (relationship.cascades(Cascade.DELETE_ORPHAN)) {
                    added(member).becameMember();
                } else {
                    added(member);
                }
            }
        }
    }

    private InstanceState added(Managed member) {
        InstanceState state = InstanceState.of(member);
        return state != null && state.session() == this ? state : add(member);
    }

    @Override
    public void delete(InstanceState state) {
        if (state.status() != Status.PERSISTENT) {
            throw new InvalidRequestException(
                    state + " is not persisted, so that it cannot be deleted; expunge() takes it out");
        }
        begun();
        if (!deleted.add(state)) {
            return;
        }
        state.hold();
        Managed object = state.object();
        for (Relationship<?, ?> relationship : state.mapper().relationships()) {
            if (!relationship.cascades(Cascade.DELETE)) {
                continue;
            }
            if (!relationship.holdsMembers()) {
                loader.unheldToDelete(state, object, relationship).forEach(this::deleteMember);
                continue;
            }
            if (!state.isLoaded(relationship.index())) {
                if (relationship.passiveDeletes()) {
                    continue;
                }
                loader.lazy(state, object, relationship);
            }
            for (Managed member : Graph.members(object, relationship)) {
                deleteMember(member);
            }
        }
    }

    private void deleteMember(Managed member) {
        InstanceState below = InstanceState.of(member);
        if (below != null && below.status() == Status.PERSISTENT) {
            delete(below);
        } else if (below != null && below.status() == Status.PENDING) {
            expunge(below);
        }
    }

    @Override
    public void expunge(InstanceState state) {
        if (pending.remove(state)) {
            SessionScope present = scope;
            if (present != null) {
                present.added.remove(state);
            }
            Managed object = state.object();
            state.status(Status.TRANSIENT);
            state.session(null);
            object.azoth$state(null);
        } else {
            detach(state);
        }
        state.release();
    }

    private void detach(InstanceState state) {
        IdentityKey key = state.key();
        if (key != null) {
            identities.remove(key, state);
        }
        modified.remove(state);
        deleted.remove(state);
        if (state.status() != Status.DETACHED) {
            state.status(Status.DETACHED);
        }
        state.session(null);
    }

    @Override
    public void inserted(InstanceState state) {
        IdentityKey key = state.key();
        if (key == null) {
            throw new IllegalStateException("Inserted without a key");
        }
        InstanceState present = identities.get(key);
        if (present != null && present != state) {
            throw new dev.azoth.error.FlushException("New instance " + state + " with identity key " + key
                    + " conflicts with persistent instance " + present.object());
        }
        pending.remove(state);
        state.status(Status.PERSISTENT);
        identities.put(key, state);
        state.clean();
        modified.remove(state);
        for (Relationship<?, ?> relationship : state.mapper().relationships()) {
            if (state.object().azoth$get(relationship.index()) == null && !relationship.toMany()) {
                unloadIfReferring(state, relationship);
            }
        }
        begun().added.add(state);
    }

    /** A to-one attribute that is null though its foreign key has a value is read when it is touched. */
    private static void unloadIfReferring(InstanceState state, Relationship<?, ?> relationship) {
        if (relationship.direction() == dev.azoth.orm.mapping.Direction.MANY_TO_ONE
                && dev.azoth.orm.load.Slots.value(
                                state,
                                state.object(),
                                relationship.wiring().pairs().get(0).local())
                        != null) {
            state.expire(relationship.index());
        }
    }

    @Override
    public void updated(InstanceState state) {
        IdentityKey key = state.key();
        modified.remove(state);
        state.clean();
        begun().changed.add(state);
        if (key != null) {
            IdentityKey now = Loader.currentKey(state);
            if (now != null && !now.equals(key)) {
                identities.remove(key, state);
                state.key(now);
                identities.put(now, state);
            }
        }
    }

    @Override
    public void removed(InstanceState state) {
        IdentityKey key = state.key();
        if (key != null) {
            identities.remove(key, state);
        }
        deleted.remove(state);
        modified.remove(state);
        state.status(Status.DELETED);
        state.clean();
        begun().deleted.add(state);
    }

    @Override
    public void modified(InstanceState state) {
        if (state.status() == Status.PERSISTENT) {
            state.hold();
            modified.add(state);
            SessionScope present = scope;
            if (present == null && !closed) {
                present = begun();
            }
            if (present != null) {
                present.changed.add(state);
            }
        }
    }

    @Override
    public void associated(InstanceState owner, Relationship<?, ?> relationship, Managed member) {
        if (relationship.cascades(Cascade.SAVE_UPDATE)
                && (owner.status() == Status.PERSISTENT || owner.status() == Status.PENDING)) {
            InstanceState state = added(member);
            if (relationship.cascades(Cascade.DELETE_ORPHAN)) {
                state.becameMember();
            }
        }
    }

    /* Implicit I/O */

    /** Lets the calling thread load attributes by touching them until it is closed. */
    AutoCloseable permitIo() {
        Thread before = ioThread;
        ioThread = Thread.currentThread();
        return () -> ioThread = before;
    }

    @Override
    public void load(InstanceState state, Property property) {
        if (property instanceof Relationship<?, ?> relationship) {
            LoadingStrategy strategy = relationship.loading();
            if (strategy == LoadingStrategy.RAISE) {
                throw new ImplicitIoException(
                        "'" + property + "' of " + state + " is not loaded and must not be loaded by itself,"
                                + " its loading strategy being RAISE. Load it with an option such as selectinload("
                                + reference(property)
                                + "), or with session.refresh(object, " + reference(property) + ")");
            }
            if (loader.withoutSql(state, property)) {
                return;
            }
            if (strategy == LoadingStrategy.RAISE_ON_SQL) {
                throw new ImplicitIoException(
                        "'" + property + "' of " + state + " is not loaded and must not be loaded with SQL,"
                                + " its loading strategy being RAISE_ON_SQL. Load it with an option such as selectinload("
                                + reference(property) + ")");
            }
        }
        if (!options.implicitIo() && ioThread != Thread.currentThread()) {
            throw new ImplicitIoException("'" + property + "' of " + state
                    + " is not loaded, and I/O may not happen here. "
                    + cure(property) + ", read it inside session.runSync(...), or load it by session.refresh(object, "
                    + reference(property) + ")");
        }
        if (state.status() == Status.PENDING) {
            throw new IllegalStateException("A pending object with an attribute that is not loaded");
        }
        try (var call = guard.enter("load of " + property)) {
            autoflush();
            loader.lazy(state, state.object(), property);
        }
    }

    @Override
    public <E> List<E> query(Object collection, Supplier<Select<E>> select) {
        if (!options.implicitIo() && ioThread != Thread.currentThread()) {
            throw new ImplicitIoException(
                    collection + " is queried when it is iterated over, and I/O may not happen here. Execute its"
                            + " statement() by session.scalars(...), or iterate inside session.runSync(...)");
        }
        try (var call = guard.enter("query of " + collection)) {
            begun();
            autoflush();
            return ResultLayers.scalars(loader.select(select.get(), Map.of(), false, 0))
                    .all();
        }
    }

    private static String cure(Property property) {
        return property instanceof Relationship<?, ?>
                ? "Load it with the object, by an option such as selectinload(" + reference(property) + ")"
                : property instanceof ColumnProperty
                        ? "If it is deferred, load it with undefer(" + reference(property)
                                + "); if it has expired, refresh the object"
                        : "Refresh the object";
    }

    private static String reference(Property property) {
        return property.owner().getSimpleName() + "_." + property.name();
    }

    /* End */

    List<Managed> objects(Collection<InstanceState> states) {
        var objects = new ArrayList<Managed>(states.size());
        states.forEach(state -> objects.add(state.object()));
        return objects;
    }

    /** Detaches all objects and ends the transaction; can be used again unless it was closed for good. */
    void reset() {
        try {
            while (scope != null) {
                SessionScope present = scope;
                if (present.transaction != null && present.failure == null) {
                    present.transaction.rollback();
                }
                end(present);
            }
        } finally {
            for (InstanceState state : List.copyOf(pending)) {
                expunge(state);
            }
            for (InstanceState state : identities.all()) {
                detach(state);
                state.release();
            }
            identities.clear();
            modified.clear();
            deleted.clear();
        }
    }

    boolean closed() {
        return closed;
    }
}
