package dev.azoth.orm;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.error.StaleDataException;
import dev.azoth.orm.instrument.Containers;
import dev.azoth.orm.instrument.Creation;
import dev.azoth.orm.instrument.Hooks;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.References;
import dev.azoth.orm.instrument.Status;
import dev.azoth.orm.instrument.UnheldMembers;
import dev.azoth.orm.mapping.Cascade;
import dev.azoth.orm.mapping.ColumnOption;
import dev.azoth.orm.mapping.ColumnProperty;
import dev.azoth.orm.mapping.ColumnValues;
import dev.azoth.orm.mapping.EmbeddedProperty;
import dev.azoth.orm.mapping.ExpressionProperty;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Mappers;
import dev.azoth.orm.mapping.Property;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.sql.StatementOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Copies objects from outside onto those of the session. For one task at a time. SQLAlchemy: {@code Session.merge}. */
final class Merge {
    private final SessionCore core;
    private final boolean load;
    private final List<StatementOption> options;
    private final IdentityHashMap<Managed, Managed> done = new IdentityHashMap<>();
    private final Map<IdentityKey, Managed> byKey = new HashMap<>();

    /** @param load whether the database is asked for what is not in the session */
    Merge(SessionCore core, boolean load, List<StatementOption> options) {
        this.core = core;
        this.load = load;
        this.options = options;
    }

    /**
     * A new object that has come to this session, or would at the next flush, by the owners it refers to is a copy all the same when
     * there is a row of its key: it leaves again, as its INSERT could only fail.
     */
    void setApart(Managed source) {
        InstanceState state = InstanceState.of(source);
        boolean isNew = state == null || (state.status() == Status.PENDING && state.session() == core);
        if (!isNew) {
            return;
        }
        Mapper<?> mapper = Mappers.of(source);
        List<Relationship<?, ?>> toOwners = mapper.relationships().stream()
                .filter(relationship -> ownedBy(relationship, source))
                .toList();
        IdentityKey key = toOwners.isEmpty() ? null : key(mapper, source);
        if (key == null || present(mapper, key) == null) {
            return;
        }
        toOwners.forEach(relationship -> References.leave(source, relationship));
        if (state != null) {
            core.objects().departures().expunge(state);
        }
    }

    /** Whether an object of this session has it in a collection that cascades to it. */
    private boolean ownedBy(Relationship<?, ?> relationship, Managed source) {
        Relationship<?, ?> back = relationship.back();
        if (relationship.toMany() || back == null || !back.toMany() || !back.cascades(Cascade.SAVE_UPDATE)) {
            return false;
        }
        InstanceState owner =
                source.azoth$get(relationship.index()) instanceof Managed one ? InstanceState.of(one) : null;
        return owner != null && owner.session() == core;
    }

    /** The session's own object with the values of the given one. */
    Managed of(Managed source) {
        Managed known = done.get(source);
        if (known != null) {
            return known;
        }
        InstanceState state = InstanceState.of(source);
        Mapper<?> mapper = Mappers.of(source);
        IdentityKey key = state == null ? null : state.key();
        if (key == null && !load) {
            throw new InvalidRequestException("merge() without loading takes objects that have a row, not " + mapper
                    + "'s that is transient or pending: flush it first");
        }
        if (key == null) {
            key = key(mapper, source);
        }
        Managed target = key == null ? null : present(mapper, key);
        boolean created = target == null;
        if (target == null) {
            target = load ? created(mapper) : stamped(mapper, state, key);
        }
        done.put(source, target);
        if (key != null) {
            byKey.put(key, target);
        }
        if (target != source) {
            copy(mapper, state, source, target, created);
        }
        return target;
    }

    private static @Nullable IdentityKey key(Mapper<?> mapper, Managed source) {
        int[] slots = mapper.keySlots();
        @Nullable Object[] values = new Object[slots.length];
        for (int i = 0; i < slots.length; i++) {
            values[i] = ColumnValues.ofKey(source, mapper, mapper.slots().get(slots[i]));
        }
        return IdentityKey.of(mapper, values);
    }

    private @Nullable Managed present(Mapper<?> mapper, IdentityKey key) {
        InstanceState present = core.identities().get(key);
        Managed object = present == null ? null : present.get();
        if (object == null) {
            object = byKey.get(key);
        }
        return object != null || !load ? object : core.loader().get(mapper, key, options, null);
    }

    private Managed created(Mapper<?> mapper) {
        var object = Creation.of(mapper);
        core.add(object);
        return object;
    }

    private Managed stamped(Mapper<?> mapper, @Nullable InstanceState state, @Nullable IdentityKey key) {
        if (state == null || key == null || state.isModified()) {
            throw new InvalidRequestException(
                    "merge() without loading takes objects without changes, not " + state + ": flush them first");
        }
        var object = Creation.of(mapper);
        var made = new InstanceState(mapper, object, Status.PERSISTENT, false);
        made.key(key);
        core.objects().arrivals().attached(made);
        object.azoth$state(made);
        core.scopes().begun();
        core.identities().put(made);
        return object;
    }

