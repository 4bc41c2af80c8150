package dev.azoth.orm.bulk;

import dev.azoth.engine.Result;
import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.orm.context.SessionContext;
import dev.azoth.orm.flush.Generated;
import dev.azoth.orm.mapping.ColumnProperty;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Property;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Insert;
import dev.azoth.sql.Row;
import dev.azoth.sql.Sql;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a class whose objects are kept in several tables: written table by table, the topmost first, whose generated keys the
 * others take. For one task at a time.
 */
final class TableRows {
    /** The values of one object, by table and by the name of the column. */
    private record Values(Map<Table, Map<String, @Nullable Object>> tables) {
        Map<String, @Nullable Object> of(Table table) {
            return tables.computeIfAbsent(table, any -> new LinkedHashMap<>());
        }
    }

    private final SessionContext session;
    private final Mapper<?> mapper;
    private final List<Values> rows = new ArrayList<>();

    private TableRows(SessionContext session, Mapper<?> mapper) {
        this.session = session;
        this.mapper = mapper;
    }

    static Result<?> insert(
            SessionContext session, Mapper<?> mapper, Insert insert, List<? extends Map<String, ?>> parameterSets) {
        if (parameterSets.isEmpty() || !insert.values().isEmpty()) {
            throw new UnsupportedFeatureException("INSERT of " + mapper.type().getSimpleName()
                    + ", whose rows are kept in " + mapper.tables().size()
                    + " tables, with values in the statement: hand a list of maps to execute(...)");
        }
        var rows = new TableRows(session, mapper);
        parameterSets.forEach(rows::add);
        return rows.write();
    }

    private void add(Map<String, ?> given) {
        var values = new Values(new HashMap<>());
        mapper.entity().unfolded(given).forEach((name, value) -> {
            Column<?> column = EntityRows.column(mapper, name);
            values.of(table(column)).put(column.name(), value);
        });
        for (Property property : mapper.properties()) {
            if (property instanceof ColumnProperty one) {
                Map<String, @Nullable Object> row = values.of(table(one.column()));
                Object made = row.get(one.column().name()) == null ? Generated.value(one) : null;
                if (made != null) {
                    row.put(one.column().name(), made);
                }
            }
        }
        Column<?> discriminator = mapper.discriminator();
        if (discriminator != null && mapper.discriminatorValue() != null) {
            values.of(table(discriminator)).putIfAbsent(discriminator.name(), mapper.discriminatorValue());
        }
        rows.add(values);
    }

    private static Table table(Column<?> column) {
        return Objects.requireNonNull(column.table(), "A mapped column has a table");
    }

    private Result<?> write() {
        Result<?> last = null;
        for (Table table : mapper.tables()) {
            Map<Set<String>, List<Values>> groups = new LinkedHashMap<>();
            for (Values values : rows) {
                groups.computeIfAbsent(Set.copyOf(values.of(table).keySet()), any -> new ArrayList<>())
                        .add(values);
            }
            for (List<Values> group : groups.values()) {
                last = write(table, group);
            }
        }
        if (last == null) {
            throw new IllegalStateException("No rows");
        }
        return last;
    }

    private Result<?> write(Table table, List<Values> group) {
        List<Column<?>> key = mapper.primaryKey();
        var sets = new ArrayList<Map<String, @Nullable Object>>(group.size());
        group.forEach(values -> sets.add(values.of(table)));
        boolean keyless = table == mapper.root().table()
                && key.stream().anyMatch(column -> !sets.get(0).containsKey(column.name()));
        Insert insert = Sql.insert(table);
        if (!keyless) {
            Result<?> result = session.connection().execute(insert, sets);
            if (table == mapper.root().table()) {
                group.forEach(values -> inherit(
                        values,
                        key.stream()
                                .map(column -> values.of(table).get(column.name()))
                                .toList()));
            }
            return result;
        }
        Result<Row> result = session.connection()
                .execute(insert.returning(List.<Expression<?>>copyOf(key)).sortByParameterOrder(), sets);
        int at = 0;
        for (Row row : result.all()) {
            var made = new ArrayList<@Nullable Object>(key.size());
            for (int i = 0; i < key.size(); i++) {
                made.add(row.get(i));
            }
            inherit(group.get(at), made);
            at++;
        }
        return result;
    }

    /** The tables below have the key of the topmost one. */
    private void inherit(Values values, List<? extends @Nullable Object> key) {
        for (Mapper<?> at = mapper; at != null; at = at.parent()) {
            for (int i = 0; i < at.joinedKey().size(); i++) {
                values.of(at.table()).put(at.joinedKey().get(i).name(), key.get(i));
            }
        }
    }
}
