package dev.azoth.orm.flush;

import dev.azoth.engine.Connection;
import dev.azoth.engine.Result;
import dev.azoth.engine.ResultLayers;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.error.StaleDataException;
import dev.azoth.orm.context.SessionContext;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.load.Slots;
import dev.azoth.orm.mapping.ColumnOption;
import dev.azoth.orm.mapping.ColumnProperty;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.EmbeddedProperty;
import dev.azoth.orm.mapping.Generation;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Property;
import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.Delete;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Insert;
import dev.azoth.sql.Row;
import dev.azoth.sql.Sql;
import dev.azoth.sql.Update;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes rows of one class at a time: as many in a statement as have the same columns. */
final class RowWriter {
    private final SessionContext session;
    private final ForeignKeys foreignKeys;

    RowWriter(SessionContext session, ForeignKeys foreignKeys) {
        this.session = session;
        this.foreignKeys = foreignKeys;
    }

    /* INSERT */

    private record Insertion(InstanceState state, Map<String, @Nullable Object> values, List<Column<?>> fetched) {}

    void insert(List<InstanceState> states) {
        Mapper<?> mapper = states.get(0).mapper();
        for (InstanceState state : states) {
            foreignKeys.copy(state);
            generate(state);
        }
        for (Table table : mapper.tables()) {
            var group = new ArrayList<Insertion>();
            for (InstanceState state : states) {
                Insertion insertion = insertion(state, table);
                if (!group.isEmpty() && !sameShape(group.get(0), insertion)) {
                    insert(table, group);
                    group.clear();
                }
                group.add(insertion);
            }
            insert(table, group);
        }
        for (InstanceState state : states) {
            state.key(key(state));
        }
    }

    private static boolean sameShape(Insertion one, Insertion other) {
        return one.values.keySet().equals(other.values.keySet()) && one.fetched.equals(other.fetched);
    }

    private static IdentityKey key(InstanceState state) {
        int[] slots = state.mapper().keySlots();
        @Nullable Object[] values = new Object[slots.length];
        for (int i = 0; i < slots.length; i++) {
            values[i] =
                    Slots.value(state, state.object(), state.mapper().slots().get(slots[i]));
        }
        IdentityKey key = IdentityKey.of(state.mapper(), values);
        if (key == null) {
            throw new InvalidRequestException("A " + state.mapper().type().getSimpleName()
                    + " has no primary key after its INSERT: give "
                    + state.mapper().primaryKey()
                    + " a value, or annotate the attribute with @GeneratedValue");
        }
        return key;
    }

    /** Keys and versions that are made here. */
    private static void generate(InstanceState state) {
        Managed object = state.object();
        for (Property property : state.mapper().properties()) {
            if (property instanceof ColumnProperty column && isEmpty(object.azoth$get(property.index()))) {
                if (column.generation() instanceof Generation.RandomUuid) {
                    Object uuid = UUID.randomUUID();
                    object.azoth$set(
                            property.index(),
                            column.column().type().javaType() == String.class ? uuid.toString() : uuid);
                } else if (column.is(ColumnOption.VERSION)) {
                    object.azoth$set(property.index(), Versions.first(column));
                }
            }
        }
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null || (value instanceof Number number && number.longValue() == 0);
    }

    private static Insertion insertion(InstanceState state, Table table) {
        Mapper<?> mapper = state.mapper();
        Managed object = state.object();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        var fetched = new ArrayList<Column<?>>();
        boolean root = table == mapper.root().table();
        if (!root) {
            Mapper<?> owner = owner(mapper, table);
            for (int i = 0; i < owner.joinedKey().size(); i++) {
                values.put(
                        owner.joinedKey().get(i).name(),
                        Slots.value(state, object, mapper.primaryKey().get(i)));
            }
        }
        for (ColumnSlot slot : mapper.slots()) {
            Column<?> column = slot.column();
            if (column.table() != table) {
                continue;
            }
            Property property = slot.property();
            Object value = slot.hidden() && column == mapper.discriminator()
                    ? mapper.discriminatorValue()
                    : Slots.value(state, object, slot);
            if (column == mapper.discriminator() && value == null) {
                value = mapper.discriminatorValue();
            }
            boolean refused = property instanceof ColumnProperty one && one.is(ColumnOption.NOT_INSERTABLE);
            boolean unset = value == null
                    || (property instanceof ColumnProperty one && one.generation() != null && isEmpty(value));
            boolean made = column.serverDefault() != null
                    || column.computed() != null
                    || column.identity() != null
                    || column.insertDefault() != null;
            boolean generatedKey = column.isPrimaryKey() && unset;
            if (refused || column.computed() != null || (unset && (made || generatedKey))) {
                fetched.add(column);
            } else {
                values.put(column.name(), value);
            }
        }
        return new Insertion(state, values, fetched);
    }

