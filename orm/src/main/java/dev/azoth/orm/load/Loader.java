package dev.azoth.orm.load;

import dev.azoth.engine.Result;
import dev.azoth.engine.ResultLayers;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.error.ObjectDeletedException;
import dev.azoth.orm.annotation.LoadingStrategy;
import dev.azoth.orm.context.Reading;
import dev.azoth.orm.context.SessionContext;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.mapping.ColumnOption;
import dev.azoth.orm.mapping.ColumnPair;
import dev.azoth.orm.mapping.ColumnProperty;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.Container;
import dev.azoth.orm.mapping.Direction;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Property;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.orm.query.ColumnRule;
import dev.azoth.orm.query.FetchSize;
import dev.azoth.orm.query.LoaderCriteria;
import dev.azoth.orm.query.LoaderOption;
import dev.azoth.orm.query.SessionOption;
import dev.azoth.sql.Expression;
import dev.azoth.sql.ForUpdate;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.Returning;
import dev.azoth.sql.Row;
import dev.azoth.sql.Select;
import dev.azoth.sql.Selectable;
import dev.azoth.sql.Sql;
import dev.azoth.sql.Statement;
import dev.azoth.sql.StatementOption;
import dev.azoth.sql.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads objects: by statements, by key, and what of them is not loaded yet. For one task at a time, as its session. */
public final class Loader {
    private static final int PIECE = 1000;
    private static final int IN_FLIGHT = 32;

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

    /* Statements */

    /** Runs a SELECT that has mapped classes among what it selects. */
    public <R extends @Nullable Object> Result<R> select(
            Select<R> select, Map<String, ?> parameters, boolean stream, int pieceSize) {
        List<StatementOption> options = select.parts().options();
        Loader loader = options.contains(SessionOption.POPULATE_EXISTING) ? new Loader(session, true) : this;
        QueryPlan plan = plan(select);
        int size = fetchSize(options, pieceSize);
        var request = new MemberLoad.Request(plan, parameters);
        if (stream) {
            refuseStreaming(plan);
        }
        Result<Row> rows = stream
                ? session.connection().stream(plan.core(), parameters)
                : session.connection().execute(plan.core(), parameters);
        if (stream) {
            rows.yieldPer(size);
        }
        return ResultLayers.through(
                rows, plan.header(), select.rowShape(), size, piece -> loader.fetched(request, piece));
    }

    /** A streamed piece may come at any time: it is a call of the session like others. */
    private List<@Nullable Object[]> fetched(MemberLoad.Request request, List<@Nullable Object[]> piece) {
        var made = new ArrayList<@Nullable Object[]>();
        session.guarded("fetch", () -> made.addAll(objects(request, piece)));
        return made;
    }

    /** Made once for each statement, which keeps it. */
    private static QueryPlan plan(Select<?> select) {
        if (select.memo() instanceof QueryPlan known) {
            return known;
        }
        QueryPlan plan = QueryPlan.of(select, RootOptions.of(select));
        select.memo(plan);
        return plan;
    }

    private static int fetchSize(List<StatementOption> options, int given) {
        int size = given > 0 ? given : PIECE;
        for (StatementOption option : options) {
            if (option instanceof FetchSize fetch) {
                size = fetch.rows();
            }
        }
        return size;
    }

    private static void refuseStreaming(QueryPlan plan) {
        if (plan.hasCollections()) {
            throw new InvalidRequestException(
                    "A statement that loads collections by a join cannot be streamed: the rows of"
                            + " one object need not come in one piece. Use selectinload");
        }
        plan.entities().forEach(Loader::refuseAskingAgain);
    }

    private static void refuseAskingAgain(EntityReader reader) {
        if (reader.asksAgain()) {
            throw new InvalidRequestException("A statement that loads members of " + reader.mapper()
                    + " by subqueryload cannot be streamed: it would be run again for each piece. Use selectinload");
        }
        reader.joined().forEach(joined -> refuseAskingAgain(joined.reader()));
    }

