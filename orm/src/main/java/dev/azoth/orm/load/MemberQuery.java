package dev.azoth.orm.load;

import dev.azoth.orm.mapping.ColumnPair;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.orm.mapping.RelationshipJoin;
import dev.azoth.orm.mapping.Wiring;
import dev.azoth.sql.BindParameter;
import dev.azoth.sql.ColumnAdapter;
import dev.azoth.sql.Expression;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.OrderItem;
import dev.azoth.sql.Select;
import dev.azoth.sql.SelectItem;
import dev.azoth.sql.Sql;
import dev.azoth.sql.Statement;
import dev.azoth.sql.compile.StatementKeys;
import dev.azoth.sql.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The statements that find the members of a relationship by what their owners have. */
final class MemberQuery {
    private static final String OWNER = "owner_";

    private record Key(Relationship<?, ?> relationship, List<Mapper<?>> path, boolean many) {}

    private final Relationship<?, ?> relationship;
    private final OptionTree options;
    private final EntityAlias<?> members;
    /** The columns of the other side, or of the secondary table, that tell the owner. */
    private final List<Expression<?>> ownerColumns = new ArrayList<>();

    /** @param options what is said of the members */
    MemberQuery(Relationship<?, ?> relationship, OptionTree options) {
        this.relationship = relationship;
        this.options = options;
        EntityAlias<?> named = options.alias();
        this.members = named != null && (named.aliased() || named.isChosen())
                ? named
                : relationship.target().entity();
        Table secondary = relationship.wiring().secondary();
        for (ColumnPair pair : relationship.wiring().pairs()) {
            ownerColumns.add(secondary == null ? of(pair.remote()) : pair.remote());
        }
    }

    /** A column of the members. */
    private Expression<?> of(Expression<?> column) {
        return members.aliased() ? members.get(column) : column;
    }

    int ownerWidth() {
        return ownerColumns.size();
    }

    /** The members alone, of one owner. */
    MemberLoad.Request ofOne(Object key, List<Mapper<?>> path) {
        Map<String, Object> parameters = new HashMap<>();
        List<?> values = ownerColumns.size() == 1 ? List.of(key) : (List<?>) key;
        for (int i = 0; i < values.size(); i++) {
            parameters.put(OWNER + (i + 1), values.get(i));
        }
        QueryPlan plan = options.isPlain()
                ? relationship.target().memo(new Key(relationship, path, false), () -> ofOne(OptionTree.EMPTY, path))
                : ofOne(options, path);
        return new MemberLoad.Request(plan, parameters, relationship);
    }

    private QueryPlan ofOne(OptionTree below, List<Mapper<?>> path) {
        Expression<Boolean> owner = null;
        for (int i = 0; i < ownerColumns.size(); i++) {
            Expression<Object> column = object(ownerColumns.get(i));
            Expression<Boolean> one = column.eq(Sql.bindparam(OWNER + (i + 1), column.type()));
            owner = owner == null ? one : Sql.and(owner, one);
        }
        if (owner == null) {
            throw new IllegalStateException("A relationship without columns");
        }
        return QueryPlan.of(narrowed(Sql.select(members), owner), below, path);
    }

    /** The members, with what tells their owners in front, so many owners a statement. */
    List<MemberLoad.Request> chunks(List<Object> keys, List<Mapper<?>> path) {
        var requests = new ArrayList<MemberLoad.Request>();
        int size = options.chunkSize();
        for (int i = 0; i < keys.size(); i += size) {
            requests.add(ofMany(keys.subList(i, Math.min(keys.size(), i + size)), path));
        }
        return requests;
    }

    private MemberLoad.Request ofMany(List<Object> keys, List<Mapper<?>> path) {
        if (ownerColumns.size() > 1) {
            Expression<Boolean> owners =
                    Sql.tuple(ownerColumns.toArray(Expression<?>[]::new)).in(keys);
            return new MemberLoad.Request(ofMany(owners, options, path), Map.of(), relationship);
        }
        QueryPlan plan = options.isPlain()
                ? relationship
                        .target()
                        .memo(new Key(relationship, path, true), () -> ofMany(anyOwner(), OptionTree.EMPTY, path))
                : ofMany(anyOwner(), options, path);
        return new MemberLoad.Request(plan, Map.of(OWNER + 1, keys), relationship);
    }

