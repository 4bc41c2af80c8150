package dev.azoth.orm.bulk;

import dev.azoth.engine.Result;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.error.StaleDataException;
import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.orm.context.SessionContext;
import dev.azoth.orm.flush.Generated;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.mapping.ColumnProperty;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.query.SessionOption;
import dev.azoth.sql.Assignment;
import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.Expression;
import dev.azoth.sql.ParameterNames;
import dev.azoth.sql.Sql;
import dev.azoth.sql.Update;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.Table;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * UPDATE of rows by their keys: each map says what the row of its key is to be, in all tables of the class, where a condition of the
 * statement holds, and with the values that the statement sets itself. A version that is given is compared and counted up. For one
 * task at a time.
 */
final class KeyedUpdate {
    private static final String KEY = "pk_";

    /** What one map says: values of columns, and of parameters of the statement itself. */
    private record Change(Map<Column<?>, @Nullable Object> row, Map<String, @Nullable Object> others) {}

    private final SessionContext session;
    private final Mapper<?> mapper;
    private final Update given;
    private final Set<String> parameters;

    KeyedUpdate(SessionContext session, Mapper<?> mapper, Update given) {
        this.session = session;
        this.mapper = mapper;
        this.given = given;
        this.parameters = parameters(given);
        if (given.where() != null && mapper.tables().size() > 1) {
            throw new UnsupportedFeatureException("UPDATE of many rows by their keys with a condition: the rows of "
                    + mapper.type().getSimpleName() + " are kept in several tables");
        }
    }

    /** Whether the maps tell rows by their keys: all of them name the key, or nothing else says what is set. */
    static boolean isMeant(Mapper<?> mapper, Update update, List<? extends Map<String, ?>> parameterSets) {
        return !parameterSets.isEmpty() && (update.values().isEmpty() || isKeyed(mapper, update, parameterSets));
    }

    /** Whether all maps name the key. */
    static boolean isKeyed(Mapper<?> mapper, Update update, List<? extends Map<String, ?>> parameterSets) {
        Set<String> named = parameters(update);
        return parameterSets.stream()
                .allMatch(values -> mapper.primaryKey().stream()
                        .allMatch(column -> values.keySet().stream()
                                .anyMatch(name -> !named.contains(name) && EntityRows.isNamed(mapper, name, column))));
    }

    /** The names of parameters of the statement itself. */
    static Set<String> parameters(Update update) {
        var expressions = new ArrayList<Expression<?>>();
        update.values().forEach(assignment -> expressions.add(assignment.value()));
        Expression<Boolean> where = update.where();
        if (where != null) {
            expressions.add(where);
        }
        return ParameterNames.of(expressions);
    }

    Result<?> run(List<? extends Map<String, ?>> parameterSets) {
        Map<Set<Column<?>>, List<Change>> groups = new LinkedHashMap<>();
        for (Map<String, ?> values : parameterSets) {
            Change change = change(values);
            groups.computeIfAbsent(change.row().keySet(), any -> new ArrayList<>())
                    .add(change);
        }
        Result<?> last = null;
        for (List<Change> changes : groups.values()) {
            for (Table table : mapper.tables()) {
                Result<?> result = run(table, changes);
                last = result == null ? last : result;
            }
            if (!given.options().contains(SessionOption.SYNCHRONIZE_NONE)) {
                changes.forEach(change -> setOnObject(change.row()));
            }
        }
        if (last == null) {
            throw new InvalidRequestException("UPDATE of " + mapper.type().getSimpleName()
                    + " by primary key: the maps give values for the key only");
        }
        return last;
    }

    private Change change(Map<String, ?> values) {
        Map<Column<?>, @Nullable Object> row = new LinkedHashMap<>();
        Map<String, @Nullable Object> others = new LinkedHashMap<>();
        mapper.entity().unfolded(values).forEach((name, value) -> {
            if (parameters.contains(name)) {
                others.put(name, value);
            } else {
                row.put(EntityRows.column(mapper, name), value);
            }
        });
        ColumnProperty version = mapper.version();
        if (version != null && row.get(version.column()) == null) {
            // No version is given: none is compared.
            row.remove(version.column());
        }
        return new Change(row, others);
    }

