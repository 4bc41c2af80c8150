package dev.azoth.orm;

import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.Status;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Mappers;
import dev.azoth.orm.mapping.Property;
import dev.azoth.sql.Attribute;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an object stands and what is known of it; nothing is loaded by asking. For one task at a time, as its session.
 * SQLAlchemy: {@code inspect(object)}.
 */
public final class ObjectState {
    private final Managed object;
    private final Mapper<?> mapper;

    private ObjectState(Managed object) {
        this.object = object;
        this.mapper = Mappers.of(object);
    }

    /** @throws dev.azoth.error.InvalidRequestException when its class is not mapped */
    public static ObjectState of(Object object) {
        return new ObjectState(Graph.managed(object));
    }

    private @Nullable InstanceState state() {
        return InstanceState.of(object);
    }

    public Mapper<?> mapper() {
        return mapper;
    }

    public Status status() {
        InstanceState state = state();
        return state == null ? Status.TRANSIENT : state.status();
    }

    /** In no session, with no row. */
    public boolean isTransient() {
        return status() == Status.TRANSIENT;
    }

    /** In a session, to be inserted. */
    public boolean isPending() {
        return status() == Status.PENDING;
    }

    /** In a session, with a row. */
    public boolean isPersistent() {
        return status() == Status.PERSISTENT;
    }

    /** In a session, its row deleted by a flush. */
    public boolean isDeleted() {
        return status() == Status.DELETED;
    }

    /** Its row has been deleted by a flush, be the object still in the session or not. SQLAlchemy: {@code was_deleted}. */
    public boolean wasDeleted() {
        InstanceState state = state();
        return state != null && state.wasDeleted();
    }

    /** With a row, in no session. */
    public boolean isDetached() {
        return status() == Status.DETACHED;
    }

    /** The session it is in. */
    public Optional<Session> session() {
        InstanceState state = state();
        return state != null && state.session() instanceof SessionCore core
                ? Optional.of(core.face())
                : Optional.empty();
    }

    /** What identifies it; of an object with a row. */
    public Optional<IdentityKey> identityKey() {
        InstanceState state = state();
        return state == null ? Optional.empty() : Optional.ofNullable(state.key());
    }

    /** The values of its key, in order; of an object with a row. */
    public Optional<List<@Nullable Object>> identity() {
        return identityKey().map(key -> Arrays.asList(key.values()));
    }

    /** The names of the attributes that are not loaded. */
    public List<String> unloaded() {
        InstanceState state = state();
        return state == null
                ? List.of()
                : mapper.properties().stream()
                        .filter(property -> !state.isLoaded(property.index()))
                        .map(Property::name)
                        .toList();
    }

    /** Whether an attribute can be read without loading it. */
    public boolean isLoaded(Attribute attribute) {
        InstanceState state = state();
        return state == null || state.isLoaded(mapper.property(attribute).index());
    }

    /** Whether an attribute has another value than the last flush left; without a row, whether it has any. */
    public boolean isModified() {
        return Graph.isModified(object, true);
    }

    /** The history of one attribute since the last flush. */
    public AttributeHistory history(Attribute attribute) {
        return AttributeHistory.of(object, state(), mapper.property(attribute));
    }

    @Override
    public String toString() {
        InstanceState state = state();
        return state == null ? mapper.type().getSimpleName() + " (TRANSIENT)" : state.toString();
    }
}
