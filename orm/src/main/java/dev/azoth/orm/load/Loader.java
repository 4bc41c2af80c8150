package dev.azoth.orm.load;

import dev.azoth.engine.Result;
import dev.azoth.engine.ResultLayers;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.context.SessionContext;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.TrackedContainer;
import dev.azoth.orm.mapping.Container;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Property;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.orm.query.LoaderOption;
import dev.azoth.orm.query.SessionOption;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Row;
import dev.azoth.sql.RowHeader;
import dev.azoth.sql.Select;
import dev.azoth.sql.Sql;
import dev.azoth.sql.StatementOption;
import dev.azoth.sql.schema.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Loads objects: by statements, by key, and what of them is not loaded yet. For one task at a time, as its session. */
public final class Loader {
    private static final int PIECE = 1000;

    private final SessionContext session;
    private final boolean populateExisting;

    public Loader(SessionContext session) {
        this(session, false);
    }

    private Loader(SessionContext session, boolean populateExisting) {
        this.session = session;
        this.populateExisting = populateExisting;
    }

    boolean populatesExisting() {
        return populateExisting;
    }

    /** Runs a SELECT that has mapped classes among what it selects. */
    public <R extends @Nullable Object> Result<R> select(
            Select<R> select, Map<String, ?> parameters, boolean stream, int pieceSize) {
        List<StatementOption> options = select.parts().options();
        Loader loader = options.contains(SessionOption.POPULATE_EXISTING) ? new Loader(session, true) : this;
        OptionTree tree = OptionTree.of(options);
        QueryPlan plan = QueryPlan.of(select, tree);
        if (stream && plan.hasCollections()) {
            throw new InvalidRequestException(
                    "A statement that loads collections by a join cannot be streamed: the rows of"
                            + " one object need not come in one piece. Use selectinload");
        }
        Result<Row> rows = stream
                ? session.connection().stream(plan.core(), parameters)
                : session.connection().execute(plan.core(), parameters);
        if (stream && pieceSize > 0) {
            rows.yieldPer(pieceSize);
        }
        return ResultLayers.through(
                rows,
                header(plan),
                select.rowShape(),
                pieceSize > 0 ? pieceSize : PIECE,
                piece -> loader.fetched(plan, piece));
    }

    /** A streamed piece may come at any time: it is a call of the session like others. */
    private List<@Nullable Object[]> fetched(QueryPlan plan, List<@Nullable Object[]> piece) {
        var made = new ArrayList<@Nullable Object[]>();
        session.guarded("fetch", () -> made.addAll(objects(plan, piece)));
        return made;
    }

    private static RowHeader header(QueryPlan plan) {
        var names = new ArrayList<String>();
        var expressions = new ArrayList<@Nullable Expression<?>>();
        for (QueryPlan.Item item : plan.items()) {
            names.add(item.name());
            expressions.add(item instanceof QueryPlan.ValueItem value ? value.expression() : null);
        }
        return new RowHeader(names, expressions);
    }

    /** All rows of a SELECT, objects in the places of classes. */
    List<@Nullable Object[]> rows(Select<?> select, OptionTree options) {
        QueryPlan plan = QueryPlan.of(select, options);
        return objects(plan, ResultLayers.arrays(session.connection().execute(plan.core())));
    }

    private List<@Nullable Object[]> objects(QueryPlan plan, List<@Nullable Object[]> rows) {
        List<QueryPlan.Item> items = plan.items();
        var made = new ArrayList<@Nullable Object[]>(rows.size());
        var eager = new EagerQueue();
        var joins = new JoinedMembers(session, populateExisting, eager);
        Set<List<@Nullable Object>> seen = plan.hasCollections() ? new HashSet<>() : Set.of();
        for (@Nullable Object[] row : rows) {
            @Nullable Object[] values = new Object[items.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = switch (items.get(i)) {
                    case QueryPlan.ValueItem value -> row[value.position()];
                    case QueryPlan.EntityItem entity -> joins.read(entity.reader(), row);
                };
            }
            if (!plan.hasCollections() || seen.add(identities(values))) {
                made.add(values);
            }
        }
        eager.run(this);
        return made;
    }

    /** Objects compared by identity, values by equality. */
    private static List<@Nullable Object> identities(@Nullable Object[] values) {
        var keys = new ArrayList<@Nullable Object>(values.length);
        for (Object value : values) {
            keys.add(value instanceof Managed managed ? managed.azoth$state() : value);
        }
        return keys;
    }