    /** The columns of one table, in many rows; null when none of its columns is set. */
    private @Nullable Result<?> run(Table table, List<Change> changes) {
        Map<Column<?>, @Nullable Object> first = changes.get(0).row();
        Update update = Sql.update(table);
        for (Assignment assignment : given.values()) {
            if (assignment.column().table() == table) {
                update = update.set((ColumnClause<?>) assignment.column(), assignment.value());
            }
        }
        Set<String> others = parameters(update);
        for (Column<?> column : first.keySet()) {
            if (column.table() == table && !mapper.primaryKey().contains(column)) {
                Expression<?> value = Sql.bindparam(column.name(), column.type());
                update = update.set((ColumnClause<?>) column, value);
            }
        }
        if (update.values().isEmpty()) {
            return null;
        }
        for (Column<?> column : key(table)) {
            update = update.where(isGiven(column));
        }
        Column<?> version = version(table, first);
        if (version != null) {
            update = update.where(isGiven(version));
        }
        Expression<Boolean> condition = given.where();
        if (condition != null) {
            update = update.where(condition);
            others.addAll(ParameterNames.of(List.of(condition)));
        }
        var sets = new ArrayList<Map<String, @Nullable Object>>(changes.size());
        for (Change change : changes) {
            Map<String, @Nullable Object> set = parameters(table, change.row());
            others.forEach(name -> set.put(name, change.others().get(name)));
            sets.add(set);
        }
        Result<?> result = session.connection().execute(update, sets);
        long count = result.rowCount();
        if (condition == null && count >= 0 && count != changes.size()) {
            throw new StaleDataException("UPDATE on table '" + table + "' by primary key expected to change "
                    + changes.size() + " row(s); " + count + " were matched");
        }
        return result;
    }

    private @Nullable Column<?> version(Table table, Map<Column<?>, @Nullable Object> row) {
        ColumnProperty version = mapper.version();
        return version != null && version.column().table() == table && row.containsKey(version.column())
                ? version.column()
                : null;
    }

    private Map<String, @Nullable Object> parameters(Table table, Map<Column<?>, @Nullable Object> row) {
        Map<String, @Nullable Object> set = new LinkedHashMap<>();
        row.forEach((column, value) -> {
            if (column.table() == table && !mapper.primaryKey().contains(column)) {
                set.put(column.name(), value);
            }
        });
        @Nullable Object[] values = key(row);
        List<Column<?>> columns = key(table);
        for (int i = 0; i < values.length; i++) {
            set.put(KEY + columns.get(i).name(), values[i]);
        }
        Column<?> version = version(table, row);
        if (version != null) {
            set.put(KEY + version.name(), row.get(version));
            set.put(version.name(), next(row));
        }
        return set;
    }

    private @Nullable Object next(Map<Column<?>, @Nullable Object> row) {
        ColumnProperty version = mapper.version();
        return version == null ? null : Generated.next(version, row.get(version.column()));
    }

    /** The columns of a table that hold the key. */
    private List<Column<?>> key(Table table) {
        for (Mapper<?> at = mapper; at != null; at = at.parent()) {
            if (at.table() == table && !at.joinedKey().isEmpty()) {
                return at.joinedKey();
            }
        }
        return mapper.primaryKey();
    }

    private @Nullable Object[] key(Map<Column<?>, @Nullable Object> row) {
        return mapper.primaryKey().stream()
                .map(column -> {
                    Object value = row.get(column);
                    if (value == null) {
                        throw new InvalidRequestException("UPDATE of "
                                + mapper.type().getSimpleName() + " by primary key: a map has no value for " + column
                                + "; it has " + row.keySet());
                    }
                    return (Object) column.type().check(value);
                })
                .toArray();
    }

    @SuppressWarnings("unchecked") // the parameter is of the column's type
    private static Expression<Boolean> isGiven(Column<?> column) {
        return ((Column<Object>) column).eq(Sql.bindparam(KEY + column.name(), ((Column<Object>) column).type()));
    }

    private void setOnObject(Map<Column<?>, @Nullable Object> row) {
        IdentityKey key = IdentityKey.of(mapper, key(row));
        InstanceState state = key == null ? null : session.identities().get(key);
        Managed object = state == null ? null : state.get();
        if (state == null || object == null) {
            return;
        }
        try {
            boolean certain = given.where() == null;
            row.forEach((column, value) -> setOnObject(state, row, column, certain ? value : Evaluator.EXPIRED));
            given.values().forEach(assignment -> setOnObject(state, row, assignment.column(), Evaluator.EXPIRED));
        } finally {
            // Only the identity map, which is weak, may know the object.
            Reference.reachabilityFence(object);
        }
    }

    private void setOnObject(
            InstanceState state, Map<Column<?>, @Nullable Object> row, ColumnClause<?> column, @Nullable Object value) {
        ColumnSlot slot = state.mapper().slot(column);
        if (slot != null && !mapper.primaryKey().contains(column)) {
            ColumnProperty version = mapper.version();
            boolean counted =
                    version != null && value != null && value != Evaluator.EXPIRED && column == version.column();
            Synchronisation.set(state, slot, counted ? next(row) : value);
        }
    }
}