    private Expression<Boolean> anyOwner() {
        Expression<?> column = ownerColumns.get(0);
        BindParameter<?> owners = Sql.bindparam(OWNER + 1, column.type()).asExpanding();
        return column.in(owners);
    }

    private QueryPlan ofMany(Expression<Boolean> owners, OptionTree below, List<Mapper<?>> path) {
        var items = new ArrayList<SelectItem<?>>(ownerColumns);
        items.add(members);
        return QueryPlan.of(narrowed(Sql.select(items), owners), below, path);
    }

    private Select<?> narrowed(Select<?> select, Expression<Boolean> owner) {
        Wiring<?> wiring = relationship.wiring();
        Table secondary = wiring.secondary();
        Select<?> query = select;
        if (secondary != null) {
            query = query.joinFrom(
                    secondary, members.from(), RelationshipJoin.on(wiring.secondaryPairs(), members.from(), secondary));
        }
        return ordered(query.where(owner));
    }

    private Select<?> ordered(Select<?> query) {
        Expression<Boolean> criteria = options.criteria();
        Select<?> wanted = criteria == null
                ? query
                : query.where(
                        members.aliased() ? ColumnAdapter.to(members.whole()).adapt(criteria) : criteria);
        List<OrderItem> order = relationship.toMany() ? relationship.orderBy() : List.of();
        return order.isEmpty()
                ? wanted
                : wanted.orderBy(order.stream().map(members::ordered).toArray(OrderItem[]::new));
    }

    /** The members, joined to the query that found the owners. */
    MemberLoad.Request bySubquery(EntityReader reader, MemberLoad.Request asked) {
        Wiring<?> wiring = relationship.wiring();
        var local = new ArrayList<Expression<?>>();
        for (ColumnPair pair : wiring.pairs()) {
            local.add(reader.alias().aliased() ? reader.alias().get(pair.local()) : pair.local());
        }
        FromClause found = OwnerQuery.of(asked.plan().selectOf(reader), local, reader.alias())
                .subquery();
        var items = new ArrayList<SelectItem<?>>();
        local.forEach(column -> items.add(found.c(column)));
        items.add(members);
        Table secondary = wiring.secondary();
        FromClause first = secondary == null ? members.from() : secondary;
        Expression<Boolean> on = null;
        for (int i = 0; i < local.size(); i++) {
            Expression<Boolean> equal = object(found.c(local.get(i)))
                    .eq(first.c(wiring.pairs().get(i).remote()));
            on = on == null ? equal : Sql.and(on, equal);
        }
        if (on == null) {
            throw new IllegalStateException("A relationship without columns");
        }
        Select<?> query = Sql.select(items).joinFrom(found, first, on);
        if (secondary != null) {
            FromClause target = members.from();
            query = query.joinFrom(secondary, target, RelationshipJoin.on(wiring.secondaryPairs(), target, secondary));
        }
        QueryPlan plan = QueryPlan.of(ordered(query), options, reader.path());
        return new MemberLoad.Request(plan, held(plan.core(), asked.parameters()), relationship);
    }

    /** The parameters that are left: those of what was selected, or of its order, may be gone. */
    private static Map<String, ?> held(Statement<?> statement, Map<String, ?> parameters) {
        if (parameters.isEmpty()) {
            return parameters;
        }
        Map<String, Object> held = new HashMap<>(parameters);
        held.keySet().retainAll(StatementKeys.parameterNames(statement));
        return held;
    }

    @SuppressWarnings("unchecked")
    private static Expression<Object> object(Expression<?> expression) {
        return (Expression<Object>) expression;
    }

    /** What tells the owner of a row. */
    static Object ownerKey(@Nullable Object[] row, int width) {
        Object first = row[0];
        if (width == 1 && first != null) {
            return first;
        }
        return Arrays.asList(Arrays.copyOf(row, width));
    }
}