    /** Runs an INSERT, UPDATE or DELETE that returns objects. */
    public <R extends @Nullable Object> Result<R> returned(
            Returning<R> returning, List<? extends Map<String, ?>> parameterSets, boolean fresh) {
        QueryPlan plan = QueryPlan.of(Sql.select(List.<Selectable>copyOf(returning.returned())), OptionTree.UNJOINED);
        List<? extends Selectable> columns = ((Select<?>) plan.core()).parts().selection();
        Returning<Row> plain = returning.statement().returning(columns);
        Returning<Row> core = returning.sortsByParameterOrder() ? plain.sortByParameterOrder() : plain;
        Result<Row> rows = parameterSets.isEmpty()
                ? session.connection().execute(core)
                : session.connection().execute(core, parameterSets);
        var loader = new Loader(session, fresh);
        return ResultLayers.through(
                rows,
                plan.header(),
                returning.rowShape(),
                PIECE,
                piece -> loader.objects(new MemberLoad.Request(plan, Map.of()), piece));
    }

    /** All rows of a plan, objects in the places of classes. */
    private List<@Nullable Object[]> rows(Reading.Kind kind, @Nullable InstanceState owner, MemberLoad.Request wanted) {
        var eager = new EagerLoads(this);
        List<@Nullable Object[]> made = rows(kind, owner, wanted, eager);
        eager.run();
        return made;
    }

    private List<@Nullable Object[]> rows(
            Reading.Kind kind, @Nullable InstanceState owner, MemberLoad.Request wanted, EagerLoads eager) {
        MemberLoad.Request request = told(kind, owner, wanted);
        return objects(
                request,
                ResultLayers.arrays(session.connection().execute(request.plan().core(), request.parameters())),
                eager);
    }

    private MemberLoad.Request told(Reading.Kind kind, @Nullable InstanceState owner, MemberLoad.Request request) {
        if (!session.hearsOfReading()) {
            return request;
        }
        QueryPlan plan = request.plan();
        Reading now =
                session.reading(new Reading(kind, request.relationship(), owner, plan.source(), request.parameters()));
        return new MemberLoad.Request(
                now.statement() == plan.source() ? plan : plan.of(now.statement()),
                now.parameters(),
                request.relationship());
    }

    /** Tells of what is about to be asked, and puts what becomes of it in its place. */
    void tell(List<MemberLoad.Request> requests) {
        requests.replaceAll(request -> told(Reading.Kind.MEMBERS, null, request));
    }

    /** The rows that several plans give, as they come; the statements are in flight together. */
    List<List<@Nullable Object[]>> answers(List<MemberLoad.Request> requests) {
        var answers = new ArrayList<List<@Nullable Object[]>>(requests.size());
        for (int i = 0; i < requests.size(); i += IN_FLIGHT) {
            List<MemberLoad.Request> some = requests.subList(i, Math.min(requests.size(), i + IN_FLIGHT));
            var statements = new ArrayList<Statement<Row>>(some.size());
            var parameters = new ArrayList<Map<String, ?>>(some.size());
            for (MemberLoad.Request request : some) {
                statements.add(request.plan().core());
                parameters.add(request.parameters());
            }
            for (Result<Row> result : ResultLayers.executeAll(session.connection(), statements, parameters)) {
                answers.add(ResultLayers.arrays(result));
            }
        }
        return answers;
    }

    List<@Nullable Object[]> objects(MemberLoad.Request request, List<@Nullable Object[]> rows) {
        var eager = new EagerLoads(this);
        List<@Nullable Object[]> made = objects(request, rows, eager);
        eager.run();
        return made;
    }

    /** @param eager takes the objects whose relationships are to be loaded when all rows have been read */
    List<@Nullable Object[]> objects(MemberLoad.Request request, List<@Nullable Object[]> rows, EagerLoads eager) {
        return values(request, rows, eager).of(rows);
    }

