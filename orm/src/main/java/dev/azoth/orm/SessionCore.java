package dev.azoth.orm;

import dev.azoth.engine.AskedConnection;
import dev.azoth.engine.Connection;
import dev.azoth.engine.Engine;
import dev.azoth.engine.event.Listeners;
import dev.azoth.orm.context.IdentityMap;
import dev.azoth.orm.context.Reading;
import dev.azoth.orm.context.SessionContext;
import dev.azoth.orm.context.Write;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.StateSet;
import dev.azoth.orm.load.Loader;
import dev.azoth.orm.mapping.ColumnSlot;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a session is made of: the objects in it, its transaction, who is using it. For one task at a time, as the guard sees to. */
final class SessionCore extends SessionCalls implements SessionContext {
    private final Session face;
    private final Engine engine;
    private final SessionOptions options;
    private final SessionTold told;
    private final SessionScopes scopes;
    private final SessionObjects objects = new SessionObjects(this);
    private final Loader loader = new Loader(this);
    private final ImplicitLoads implicit = new ImplicitLoads(this);
    private final SessionStatements statements = new SessionStatements(this);
    private final SessionFlush flush;
    private @Nullable Map<Object, Object> info;
    private OpenSessions.@Nullable Entry entry;

    SessionCore(Session face, Engine engine, @Nullable Connection given, SessionOptions options, Listeners listeners) {
        this.face = face;
        this.engine = engine;
        this.options = options;
        this.flush = new SessionFlush(this);
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

    SessionFlush flush() {
        return flush;
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

    /** Whether closing has nothing to wait for and nobody to tell. */
    boolean endsAtOnce() {
        return !told.hearsOfEnds() && scopes.ends().endsAtOnce();
    }

    /** The connection of the transaction, where a query could be sent at once: nothing to be flushed, nobody to be told; else null. */
    @Nullable
    Connection readyToRead() {
        boolean asWritten = options.statementOptions().isEmpty() && !hearsOfReading();
        return isOver() || !flush.rests() || !asWritten
                ? null
                : scopes.connection().ready(scopes.innermost());
    }

    /** The connection of a session that has none, asked for; null where the session says more of it, or there is one. */
    @Nullable
    AskedConnection ask() {
        return isOver() ? null : scopes.ask();
    }

    /** Detaches all objects and ends the transaction. */
    void close(boolean invalidate, boolean forGood) {
        if (forGood) {
            closeForGood();
        }
        try {
            objects.departures().expungeAll();
        } finally {
            scopes.ends().close(invalidate);
            OpenSessions.remove(this);
        }
    }

    @Override
    CancellationException cancelled(CancellationException cancelled) {
        SessionScope present = scopes.innermost();
        if (present != null && present.state() == ScopeState.ACTIVE) {
            scopes.ends().fail(present, cancelled);
        }
        return cancelled;
    }

    boolean isClean() {
        return objects.sets().isClean();
    }

    /* For loading and flushing */

    @Override
    public Connection connection() {
        return scopes.connection().in(scopes.begun());
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
    public void generated(InstanceState state, List<ColumnSlot> columns) {
        if (MapperEvents.used()) {
            MapperEvents.generated(face, state, columns);
        }
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
        try (var call = guard().enter("change of an attribute")) {
            objects.marks().modified(state);
        }
    }

    @Override
    public void associated(InstanceState owner, Relationship<?, ?> relationship, Managed member) {
        try (var call = guard().enter("change of " + relationship)) {
            objects.arrivals().associated(owner, relationship, member);
        }
    }

    @Override
    public void dissociated(InstanceState owner, Relationship<?, ?> relationship, Managed member) {
        try (var call = guard().enter("change of " + relationship)) {
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
        if (guard().busy()) {
            refuseBesides("change of an attribute");
        }
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
    public boolean autoflushes() {
        return flush.isAutomatic();
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