    private static Mapper<?> owner(Mapper<?> mapper, Table table) {
        for (Mapper<?> at = mapper; at != null; at = at.parent()) {
            if (at.table() == table) {
                return at;
            }
        }
        throw new IllegalStateException("No class of " + mapper + " has table " + table);
    }

    private void insert(Table table, List<Insertion> group) {
        Connection connection = session.connection();
        Insertion first = group.get(0);
        Insert insert = Sql.insert(table);
        List<Map<String, @Nullable Object>> rows =
                group.stream().map(Insertion::values).toList();
        if (first.fetched.isEmpty()) {
            connection.execute(insert, rows);
        } else if (connection.dialect().traits().insert().manyValues()) {
            Result<Row> result =
                    connection.execute(insert.returning(first.fetched).sortByParameterOrder(), rows);
            List<@Nullable Object[]> returned = ResultLayers.arrays(result);
            for (int i = 0; i < group.size(); i++) {
                take(group.get(i), returned.get(i));
            }
        } else {
            for (Insertion insertion : group) {
                Result<Row> result = connection.execute(insert, insertion.values);
                Row key = result.insertedPrimaryKey();
                List<Column<?>> columns = table.primaryKey().columns();
                for (int i = 0; i < columns.size(); i++) {
                    if (insertion.fetched.contains(columns.get(i))) {
                        set(insertion.state, columns.get(i), key.get(i));
                    }
                }
                for (Column<?> column : insertion.fetched) {
                    if (!columns.contains(column)) {
                        expire(insertion.state, column);
                    }
                }
            }
        }
    }

    private static void take(Insertion insertion, @Nullable Object[] row) {
        for (int i = 0; i < insertion.fetched.size(); i++) {
            set(insertion.state, insertion.fetched.get(i), row[i]);
        }
    }

    private static void set(InstanceState state, Column<?> column, @Nullable Object value) {
        ColumnSlot slot = state.mapper().slot(column);
        if (slot == null) {
            return;
        }
        Property property = slot.property();
        Managed object = state.object();
        if (property == null) {
            state.hidden(slot.index(), value);
        } else if (property instanceof EmbeddedProperty embedded) {
            @Nullable Object[] parts = embedded.split(object.azoth$get(property.index()));
            parts[slot.part()] = value;
            object.azoth$set(property.index(), embedded.join(parts));
        } else {
            object.azoth$set(property.index(), value);
            state.loaded(property.index());
            state.generated(property.index());
        }
    }

    private static void expire(InstanceState state, Column<?> column) {
        ColumnSlot slot = state.mapper().slot(column);
        if (slot != null && slot.property() != null) {
            state.expire(slot.property().index());
        }
    }

    /* UPDATE */

    private record Change(InstanceState state, Map<String, @Nullable Object> values, List<String> columns) {}

    void update(List<InstanceState> states) {
        Mapper<?> mapper = states.get(0).mapper();
        for (Table table : mapper.tables()) {
            Map<List<String>, List<Change>> groups = new LinkedHashMap<>();
            for (InstanceState state : states) {
                Change change = change(state, table);
                if (change != null) {
                    groups.computeIfAbsent(change.columns, any -> new ArrayList<>())
                            .add(change);
                }
            }
            groups.forEach((columns, changes) -> update(mapper, table, columns, changes));
        }
    }

    private static @Nullable Change change(InstanceState state, Table table) {
        Mapper<?> mapper = state.mapper();
        Managed object = state.object();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        var columns = new ArrayList<String>();
        for (ColumnSlot slot : mapper.slots()) {
            Column<?> column = slot.column();
            if (column.table() != table || !Changes.has(state, object, slot)) {
                continue;
            }
            if (slot.property() instanceof ColumnProperty one
                    && (one.is(ColumnOption.NOT_UPDATABLE) || one.is(ColumnOption.VERSION))) {
                continue;
            }
            columns.add(column.name());
            values.put(column.name(), Slots.value(state, object, slot));
        }
        if (columns.isEmpty()) {
            return null;
        }
        ColumnProperty version = mapper.version();
        if (version != null && version.column().table() == table) {
            Object old = object.azoth$get(version.index());
            columns.add(version.column().name());
            values.put(version.column().name(), Versions.next(version, old));
            values.put(old(table, version.column()), old);
        }
        key(state, table, values);
        return new Change(state, values, columns);
    }