    /** As {@link #objects}, of rows that nobody else reads. */
    List<@Nullable Object[]> members(MemberLoad.Request request, List<@Nullable Object[]> rows, EagerLoads eager) {
        return values(request, rows, eager).within(rows);
    }

    private RowValues values(MemberLoad.Request request, List<@Nullable Object[]> rows, EagerLoads eager) {
        session.identities().expect(rows.size());
        return new RowValues(request.plan(), new JoinedMembers(session, populateExisting, eager, request));
    }

    /* By key */

    /** The object of that key: the one at hand, or from the database; null when there is none. */
    public @Nullable Managed get(
            Mapper<?> mapper, IdentityKey key, List<StatementOption> options, @Nullable Select<?> using) {
        boolean fresh = options.contains(SessionOption.POPULATE_EXISTING) || using != null || KeyQuery.locks(options);
        InstanceState present = session.identities().get(key);
        Managed object = present == null ? null : present.get();
        if (!fresh && present != null && object != null && mapper.type().isInstance(object)) {
            if (!isExpired(present)) {
                return object;
            }
            if (refresh(present, List.of())) {
                return object;
            }
            session.removed(present);
            return null;
        }
        var loader = fresh ? new Loader(session, true) : this;
        List<@Nullable Object[]> rows =
                loader.rows(Reading.Kind.OBJECT, null, KeyQuery.of(mapper, key, options, using));
        return rows.isEmpty() ? null : (Managed) rows.get(0)[0];
    }

    /** Reads an object by its key, with its statement sent already: nobody listens to that. */
    public EarlyGet early(Mapper<?> mapper, IdentityKey key) {
        return new EarlyGet(this, KeyQuery.of(mapper, key, List.of(), null));
    }

    private static boolean isExpired(InstanceState state) {
        for (Property property : state.mapper().properties()) {
            if (!(property instanceof Relationship<?, ?>) && state.isLoaded(property.index())) {
                return false;
            }
        }
        return true;
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
    public boolean refresh(InstanceState state, List<Property> attributes, @Nullable ForUpdate lock) {
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
            List<Property> forgotten = attributes.isEmpty() ? state.mapper().properties() : attributes;
            forgotten.forEach(property -> state.expire(property.index()));
            if (attributes.isEmpty()) {
                state.expireHidden();
            }
            if (!read(state, key, columns.isEmpty() ? remembered(state) : only(columns), lock)) {
                return false;
            }
        }
        for (Relationship<?, ?> relationship : relationships) {
            state.expire(relationship.index());
            lazy(state, object, relationship);
        }
        return true;
    }

    /* What is not loaded */

    private static OptionTree remembered(InstanceState state) {
        return state.loadedWith() instanceof OptionTree tree ? tree : OptionTree.EMPTY;
    }

    /** How a relationship of this object is loaded: as the options say it was loaded with, or as it is mapped. */
    public LoadingStrategy strategy(InstanceState state, Relationship<?, ?> relationship) {
        return remembered(state).strategy(relationship);
    }

    /** Whether options say how a relationship of this object is loaded. */
    public boolean isChosen(InstanceState state, Relationship<?, ?> relationship) {
        return remembered(state).decides(relationship);
    }

    /** Whether touching a deferred column raises, as an option says. */
    public boolean raises(InstanceState state, Property property) {
        return remembered(state).raises(state.mapper(), property);
    }

    /**
     * Gives an attribute that is not loaded its value without SQL, if that can be: an object at hand, or none.
     *
     * @return whether it is loaded now
     */
    public boolean withoutSql(InstanceState state, Property property) {
        if (!(property instanceof Relationship<?, ?> relationship) || !relationship.holdsMembers()) {
            return false;
        }
        if (strategy(state, relationship) == LoadingStrategy.NOLOAD) {
            Members.none(state.object(), relationship);
            return true;
        }
        return withoutSql(state, relationship, remembered(state).below(relationship));
    }

