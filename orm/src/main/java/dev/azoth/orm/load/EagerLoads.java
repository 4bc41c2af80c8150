package dev.azoth.orm.load;

import dev.azoth.orm.annotation.LoadingStrategy;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.mapping.ColumnPair;
import dev.azoth.orm.mapping.Direction;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.sql.Row;
import dev.azoth.sql.Select;
import dev.azoth.sql.schema.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Loads relationships of many objects with a statement each. */
final class EagerLoads {
    /** As SQLAlchemy: so many owners a statement. */
    private static final int CHUNK = 500;

    private final Loader loader;

    EagerLoads(Loader loader) {
        this.loader = loader;
    }

    /** The relationships of a class, and of those that extend it, that are loaded with statements of their own. */
    static List<Relationship<?, ?>> wanted(Mapper<?> mapper, OptionTree options) {
        Set<Relationship<?, ?>> found = new LinkedHashSet<>();
        for (Mapper<?> each : mapper.selfAndDescendants()) {
            for (Relationship<?, ?> relationship : each.relationships()) {
                switch (options.strategy(relationship)) {
                    case SELECTIN, SUBQUERY, IMMEDIATE, NOLOAD -> found.add(relationship);
                    default -> {}
                }
            }
        }
        return List.copyOf(found);
    }

    void load(
            Collection<Managed> owners, Relationship<?, ?> relationship, OptionTree options, LoadingStrategy strategy) {
        var open = new ArrayList<Managed>(owners.size());
        for (Managed owner : owners) {
            InstanceState state = InstanceState.of(owner);
            if (state != null
                    && relationship.owner().isInstance(owner)
                    && (loader.populatesExisting() || !state.isLoaded(relationship.index()))) {
                open.add(owner);
            }
        }
        if (strategy == LoadingStrategy.NOLOAD) {
            open.forEach(owner -> nothing(owner, relationship));
        } else if (relationship.direction() == Direction.MANY_TO_ONE) {
            toOne(open, relationship, options);
        } else {
            for (int i = 0; i < open.size(); i += CHUNK) {
                members(open.subList(i, Math.min(open.size(), i + CHUNK)), relationship, options);
            }
        }
    }

    private static void nothing(Managed owner, Relationship<?, ?> relationship) {
        InstanceState state = state(owner);
        if (relationship.toMany()) {
            Members.empty(owner, state, relationship);
        } else {
            Members.one(owner, state, relationship, null);
        }
    }

    private void members(List<Managed> owners, Relationship<?, ?> relationship, OptionTree options) {
        List<ColumnPair> pairs = relationship.wiring().pairs();
        Map<Object, List<Managed>> byKey = new HashMap<>();
        Map<Object, List<Managed>> found = new LinkedHashMap<>();
        for (Managed owner : owners) {
            Object key = Slots.localKey(state(owner), owner, pairs);
            if (key == null) {
                nothing(owner, relationship);
            } else {
                byKey.computeIfAbsent(key, any -> new ArrayList<>(1)).add(owner);
                found.putIfAbsent(key, new ArrayList<>());
            }
        }
        if (found.isEmpty()) {
            return;
        }
        var query = new MemberQuery(relationship);
        Select<Row> select = query.ofMany(found.keySet(), options.criteria());
        int width = query.ownerWidth();
        for (@Nullable Object[] row : loader.rows(select, options)) {
            List<Managed> members = found.get(MemberQuery.ownerKey(row, width));
            Object member = row[width];
            if (members != null && member != null) {
                members.add((Managed) member);
            }
        }
        found.forEach((key, members) -> {
            for (Managed owner : byKey.getOrDefault(key, List.of())) {
                if (relationship.toMany()) {
                    Members.many(owner, state(owner), relationship, members);
                } else {
                    Members.one(owner, state(owner), relationship, members.isEmpty() ? null : members.get(0));
                }
            }
        });
    }

    private void toOne(List<Managed> owners, Relationship<?, ?> relationship, OptionTree options) {
        Map<Object, List<Managed>> missing = new LinkedHashMap<>();
        boolean deeper = !options.isEmpty();
        for (Managed owner : owners) {
            InstanceState state = state(owner);
            Object key = Slots.localKey(state, owner, relationship.wiring().pairs());
            if (key == null) {
                Members.one(owner, state, relationship, null);
                continue;
            }
            Managed known = deeper ? null : loader.known(relationship, key);
            if (known != null) {
                Members.one(owner, state, relationship, known);
            } else {
                missing.computeIfAbsent(key, any -> new ArrayList<>(1)).add(owner);
            }
        }
        var keys = new ArrayList<>(missing.keySet());
        for (int i = 0; i < keys.size(); i += CHUNK) {
            List<Object> some = keys.subList(i, Math.min(keys.size(), i + CHUNK));
            var query = new MemberQuery(relationship);
            int width = query.ownerWidth();
            for (@Nullable Object[] row : loader.rows(query.ofMany(some, options.criteria()), options)) {
                List<Managed> waiting = missing.remove(MemberQuery.ownerKey(row, width));
                if (waiting != null) {
                    waiting.forEach(owner -> Members.one(owner, state(owner), relationship, (Managed) row[width]));
                }
            }
        }
        missing.values().forEach(waiting -> waiting.forEach(owner -> nothing(owner, relationship)));
    }

    private static InstanceState state(Managed object) {
        InstanceState state = InstanceState.of(object);
        if (state == null) {
            throw new IllegalStateException("An object without a state was loaded");
        }
        return state;
    }

    /** The key of the other side of a to-one relationship, where it is its primary key; else null. */
    static @Nullable IdentityKey targetKey(Relationship<?, ?> relationship, Object key) {
        List<Column<?>> primaryKey = relationship.target().primaryKey();
        List<ColumnPair> pairs = relationship.wiring().pairs();
        if (pairs.size() != primaryKey.size()) {
            return null;
        }
        @Nullable Object[] values = new Object[pairs.size()];
        for (int i = 0; i < values.length; i++) {
            int at = primaryKey.indexOf(pairs.get(i).remote());
            if (at < 0) {
                return null;
            }
            values[at] = pairs.size() == 1 ? key : ((List<?>) key).get(i);
        }
        return IdentityKey.of(relationship.target(), values);
    }
}
