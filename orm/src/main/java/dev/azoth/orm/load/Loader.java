package dev.azoth.orm.load;

import dev.azoth.engine.Result;
import dev.azoth.engine.ResultLayers;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.error.ObjectDeletedException;
import dev.azoth.orm.context.Reading;
import dev.azoth.orm.context.SessionContext;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Property;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.orm.query.FetchSize;
import dev.azoth.orm.query.LoaderCriteria;
import dev.azoth.orm.query.SessionOption;
import dev.azoth.sql.Expression;
import dev.azoth.sql.ForUpdate;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.Returning;
import dev.azoth.sql.Row;
import dev.azoth.sql.Select;
import dev.azoth.sql.Selectable;
import dev.azoth.sql.Sql;
import dev.azoth.sql.StatementOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads objects: by statements, by key, and what of them is not loaded yet. For one task at a time, as its session. */
public final class Loader {
    private static final int PIECE = 1000;

    private final SessionContext session;
    private final Reads reads;

    public Loader(SessionContext session) {
        this.session = session;
        this.reads = new Reads(session, false);
    }

    /* Statements */

    /** Runs a SELECT that has mapped classes among what it selects. */
    public <R extends @Nullable Object> Result<R> select(
            Select<R> select, Map<String, ?> parameters, boolean stream, int pieceSize) {
        List<StatementOption> options = select.parts().options();
        Reads reading = reads(options.contains(SessionOption.POPULATE_EXISTING));
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
                rows, plan.header(), select.rowShape(), size, piece -> fetched(reading, request, piece));
    }

    private Reads reads(boolean populateExisting) {
        return populateExisting ? new Reads(session, true) : reads;
    }

    /** A streamed piece may come at any time: it is a call of the session like others. */
    private List<@Nullable Object[]> fetched(
            Reads reading, MemberLoad.Request request, List<@Nullable Object[]> piece) {
        var made = new ArrayList<@Nullable Object[]>();
        session.guarded("fetch", () -> made.addAll(reading.objects(request, piece)));
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
        OptionTree options = OptionTree.UNJOINED.with(returning.statement().options());
        QueryPlan plan = QueryPlan.of(Sql.select(List.<Selectable>copyOf(returning.returned())), options);
        List<? extends Selectable> columns = ((Select<?>) plan.core()).parts().selection();
        Returning<Row> plain = returning.statement().returning(columns);
        Returning<Row> core = returning.sortsByParameterOrder() ? plain.sortByParameterOrder() : plain;
        Result<Row> rows = parameterSets.isEmpty()
                ? session.connection().execute(core)
                : session.connection().execute(core, parameterSets);
        Reads reading = reads(fresh);
        return ResultLayers.through(
                rows,
                plan.header(),
                returning.rowShape(),
                PIECE,
                piece -> reading.objects(new MemberLoad.Request(plan, Map.of()), piece));
    }

    /* By key */

    /** The object of that key: the one at hand, or from the database; null when there is none. */
    public @Nullable Managed get(
            Mapper<?> mapper, IdentityKey key, List<StatementOption> options, @Nullable Select<?> using) {
        boolean locks = using != null || KeyQuery.locks(options);
        boolean fresh = options.contains(SessionOption.POPULATE_EXISTING) || locks;
        InstanceState present = session.identities().get(key);
        Managed object = present == null ? null : present.get();
        if (!fresh && present != null && object != null) {
            if (!mapper.type().isInstance(object)) {
                return null;
            }
            if (!ColumnReads.isExpired(present)) {
                return object;
            }
            if (refresh(present, List.of())) {
                return object;
            }
            session.removed(present);
            return null;
        }
        ReadVersion known = locks && present != null ? ReadVersion.of(present) : null;
        List<@Nullable Object[]> rows =
                reads(fresh).rows(Reading.Kind.OBJECT, null, KeyQuery.of(mapper, key, options, using));
        if (known != null) {
            known.check();
        }
        return rows.isEmpty() ? null : (Managed) rows.get(0)[0];
    }

    /** Reads an object by its key, with its statement sent already: nobody listens to that. */
    public EarlyGet early(Mapper<?> mapper, IdentityKey key) {
        return new EarlyGet(reads, KeyQuery.of(mapper, key, List.of(), null));
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
        Managed object = state.object();
        ColumnReads.rowKey(state);
        var relationships = new ArrayList<Relationship<?, ?>>();
        for (Property property : attributes) {
            if (property instanceof Relationship<?, ?> relationship) {
                relationships.add(relationship);
            }
        }
        boolean ofColumns = attributes.isEmpty() || relationships.size() < attributes.size() || lock != null;
        if (ofColumns && !new ColumnReads(reads).refresh(state, attributes, lock)) {
            return false;
        }
        for (Relationship<?, ?> relationship : relationships) {
            state.expire(relationship.index());
            members().lazy(state, object, relationship);
        }
        return true;
    }

    /* What is not loaded */

    /** What is loaded of the members of one owner. */
    public OwnerMembers members() {
        return new OwnerMembers(reads);
    }

    /** Loads one attribute with a statement of its own. */
    public void lazy(InstanceState state, Managed object, Property property) {
        if (property instanceof Relationship<?, ?> relationship) {
            members().lazy(state, object, relationship);
        } else if (!new ColumnReads(reads).refreshGroup(state, property)) {
            throw new ObjectDeletedException("The row of " + state + " is gone; " + property + " cannot be loaded");
        }
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
}