    /** As {@link #withoutSql(InstanceState, Property)}, where these options say which members are wanted. */
    private boolean withoutSql(InstanceState state, Relationship<?, ?> relationship, OptionTree options) {
        if (!isKeyLoaded(state, relationship)) {
            return false;
        }
        Managed object = state.object();
        Object key = Slots.localKey(state, object, relationship.wiring().pairs());
        if (key == null) {
            Members.none(object, relationship);
            return true;
        }
        if (relationship.direction() != Direction.MANY_TO_ONE || options.narrows()) {
            return false;
        }
        Managed known = known(relationship, key);
        if (known != null) {
            Members.one(object, state, relationship, known);
        }
        return known != null;
    }

    /** The other side of a to-one relationship if it is in the session and not expired. */
    @Nullable
    Managed known(Relationship<?, ?> relationship, Object key) {
        IdentityKey identity = Keys.target(relationship, key);
        InstanceState state = identity == null ? null : session.identities().get(identity);
        return state == null || isExpired(state) ? null : state.get();
    }

    /** Loads one attribute with a statement of its own. */
    public void lazy(InstanceState state, Managed object, Property property) {
        if (!(property instanceof Relationship<?, ?> relationship)) {
            if (!refreshGroup(state, property)) {
                throw new ObjectDeletedException("The row of " + state + " is gone; " + property + " cannot be loaded");
            }
            return;
        }
        if (state.isLoaded(relationship.index()) || !withoutSql(state, relationship)) {
            var eager = new EagerLoads(this);
            OptionTree options = remembered(state).below(relationship);
            members(state, object, relationship, options, List.of(state.mapper()), eager);
            eager.run();
        }
    }

    /** Whether what is loaded becomes the owner's: it has no members yet, or they are to be replaced. */
    boolean sets(Managed owner, Relationship<?, ?> relationship) {
        return populateExisting || !Members.state(owner).isLoaded(relationship.index());
    }

    /**
     * Loads what is wanted of the members of one owner, which stay as they are.
     *
     * @param eager takes the members
     */
    void follow(
            InstanceState state,
            Managed object,
            Relationship<?, ?> relationship,
            OptionTree options,
            List<Mapper<?>> path,
            EagerLoads eager) {
        loadKey(state, relationship);
        Object key = Slots.localKey(state, object, relationship.wiring().pairs());
        if (key != null) {
            rows(Reading.Kind.MEMBERS, state, new MemberQuery(relationship, options).ofOne(key, path), eager);
        }
    }

    /**
     * Loads the members of one owner.
     *
     * @param eager takes the members that are read
     * @return whether that took no statement
     */
    boolean members(
            InstanceState state,
            Managed object,
            Relationship<?, ?> relationship,
            OptionTree options,
            List<Mapper<?>> path,
            EagerLoads eager) {
        if (!relationship.holdsMembers()) {
            throw new InvalidRequestException(
                    relationship + " does not hold its members: they are not loaded, but queried by its statement");
        }
        loadKey(state, relationship);
        if ((state.isLoaded(relationship.index()) && !populateExisting) || withoutSql(state, relationship, options)) {
            return true;
        }
        Object key = Slots.localKey(state, object, relationship.wiring().pairs());
        if (key == null) { // its row is gone
            Members.none(object, relationship);
            return true;
        }
        Members.set(object, relationship, members(state, relationship, key, options, path, eager));
        return false;
    }

    private List<Managed> members(
            @Nullable InstanceState owner, Relationship<?, ?> relationship, Object key, List<Mapper<?>> path) {
        var eager = new EagerLoads(this);
        List<Managed> members = members(owner, relationship, key, OptionTree.EMPTY, path, eager);
        eager.run();
        return members;
    }

