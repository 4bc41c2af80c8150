package dev.azoth.orm;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.Status;
import dev.azoth.orm.load.Keys;
import dev.azoth.orm.load.LoadedWith;
import dev.azoth.orm.mapping.Cascade;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Property;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.orm.query.SessionOption;
import dev.azoth.sql.Attribute;
import dev.azoth.sql.ForUpdate;
import dev.azoth.sql.Select;
import dev.azoth.sql.Sql;
import dev.azoth.sql.StatementOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reading objects of a session, forgetting what was read and reading it anew. For one task at a time. */
final class Refreshes {
    private final SessionCore core;
    private final SessionSets sets;

    Refreshes(SessionCore core, SessionSets sets) {
        this.core = core;
        this.sets = sets;
    }

    /** The object of that key, or null. */
    @Nullable
    Managed get(Mapper<?> mapper, Object id, @Nullable ForUpdate lock, List<StatementOption> given) {
        core.scopes().begun();
        var options = new ArrayList<>(core.options().statementOptions());
        options.addAll(given);
        IdentityKey key = Keys.of(mapper, id);
        boolean reads = lock != null || !options.isEmpty() || sets.identities.get(key) == null;
        if (reads && !options.contains(SessionOption.NO_AUTOFLUSH)) {
            core.flush().beforeQuery();
        }
        Select<?> using = lock == null ? null : Sql.select(mapper.entity()).withForUpdate(lock);
        return core.loader().get(mapper, key, options, using);
    }

    void refresh(InstanceState state, @Nullable ForUpdate lock, List<Attribute> attributes) {
        var properties = new ArrayList<Property>();
        for (Attribute attribute : attributes) {
            properties.add(state.mapper().property(attribute));
        }
        if (properties.isEmpty()) {
            expireCascaded(state);
        }
        if (!core.loader().refresh(state, properties, lock)) {
            throw new InvalidRequestException("Could not refresh instance " + state + ": its row is gone");
        }
        if (!state.isModified()) {
            sets.modified.remove(state);
        }
        if (!properties.isEmpty() && properties.stream().allMatch(Relationship.class::isInstance)) {
            core.refreshed(state, properties.stream().map(Property::name).toList());
        }
    }

    void load(InstanceState state, List<Attribute> attributes) {
        for (Attribute attribute : attributes) {
            Property property = state.mapper().property(attribute);
            if (!state.isLoaded(property.index())) {
                core.loader().lazy(state, state.object(), property);
            }
        }
    }

    void expire(InstanceState state, List<Attribute> attributes) {
        if (state.status() != Status.PERSISTENT) {
            throw new InvalidRequestException(
                    state + " is not persistent in this session: there is nothing to read" + " its attributes from");
        }
        if (attributes.isEmpty()) {
            expireCascaded(state);
            expireAndTell(state);
        }
        for (Attribute attribute : attributes) {
            Property property = state.mapper().property(attribute);
            state.expire(property.index());
            LoadedWith.expired(state, property);
        }
        if (!attributes.isEmpty()) {
            MapperEvents.told(
                    MapperEvents.EXPIRE,
                    core.face(),
                    state,
                    attributes.stream()
                            .map(attribute -> state.mapper().property(attribute).name())
                            .toList());
        }
        sets.modified.removeIf(one -> !one.isModified());
    }

    /** Of what a relationship leads to that cascades: persistent objects are expired, pending ones taken out. */
    private void expireCascaded(InstanceState state) {
        for (Managed member : Graph.cascaded(state.object(), Cascade.REFRESH_EXPIRE)) {
            InstanceState below = InstanceState.of(member);
            if (below != null && below != state && below.session() == core) {
                if (below.status() == Status.PENDING) {
                    core.objects().departures().expunge(below);
                } else if (below.status() == Status.PERSISTENT) {
                    expireAndTell(below);
                }
            }
        }
    }

    void expireAll() {
        expirePersistent();
        sets.modified.clear();
    }

    /** Forgets all attributes of all persistent objects. */
    void expirePersistent() {
        sets.identities.all().forEach(this::expireAndTell);
    }

    /** Forgets all attributes of one, and tells of it. */
    void expireAndTell(InstanceState state) {
        expire(state);
        MapperEvents.told(MapperEvents.EXPIRE, core.face(), state, List.of());
    }

    /** Forgets all attributes and what was changed of them. */
    static void expire(InstanceState state) {
        for (Property property : state.mapper().properties()) {
            state.expire(property.index());
        }
        state.expireHidden();
        state.clean();
        LoadedWith.expired(state);
    }
}