    /** The object of that key: the one at hand, or from the database; null when there is none. */
    public @Nullable Managed get(
            Mapper<?> mapper, IdentityKey key, List<StatementOption> options, @Nullable Select<?> using) {
        boolean fresh = options.contains(SessionOption.POPULATE_EXISTING) || using != null;
        InstanceState present = session.identities().get(key);
        Managed object = present == null ? null : present.get();
        if (!fresh && present != null && object != null && mapper.type().isInstance(object)) {
            if (!isExpired(present)) {
                return object;
            }
            return refresh(present, List.of()) ? object : null;
        }
        Select<?> select = using == null ? Sql.select(mapper.entity()) : using;
        select = select.where(keyIs(mapper, key.values())).options(options.toArray(StatementOption[]::new));
        var loader = new Loader(session, fresh);
        List<@Nullable Object[]> rows = loader.rows(select, OptionTree.of(options));
        return rows.isEmpty() ? null : (Managed) rows.get(0)[0];
    }

    private static boolean isExpired(InstanceState state) {
        for (Property property : state.mapper().properties()) {
            if (!(property instanceof Relationship<?, ?>) && state.isLoaded(property.index())) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("unchecked")
    private static Expression<Boolean> keyIs(Mapper<?> mapper, @Nullable Object[] values) {
        Expression<Boolean> all = null;
        for (int i = 0; i < values.length; i++) {
            Expression<Boolean> one = ((Expression<Object>) mapper.primaryKey().get(i)).eq(values[i]);
            all = all == null ? one : Sql.and(all, one);
        }
        if (all == null) {
            throw new IllegalStateException("A mapper without a key");
        }
        return all;
    }

    /**
     * Reads attributes of a persistent object anew.
     *
     * @param attributes none for all columns and what is loaded eagerly
     * @return false when the row is gone
     */
    public boolean refresh(InstanceState state, List<Property> attributes) {
        return refresh(state, attributes, null);
    }

    /** As above, with a lock on the row. */
    public boolean refresh(InstanceState state, List<Property> attributes, dev.azoth.sql.@Nullable ForUpdate lock) {
        IdentityKey key = state.key();
        Managed object = state.object();
        if (key == null) {
            throw new InvalidRequestException(state + " has no row that could be read");
        }
        var columns = new ArrayList<Column<?>>();
        var relationships = new ArrayList<Relationship<?, ?>>();
        for (Property property : attributes) {
            if (property instanceof Relationship<?, ?> relationship) {
                relationships.add(relationship);
            } else {
                state.mapper().slots(property).forEach(slot -> columns.add(slot.column()));
            }
        }
        if (attributes.isEmpty() || !columns.isEmpty() || lock != null) {
            Select<?> select = Sql.select(state.mapper().entity()).where(keyIs(state.mapper(), key.values()));
            if (lock != null) {
                select = select.withForUpdate(lock);
            }
            if (!columns.isEmpty()) {
                select = select.options(LoaderOption.of(LoaderOption.Columns.ONLY, columns.toArray(Column<?>[]::new)));
            }
            if (attributes.isEmpty()) {
                state.mapper().properties().forEach(property -> expireUnlessEager(state, property));
            } else {
                attributes.forEach(property -> forget(state, property));
            }
            OptionTree tree = OptionTree.of(select.parts().options());
            if (new Loader(session, false).rows(select, tree).isEmpty()) {
                return false;
            }
        }
        for (Relationship<?, ?> relationship : relationships) {
            forget(state, relationship);
            lazy(state, object, relationship);
        }
        return true;
    }

    private static void expireUnlessEager(InstanceState state, Property property) {
        if (!(property instanceof Relationship<?, ?>)) {
            forget(state, property);
        }
    }

    private static void forget(InstanceState state, Property property) {
        state.expire(property.index());
    }

    /**
     * Gives an attribute that is not loaded its value without SQL, if that can be: an object at hand, or none.
     *
     * @return whether it is loaded now
     */
    public boolean withoutSql(InstanceState state, Property property) {
        if (!(property instanceof Relationship<?, ?> relationship)) {
            return false;
        }
        Managed object = state.object();
        for (var pair : relationship.wiring().pairs()) {
            if (!Slots.isLoaded(state, pair.local())) {
                return false;
            }
        }
        Object key = Slots.localKey(state, object, relationship.wiring().pairs());
        if (key == null) {
            empty(state, object, relationship);
            return true;
        }
        if (relationship.direction() != dev.azoth.orm.mapping.Direction.MANY_TO_ONE) {
            return false;
        }
        Managed known = known(relationship, key);
        if (known != null) {
            Members.one(object, state, relationship, known);
        }
        return known != null;
    }

    private static void empty(InstanceState state, Managed object, Relationship<?, ?> relationship) {
        if (relationship.toMany()) {
            Members.empty(object, state, relationship);
        } else {
            Members.one(object, state, relationship, null);
        }
    }

    /** The other side of a to-one relationship if it is in the session and not expired. */
    @Nullable
    Managed known(Relationship<?, ?> relationship, Object key) {
        IdentityKey identity = EagerLoads.targetKey(relationship, key);
        InstanceState state = identity == null ? null : session.identities().get(identity);
        return state == null || isExpired(state) ? null : state.get();
    }

    /** Loads one attribute with a statement of its own. */
    public void lazy(InstanceState state, Managed object, Property property) {
        if (!(property instanceof Relationship<?, ?> relationship)) {
            if (!refreshGroup(state, property)) {
                throw new dev.azoth.error.ObjectDeletedException(
                        "The row of " + state + " is gone; " + property + " cannot be loaded");
            }
            return;
        }
        for (var pair : relationship.wiring().pairs()) {
            if (!Slots.isLoaded(state, pair.local())) {
                refresh(state, List.of());
                break;
            }
        }
        if (withoutSql(state, relationship)) {
            return;
        }
        Object key = Slots.localKey(state, object, relationship.wiring().pairs());
        if (key == null) {
            empty(state, object, relationship);
            return;
        }
        var members = new ArrayList<Managed>();
        for (@Nullable Object[] row : rows(new MemberQuery(relationship).ofOne(key, null), OptionTree.EMPTY)) {
            if (row[0] instanceof Managed member) {
                members.add(member);
            }
        }
        if (relationship.toMany()) {
            Members.many(object, state, relationship, members);
        } else {
            Members.one(object, state, relationship, members.isEmpty() ? null : members.get(0));
        }
    }

    /**
     * The members that are deleted along with the owner of a collection that does not hold them.
     *
     * @throws InvalidRequestException when they may only be written, and the database does not delete them
     */
    public List<Managed> unheldToDelete(InstanceState state, Managed object, Relationship<?, ?> relationship) {
        if (relationship.passiveDeletes()) {
            return List.of();
        }
        if (relationship.container() == Container.WRITE_ONLY) {
            throw new InvalidRequestException(relationship
                    + " is write-only, so that its members are not loaded to be deleted, or released, along with "
                    + state
                    + ": annotate it with @PassiveDeletes, and let the database do it with ON DELETE");
        }
        Object key = Slots.localKey(state, object, relationship.wiring().pairs());
        var members = new ArrayList<Managed>();
        if (key != null) {
            for (@Nullable Object[] row : rows(new MemberQuery(relationship).ofOne(key, null), OptionTree.EMPTY)) {
                if (row[0] instanceof Managed member) {
                    members.add(member);
                }
            }
        }
        return members;
    }

    /** The members a relationship has in the database; the attribute stays as it is. */
    public List<Managed> members(InstanceState state, Relationship<?, ?> relationship) {
        Object key = Slots.localKey(state, state.object(), relationship.wiring().pairs());
        return key == null ? List.of() : members(relationship, key);
    }

    /** The members of the owner with that key. */
    public List<Managed> membersOf(Relationship<?, ?> relationship, IdentityKey key) {
        return members(relationship, key.id());
    }

    private List<Managed> members(Relationship<?, ?> relationship, Object key) {
        var members = new ArrayList<Managed>();
        for (@Nullable Object[] row : rows(new MemberQuery(relationship).ofOne(key, null), OptionTree.EMPTY)) {
            if (row[0] instanceof Managed member) {
                members.add(member);
            }
        }
        return members;
    }

    /** A deferred column comes with its group, an expired one with all that are expired. */
    private boolean refreshGroup(InstanceState state, Property touched) {
        var wanted = new ArrayList<Property>();
        String group = group(touched);
        for (Property property : state.mapper().properties()) {
            if (property instanceof Relationship<?, ?> || state.isLoaded(property.index())) {
                continue;
            }
            if (property == touched
                    || (group == null ? group(property) == null : !group.isEmpty() && group.equals(group(property)))) {
                wanted.add(property);
            }
        }
        return refresh(state, wanted);
    }

    /** The group of a deferred column; null for one that is not deferred. */
    private static @Nullable String group(Property property) {
        return property instanceof dev.azoth.orm.mapping.ColumnProperty column
                        && column.is(dev.azoth.orm.mapping.ColumnOption.DEFERRED)
                ? column.group()
                : null;
    }

    /** Objects of a piece whose relationships are to be loaded when all its rows have been read. */
    static final class EagerQueue {
        private record Wanted(Relationship<?, ?> relationship, OptionTree options) {}

        private final IdentityHashMap<EntityReader, List<Wanted>> wanted = new IdentityHashMap<>();
        private final IdentityHashMap<EntityReader, Set<Managed>> objects = new IdentityHashMap<>();

        void add(EntityReader reader, Managed object) {
            List<Wanted> relationships = wanted.computeIfAbsent(reader, EagerQueue::wanted);
            if (!relationships.isEmpty()) {
                objects.computeIfAbsent(reader, any -> Collections.newSetFromMap(new IdentityHashMap<>()))
                        .add(object);
            }
        }

        private static List<Wanted> wanted(EntityReader reader) {
            return EagerLoads.wanted(reader.mapper(), reader.options()).stream()
                    .map(relationship -> new Wanted(relationship, reader.options()))
                    .toList();
        }

        void run(Loader loader) {
            var loads = new EagerLoads(loader);
            objects.forEach((reader, owners) -> {
                for (Wanted one : wanted.getOrDefault(reader, List.of())) {
                    loads.load(
                            owners,
                            one.relationship(),
                            one.options().below(one.relationship()),
                            one.options().strategy(one.relationship()));
                }
            });
        }
    }

    /** Reads objects and, where members come in the same rows, puts them together. */
    static final class JoinedMembers {
        private final SessionContext session;
        private final boolean populateExisting;
        private final EagerQueue eager;
        private final IdentityHashMap<Managed, IdentityHashMap<JoinedReader, Set<Managed>>> filling =
                new IdentityHashMap<>();

        JoinedMembers(SessionContext session, boolean populateExisting, EagerQueue eager) {
            this.session = session;
            this.populateExisting = populateExisting;
            this.eager = eager;
        }

        @Nullable
        Managed read(EntityReader reader, @Nullable Object[] row) {
            Managed object = reader.read(session, row, populateExisting);
            if (object == null) {
                return null;
            }
            eager.add(reader, object);
            for (JoinedReader joined : reader.joined()) {
                Managed member = read(joined.reader(), row);
                Relationship<?, ?> relationship = joined.relationship();
                InstanceState state = InstanceState.of(object);
                if (state == null || !relationship.owner().isInstance(object)) {
                    continue;
                }
                if (!relationship.toMany()) {
                    if (populateExisting || !state.isLoaded(relationship.index())) {
                        Members.one(object, state, relationship, member);
                    }
                } else {
                    collect(object, state, joined, member);
                }
            }
            return object;
        }

        private void collect(Managed owner, InstanceState state, JoinedReader joined, @Nullable Managed member) {
            Relationship<?, ?> relationship = joined.relationship();
            var mine = filling.computeIfAbsent(owner, any -> new IdentityHashMap<>());
            Set<Managed> members = mine.get(joined);
            if (members == null) {
                if (state.isLoaded(relationship.index()) && !populateExisting) {
                    mine.put(joined, Set.of());
                    return;
                }
                members = Collections.newSetFromMap(new IdentityHashMap<>());
                mine.put(joined, members);
                Members.empty(owner, state, relationship);
            } else if (members.isEmpty() && isImmutableEmpty(members)) {
                return;
            }
            if (member != null && members.add(member)) {
                ((TrackedContainer) java.util.Objects.requireNonNull(owner.azoth$get(relationship.index())))
                        .addQuietly(member);
            }
        }

        private static boolean isImmutableEmpty(Set<Managed> members) {
            return members == (Object) Set.of();
        }
    }

    /** The key an object has by its attributes; null when a value is. */
    public static @Nullable IdentityKey currentKey(InstanceState state) {
        int[] slots = state.mapper().keySlots();
        @Nullable Object[] values = new Object[slots.length];
        for (int i = 0; i < slots.length; i++) {
            values[i] =
                    Slots.value(state, state.object(), state.mapper().slots().get(slots[i]));
        }
        return IdentityKey.of(state.mapper(), values);
    }

    /** The key of these values, checked and widened to the columns' classes. */
    public static IdentityKey key(Mapper<?> mapper, @Nullable Object id) {
        List<Column<?>> columns = mapper.primaryKey();
        List<?> given = id instanceof List<?> list ? list : id instanceof Object[] array ? Arrays.asList(array) : null;
        if (columns.size() == 1 && given == null) {
            given = Collections.singletonList(id);
        }
        if (given == null || given.size() != columns.size()) {
            throw new InvalidRequestException("The key of " + mapper.type().getSimpleName() + " has " + columns.size()
                    + " columns, " + columns + "; give a List of as many values, not " + id);
        }
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = given.get(i);
            if (value == null) {
                throw new InvalidRequestException("A key cannot be null: column " + columns.get(i) + " of "
                        + mapper.type().getSimpleName());
            }
            values[i] = columns.get(i).type().check(value);
        }
        IdentityKey key = IdentityKey.of(mapper, values);
        if (key == null) {
            throw new IllegalStateException("A key without values");
        }
        return key;
    }
}