    private List<Managed> members(
            @Nullable InstanceState owner,
            Relationship<?, ?> relationship,
            Object key,
            OptionTree options,
            List<Mapper<?>> path,
            EagerLoads eager) {
        var members = new ArrayList<Managed>();
        MemberLoad.Request request = new MemberQuery(relationship, options).ofOne(key, path);
        for (@Nullable Object[] row : rows(Reading.Kind.MEMBERS, owner, request, eager)) {
            if (row[0] instanceof Managed member) {
                members.add(member);
            }
        }
        return members;
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
                    + state + ": annotate it with @PassiveDeletes, and let the database do it with ON DELETE");
        }
        Object key = Slots.localKey(state, object, relationship.wiring().pairs());
        return key == null ? List.of() : members(state, relationship, key, List.of());
    }

    /** The members a relationship has in the database; the attribute stays as it is. */
    public List<Managed> members(InstanceState state, Relationship<?, ?> relationship) {
        loadKey(state, relationship);
        Object key = Slots.localKey(state, state.object(), relationship.wiring().pairs());
        return key == null ? List.of() : members(state, relationship, key, List.of());
    }

    /** Whether the row of an object, as it was last read or written, refers to the other side of a relationship. */
    public boolean hasKey(InstanceState state, Relationship<?, ?> relationship) {
        loadKey(state, relationship);
        return Slots.localKey(state, state.object(), relationship.wiring().pairs()) != null;
    }

    /** The members of an owner with these values in the columns that they refer to. */
    public List<Managed> membersOf(Relationship<?, ?> relationship, @Nullable Object[] values) {
        Object key = Slots.keyOf(values);
        return key == null ? List.of() : members(null, relationship, key, List.of());
    }

    /** Loads what the members of a relationship are found by, if it has expired; what is changed stays. */
    private void loadKey(InstanceState state, Relationship<?, ?> relationship) {
        IdentityKey key = state.key();
        if (key == null || isKeyLoaded(state, relationship)) {
            return;
        }
        var columns = new ArrayList<Column<?>>();
        for (ColumnSlot slot : state.mapper().slots()) {
            Property property = slot.property();
            if (property != null && group(property) == null && !state.isLoaded(property.index())) {
                columns.add(slot.column());
            }
        }
        read(state, key, only(columns), null);
    }

    /**
     * Reads columns of an object at hand, whose own loader options stay.
     *
     * @return whether its row is there
     */
    private boolean read(InstanceState state, IdentityKey key, OptionTree wanted, @Nullable ForUpdate lock) {
        Object options = state.loadedWith();
        boolean there = !rows(Reading.Kind.COLUMNS, state, KeyQuery.of(state.mapper(), key, wanted, lock))
                .isEmpty();
        state.loadedWith(options);
        return there;
    }

    private static OptionTree only(List<Column<?>> columns) {
        return OptionTree.of(List.of(LoaderOption.of(ColumnRule.only(columns.toArray(Column<?>[]::new)))));
    }

    private static boolean isKeyLoaded(InstanceState state, Relationship<?, ?> relationship) {
        for (ColumnPair pair : relationship.wiring().pairs()) {
            if (!Slots.isLoaded(state, pair.local())) {
                return false;
            }
        }
        return true;
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
        return property instanceof ColumnProperty column && column.is(ColumnOption.DEFERRED) ? column.group() : null;
    }

    /** That the row of an alias is of its class or of one below it; null when all rows of its table are. */
    public static @Nullable Expression<Boolean> isOfClass(EntityAlias<?> alias) {
        return Entities.criteria(alias);
    }

    /** A condition of an UPDATE or DELETE of a table, with what must hold of objects that queries in it are about. */
    public static @Nullable Expression<Boolean> filtered(
            @Nullable Expression<Boolean> where, List<LoaderCriteria> criteria, FromClause changed) {
        return new Filters(criteria).condition(where, changed);
    }

    /** The key an object has by its attributes; null when a value is. */
    public static @Nullable IdentityKey currentKey(InstanceState state) {
        return Keys.current(state);
    }

    /** The value of that key, or the list of its values. */
    public static @Nullable Object currentId(InstanceState state) {
        return Keys.currentId(state);
    }

    /** The key of these values, checked and widened to the columns' classes. */
    public static IdentityKey key(Mapper<?> mapper, @Nullable Object id) {
        return Keys.of(mapper, id);
    }
}
