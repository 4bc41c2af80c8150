package dev.azoth.orm;

import dev.azoth.engine.Connection;
import dev.azoth.engine.Engine;
import dev.azoth.engine.Result;
import dev.azoth.engine.ResultLayers;
import dev.azoth.engine.ScalarResult;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.error.NoResultFoundException;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.load.Loader;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Mappers;
import dev.azoth.orm.mapping.Property;
import dev.azoth.orm.query.SessionOption;
import dev.azoth.sql.Attribute;
import dev.azoth.sql.EntityClause;
import dev.azoth.sql.Select;
import dev.azoth.sql.Selectable;
import dev.azoth.sql.Statement;
import dev.azoth.sql.StatementOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A unit of work over a connection: objects that are added, changed and deleted here are written together, objects that are
 * read are the same for the same row. The first use begins a transaction, which {@link #commit} or {@link #rollback} ends. For
 * one task at a time: overlapping calls raise {@link dev.azoth.error.ConcurrentSessionUseException}. SQLAlchemy: {@code Session}.
 */
public final class Session implements AutoCloseable {
    private final SessionCore core;

    Session(SessionCore core) {
        this.core = core;
    }

    SessionCore core() {
        return core;
    }

    /** Adds an object, and what it leads to by relationships that cascade, to be inserted by the next flush. */
    public void add(Object object) {
        try (var call = core.guard().enter("add")) {
            core.add(managed(object));
        }
    }

    public void addAll(Iterable<?> objects) {
        try (var call = core.guard().enter("addAll")) {
            objects.forEach(object -> core.add(managed(object)));
        }
    }

    public void addAll(Object first, Object... more) {
        add(first);
        addAll(Arrays.asList(more));
    }

    /** Marks a persistent object to be deleted by the next flush, with what it leads to where deletion cascades. */
    public void delete(Object object) {
        try (var call = core.guard().enter("delete")) {
            core.delete(state(object));
        }
    }

    /** Writes what has changed. */
    public void flush() {
        try (var call = core.guard().enter("flush")) {
            core.flush();
        }
    }

    /** Flushes and commits; does nothing more than begin and end a transaction when there is nothing to do. */
    public void commit() {
        try (var call = core.guard().enter("commit")) {
            core.commit();
        }
    }

    /** Rolls the transaction, or the innermost savepoint, back; objects become what they were. */
    public void rollback() {
        try (var call = core.guard().enter("rollback")) {
            core.rollback();
        }
    }

    /** Begins a transaction; refused when there is one. */
    public SessionTransaction begin() {
        try (var call = core.guard().enter("begin")) {
            if (core.scope() != null) {
                throw new InvalidRequestException("A transaction is already begun on this session");
            }
            return new SessionTransaction(this, core.begun());
        }
    }

    /** Runs a function in a transaction: commits when it returns, rolls back when it throws. */
    public <T extends @Nullable Object> T begin(Function<? super Session, ? extends T> work) {
        begin();
        return ended(work);
    }

    /** Flushes and makes a savepoint. */
    public SessionTransaction beginNested() {
        try (var call = core.guard().enter("beginNested")) {
            return new SessionTransaction(this, core.beginNested());
        }
    }

    /** Runs a function in a savepoint: releases it when it returns, rolls back to it when it throws. */
    public <T extends @Nullable Object> T beginNested(Function<? super Session, ? extends T> work) {
        beginNested();
        return ended(work);
    }

    private <T extends @Nullable Object> T ended(Function<? super Session, ? extends T> work) {
        T value;
        try {
            value = work.apply(this);
            commit();
        } catch (Throwable failure) {
            try {
                rollback();
            } catch (RuntimeException also) {
                failure.addSuppressed(also);
            }
            throw failure;
        }
        return value;
    }

    public boolean inTransaction() {
        return core.scope() != null;
    }

    public boolean inNestedTransaction() {
        SessionScope scope = core.scope();
        return scope != null && scope.nested();
    }

    /** Runs a statement. Mapped classes in it become objects. */
    public <R extends @Nullable Object> Result<R> execute(Statement<R> statement) {
        return execute(statement, Map.of());
    }

    /** Runs a statement with values for its parameters. */
    public <R extends @Nullable Object> Result<R> execute(Statement<R> statement, Map<String, ?> parameters) {
        try (var call = core.guard().enter("execute")) {
            return run(statement, parameters, false);
        }
    }

    /** Runs a statement once for each set of parameters. */
    public <R extends @Nullable Object> Result<R> execute(
            Statement<R> statement, List<? extends Map<String, ?>> parameterSets) {
        try (var call = core.guard().enter("execute")) {
            core.begun();
            core.autoflush();
            return core.connection().execute(statement, parameterSets);
        }
    }

    private <R extends @Nullable Object> Result<R> run(
            Statement<R> statement, Map<String, ?> parameters, boolean stream) {
        core.begun();
        if (statement instanceof Select<R> select) {
            List<StatementOption> options = select.parts().options();
            if (!options.contains(SessionOption.NO_AUTOFLUSH)) {
                core.autoflush();
            }
            if (hasEntities(select)) {
                return core.loader().select(select, parameters, stream, 0);
            }
        } else {
            core.autoflush();
        }
        Connection connection = core.connection();
        return stream ? connection.stream(statement, parameters) : connection.execute(statement, parameters);
    }

    private static boolean hasEntities(Select<?> select) {
        for (Selectable item : select.parts().selection()) {
            if (item instanceof EntityClause<?>) {
                return true;
            }
        }
        return false;
    }

    /** Runs a statement that returns one thing a row. */
    public <T extends @Nullable Object> ScalarResult<T> scalars(Statement<T> statement) {
        return ResultLayers.scalars(execute(statement));
    }

    /** The first of what a statement returns, or null. */
    public <T extends @Nullable Object> @Nullable T scalar(Statement<T> statement) {
        return scalars(statement).first();
    }

    /** Runs a statement and makes objects of its rows as they are fetched from a server-side cursor. */
    public <R extends @Nullable Object> Result<R> stream(Statement<R> statement) {
        try (var call = core.guard().enter("stream")) {
            return run(statement, Map.of(), true);
        }
    }

    /** As {@link #stream}, for a statement that returns one thing a row. */
    public <T extends @Nullable Object> ScalarResult<T> streamScalars(Statement<T> statement) {
        return ResultLayers.scalars(stream(statement));
    }

    /**
     * The object of that key: the one in the session, or read from the database.
     *
     * @param id the key; of a composite key the list of its values
     */
    public <E> Optional<E> get(Class<E> type, Object id, StatementOption... options) {
        try (var call = core.guard().enter("get")) {
            core.begun();
            Mapper<E> mapper = Mappers.of(type);
            IdentityKey key = Loader.key(mapper, id);
            return Optional.ofNullable(type.cast(core.loader().get(mapper, key, List.of(options), null)));
        }
    }

    /** As {@link #get}; raises {@link NoResultFoundException} when there is none. */
    public <E> E getOne(Class<E> type, Object id, StatementOption... options) {
        return get(type, id, options)
                .orElseThrow(() ->
                        new NoResultFoundException("No row was found for " + type.getSimpleName() + " with key " + id));
    }

    /** Reads attributes of a persistent object anew; all columns when none are named. */
    public void refresh(Object object, Attribute... attributes) {
        try (var call = core.guard().enter("refresh")) {
            core.begun();
            core.autoflush();
            InstanceState state = state(object);
            var properties = new ArrayList<Property>();
            for (Attribute attribute : attributes) {
                properties.add(state.mapper().property(attribute));
            }
            if (!core.loader().refresh(state, properties)) {
                throw new InvalidRequestException("Could not refresh instance " + state + ": its row is gone");
            }
        }
    }

    /** Loads attributes that are not loaded yet. */
    public void load(Object object, Attribute... attributes) {
        try (var call = core.guard().enter("load")) {
            core.begun();
            core.autoflush();
            InstanceState state = state(object);
            for (Attribute attribute : attributes) {
                Property property = state.mapper().property(attribute);
                if (!state.isLoaded(property.index())) {
                    core.loader().lazy(state, state.object(), property);
                }
            }
        }
    }

    /** Forgets attributes, to be read anew when touched; all when none are named. */
    public void expire(Object object, Attribute... attributes) {
        InstanceState state = state(object);
        if (attributes.length == 0) {
            SessionCore.expire(state);
            core.modified().remove(state);
        }
        for (Attribute attribute : attributes) {
            state.expire(state.mapper().property(attribute).index());
        }
    }

    /** Forgets all attributes of all persistent objects. */
    public void expireAll() {
        core.identities().all().forEach(SessionCore::expire);
        core.modified().clear();
    }

    /** Takes an object out of the session; it keeps what is loaded. */
    public void expunge(Object object) {
        core.expunge(state(object));
    }

    /** Whether an object is in this session. */
    public boolean contains(Object object) {
        InstanceState state = object instanceof Managed managed ? InstanceState.of(managed) : null;
        return state != null && state.session() == core;
    }

    /** The connection, in the session's transaction. */
    public Connection connection() {
        return core.connection();
    }

    public Engine engine() {
        return core.engine();
    }

    /** Objects to be inserted. SQLAlchemy: {@code Session.new}. */
    public List<?> pending() {
        return core.objects(core.pending());
    }

    /** Persistent objects with changes. */
    public List<?> dirty() {
        return core.objects(core.modified());
    }

    /** Objects to be deleted. */
    public List<?> deleted() {
        return core.objects(core.deleted());
    }

    /** Rolls back what is open, detaches all objects, gives the connection back. The session can be used again. */
    @Override
    public void close() {
        try (var call = core.guard().enter("close")) {
            core.reset();
        }
    }

    private static Managed managed(Object object) {
        if (object instanceof Managed managed) {
            Mappers.of(object.getClass());
            return managed;
        }
        throw new InvalidRequestException(
                object.getClass().getName() + " is not a mapped class, or has not been woven");
    }

    private InstanceState state(Object object) {
        InstanceState state = InstanceState.of(managed(object));
        if (state == null || state.session() != core) {
            throw new InvalidRequestException("Instance of " + object.getClass().getName() + " is not in this session");
        }
        return state;
    }
}