    private void copy(Mapper<?> mapper, @Nullable InstanceState from, Managed source, Managed target, boolean created) {
        InstanceState to = Objects.requireNonNull(InstanceState.of(target));
        checkVersion(mapper, from, source, to, target);
        if (from != null && from.loadedWith() != null) {
            to.loadedWith(from.loadedWith());
        }
        for (Property property : mapper.properties()) {
            if (from != null && !from.isLoaded(property.index())) {
                continue;
            }
            switch (property) {
                case Relationship<?, ?> relationship -> {
                    if (relationship.cascades(Cascade.MERGE) && relationship.holdsMembers()) {
                        members(relationship, source, to, target);
                    } else if (relationship.cascades(Cascade.MERGE)
                            && source.azoth$get(relationship.index()) instanceof UnheldMembers<?> given) {
                        boolean all = from == null || from.key() == null;
                        MergeUnheld.members(this, core, relationship, given, target, all, created);
                    }
                }
                case ColumnProperty column -> {
                    if (from != null || !isUnset(column, source)) {
                        value(to, target, column, source.azoth$get(column.index()), created);
                    }
                }
                case ExpressionProperty<?> none -> {}
                case EmbeddedProperty embedded ->
                    value(to, target, embedded, source.azoth$get(embedded.index()), created);
            }
        }
        if (!load) {
            for (int i = 0; i < to.mapper().slotCount(); i++) {
                if (from != null && to.mapper().slots().get(i).hidden()) {
                    to.hidden(i, from.hidden(i));
                }
            }
        }
    }

    /** Of a new object: what the database or the session is to give a value to. */
    private static boolean isUnset(ColumnProperty column, Managed source) {
        return source.azoth$get(column.index()) == null
                && (column.column().isPrimaryKey()
                        || column.is(ColumnOption.VERSION)
                        || column.column().serverDefault() != null);
    }

    private static void checkVersion(
            Mapper<?> mapper, @Nullable InstanceState from, Managed source, InstanceState to, Managed target) {
        ColumnProperty version = mapper.version();
        if (version == null
                || to.key() == null
                || (from != null && !from.isLoaded(version.index()))
                || !to.isLoaded(version.index())) {
            return;
        }
        Object given = source.azoth$get(version.index());
        Object present = target.azoth$get(version.index());
        if (given != null && present != null && !given.equals(present)) {
            throw new StaleDataException("Version " + given + " of the object to be merged is not the version of " + to
                    + ", which is " + present + ". Leave the version null to change the latest one");
        }
    }

    private void value(InstanceState to, Managed target, Property property, @Nullable Object value, boolean created) {
        int index = property.index();
        if (!load || created) {
            target.azoth$set(index, value);
            to.loaded(index);
        } else if (!to.isLoaded(index) || !Objects.equals(target.azoth$get(index), value)) {
            target.azoth$set(index, Hooks.write(target, to, index, value));
        }
    }

    private void members(Relationship<?, ?> relationship, Managed source, InstanceState to, Managed target) {
        int index = relationship.index();
        Object given = source.azoth$get(index);
        if (relationship.toMany() && (given == null || isUntouched(relationship, source))) {
            return;
        }
        if (load && !to.isLoaded(index)) {
            core.loader().lazy(to, target, relationship);
        }
        Object merged = merged(relationship, source, given);
        if (!load) {
            target.azoth$set(
                    index,
                    merged != null && relationship.toMany() ? Containers.track(target, relationship, merged) : merged);
            to.loaded(index);
        } else if (!relationship.toMany() || !same(relationship, target, merged)) {
            target.azoth$set(index, Hooks.writeReference(target, index, merged));
        }
    }

    /** Whether nothing tells it from the empty collection that the constructor of a new object has made. */
    private static boolean isUntouched(Relationship<?, ?> relationship, Managed source) {
        InstanceState from = InstanceState.of(source);
        return (from == null || from.key() == null)
                && Graph.members(source, relationship).isEmpty();
    }

    private static boolean same(Relationship<?, ?> relationship, Managed target, @Nullable Object merged) {
        List<Managed> present = Graph.members(target, relationship);
        List<Managed> wanted = switch (merged) {
            case List<?> list -> list.stream().map(one -> (Managed) one).toList();
            case Map<?, ?> map ->
                map.values().stream().map(one -> (Managed) one).toList();
            case null, default -> List.of();
        };
        if (present.size() != wanted.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (present.get(i) != wanted.get(i)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Object merged(Relationship<?, ?> relationship, Managed source, @Nullable Object given) {
        if (given instanceof Map<?, ?> map) {
            var members = new LinkedHashMap<Object, Object>();
            map.forEach((key, member) -> members.put(key, of((Managed) member)));
            return members;
        }
        if (relationship.toMany()) {
            var members = new ArrayList<Managed>();
            Graph.members(source, relationship).forEach(member -> members.add(of(member)));
            return members;
        }
        return given == null ? null : of((Managed) given);
    }
}