    private static void key(InstanceState state, Table table, Map<String, @Nullable Object> values) {
        IdentityKey key = state.key();
        if (key == null) {
            throw new IllegalStateException(state + " has no key");
        }
        List<Column<?>> columns = keyColumns(state.mapper(), table);
        for (int i = 0; i < columns.size(); i++) {
            values.put(old(table, columns.get(i)), key.values()[i]);
        }
    }

    private static List<Column<?>> keyColumns(Mapper<?> mapper, Table table) {
        return table == mapper.root().table()
                ? mapper.primaryKey()
                : owner(mapper, table).joinedKey();
    }

    /** The parameter of what a column is to be equal to, other than the one it is set to. */
    private static String old(Table table, Column<?> column) {
        return table.name() + "_" + column.name();
    }

    private void update(Mapper<?> mapper, Table table, List<String> columns, List<Change> changes) {
        Update update = Sql.update(table);
        for (String name : columns) {
            Column<Object> column = table.c(name);
            Expression<?> value = Sql.bindparam(name, column.type());
            update = update.set((ColumnClause<?>) column, value);
        }
        for (Column<?> column : keyColumns(mapper, table)) {
            update = update.where(equalsOld(table, column));
        }
        ColumnProperty version = mapper.version();
        boolean versioned = version != null && version.column().table() == table;
        if (version != null && versioned) {
            update = update.where(equalsOld(table, version.column()));
        }
        List<Map<String, @Nullable Object>> rows =
                changes.stream().map(Change::values).toList();
        long count = session.connection().execute(update, rows).rowCount();
        checkCount("UPDATE", table, changes.size(), count, changes.get(0).state);
        for (Change change : changes) {
            if (version != null && versioned) {
                change.state
                        .object()
                        .azoth$set(
                                version.index(),
                                change.values.get(version.column().name()));
            }
            for (Property property : mapper.properties()) {
                if (property instanceof ColumnProperty column
                        && column.column().table() == table
                        && (column.is(ColumnOption.SERVER_ON_UPDATE)
                                || column.column().updateDefault() != null
                                || column.column().computed() != null)
                        && !change.columns.contains(column.column().name())) {
                    change.state.expire(property.index());
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Expression<Boolean> equalsOld(Table table, Column<?> column) {
        return ((Expression<Object>) (Expression<?>) column).eq(Sql.bindparam(old(table, column), column.type()));
    }

    /* DELETE */

    void delete(List<InstanceState> states) {
        Mapper<?> mapper = states.get(0).mapper();
        for (Table table : mapper.tables().reversed()) {
            Delete delete = Sql.delete(table);
            for (Column<?> column : keyColumns(mapper, table)) {
                delete = delete.where(equalsOld(table, column));
            }
            ColumnProperty version = mapper.version();
            boolean versioned = version != null && version.column().table() == table;
            if (version != null && versioned) {
                delete = delete.where(equalsOld(table, version.column()));
            }
            var rows = new ArrayList<Map<String, @Nullable Object>>();
            for (InstanceState state : states) {
                Map<String, @Nullable Object> values = new LinkedHashMap<>();
                key(state, table, values);
                if (version != null && versioned) {
                    values.put(old(table, version.column()), state.object().azoth$get(version.index()));
                }
                rows.add(values);
            }
            long count = session.connection().execute(delete, rows).rowCount();
            checkCount("DELETE", table, states.size(), count, states.get(0));
        }
    }

    private static void checkCount(String what, Table table, int expected, long count, InstanceState first) {
        if (count >= 0 && count != expected) {
            throw new StaleDataException(what + " on table '" + table + "' expected to change " + expected
                    + " row(s); " + count + " were matched. Somebody else has changed or deleted "
                    + (expected == 1 ? first : "one of " + expected + " objects, the first of which is " + first)
                    + ": roll back, and read anew");
        }
    }
}
