package dev.azoth.orm.bulk;

import dev.azoth.engine.Result;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.error.StaleDataException;
import dev.azoth.orm.context.SessionContext;
import dev.azoth.orm.flush.Generated;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.mapping.ColumnProperty;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.Expression;
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
 * UPDATE of rows by their keys: each map says what the row of its key is to be, in all tables of the class. A version that is given is
 * compared and counted up. For one task at a time.
 */
final class KeyedUpdate {
    private static final String KEY = "pk_";

    private final SessionContext session;
    private final Mapper<?> mapper;

    KeyedUpdate(SessionContext session, Mapper<?> mapper) {
        this.session = session;
        this.mapper = mapper;
    }

    Result<?> run(List<? extends Map<String, ?>> parameterSets) {
        Map<Set<Column<?>>, List<Map<Column<?>, @Nullable Object>>> groups = new LinkedHashMap<>();
        ColumnProperty version = mapper.version();
        for (Map<String, ?> values : parameterSets) {
            Map<Column<?>, @Nullable Object> row = new LinkedHashMap<>();
            values.forEach((name, value) -> row.put(EntityRows.column(mapper, name), value));
            if (version != null && row.get(version.column()) == null) {
                // No version is given: none is compared.
                row.remove(version.column());
            }
            groups.computeIfAbsent(row.keySet(), any -> new ArrayList<>()).add(row);
        }
        Result<?> last = null;
        for (List<Map<Column<?>, @Nullable Object>> rows : groups.values()) {
            for (Table table : mapper.tables()) {
                Result<?> result = run(table, rows);
                last = result == null ? last : result;
            }
            rows.forEach(this::setOnObject);
        }
        if (last == null) {
            throw new InvalidRequestException("UPDATE of " + mapper.type().getSimpleName()
                    + " by primary key: the maps give values for the key only");
        }
        return last;
    }

    /** The columns of one table, in many rows; null when none of its columns is given. */
    private @Nullable Result<?> run(Table table, List<Map<Column<?>, @Nullable Object>> rows) {
        Column<?> version = version(table, rows.get(0));
        Update update = Sql.update(table);
        for (Column<?> column : rows.get(0).keySet()) {
            if (column.table() == table && !mapper.primaryKey().contains(column)) {
                Expression<?> value = Sql.bindparam(column.name(), column.type());
                update = update.set((ColumnClause<?>) column, value);
            }
        }
        var sets = new ArrayList<Map<String, @Nullable Object>>(rows.size());
        for (Map<Column<?>, @Nullable Object> row : rows) {
            sets.add(parameters(table, row));
        }
        if (update.values().isEmpty()) {
            return null;
        }
        for (Column<?> column : key(table)) {
            update = update.where(isGiven(column));
        }
        if (version != null) {
            update = update.where(isGiven(version));
        }
        Result<?> result = session.connection().execute(update, sets);
        long count = result.rowCount();
        if (count >= 0 && count != rows.size()) {
            throw new StaleDataException("UPDATE on table '" + table + "' by primary key expected to change "
                    + rows.size() + " row(s); " + count + " were matched");
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
            row.forEach((column, value) -> setOnObject(state, row, column, value));
        } finally {
            // Only the identity map, which is weak, may know the object.
            Reference.reachabilityFence(object);
        }
    }

    private void setOnObject(
            InstanceState state, Map<Column<?>, @Nullable Object> row, Column<?> column, @Nullable Object value) {
        ColumnSlot slot = state.mapper().slot(column);
        if (slot != null) {
            ColumnProperty version = mapper.version();
            boolean counted = version != null && value != null && column == version.column();
            Synchronisation.set(state, slot, counted ? next(row) : value);
        }
    }
}
