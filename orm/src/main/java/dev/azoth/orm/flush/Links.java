package dev.azoth.orm.flush;

import dev.azoth.engine.Connection;
import dev.azoth.error.StaleDataException;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.load.Slots;
import dev.azoth.orm.mapping.ColumnPair;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.orm.mapping.Wiring;
import dev.azoth.sql.Delete;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Sql;
import dev.azoth.sql.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of secondary tables to be inserted and deleted. Both sides of a relationship may tell of the same row: it counts once. */
final class Links {
    private record Link(Relationship<?, ?> relationship, InstanceState owner, InstanceState member) {}

    private final Set<Link> added = new LinkedHashSet<>();
    private final Set<Link> removed = new LinkedHashSet<>();

    void add(Relationship<?, ?> relationship, InstanceState owner, InstanceState member) {
        added.add(canonical(relationship, owner, member));
    }

    void remove(Relationship<?, ?> relationship, InstanceState owner, InstanceState member) {
        removed.add(canonical(relationship, owner, member));
    }

    private static Link canonical(Relationship<?, ?> relationship, InstanceState owner, InstanceState member) {
        Relationship<?, ?> back = relationship.back();
        return relationship.isInverse() && back != null
                ? new Link(back, member, owner)
                : new Link(relationship, owner, member);
    }

    /** Before rows they refer to are deleted. */
    void delete(Connection connection) {
        Map<Table, List<Map<String, @Nullable Object>>> byTable = rows(removed);
        byTable.forEach((table, rows) -> {
            Delete delete = Sql.delete(table);
            var sets = new ArrayList<Map<String, @Nullable Object>>();
            for (String name : rows.get(0).keySet()) {
                Expression<Object> column = table.c(name);
                delete = delete.where(column.eq(Sql.bindparam(name, column.type())));
            }
            sets.addAll(rows);
            long count = connection.execute(delete, sets).rowCount();
            if (count >= 0 && count != rows.size()) {
                throw new StaleDataException("DELETE on table '" + table + "' expected to delete " + rows.size()
                        + " row(s); only " + count + " were matched");
            }
        });
    }

    /** After rows they refer to are inserted. */
    void insert(Connection connection) {
        rows(added).forEach((table, rows) -> connection.execute(Sql.insert(table), rows));
    }

    private static Map<Table, List<Map<String, @Nullable Object>>> rows(Set<Link> links) {
        Map<Table, List<Map<String, @Nullable Object>>> byTable = new LinkedHashMap<>();
        for (Link link : links) {
            Wiring<?> wiring = link.relationship.wiring();
            Table table = wiring.secondary();
            if (table != null) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                put(row, wiring.pairs(), link.owner);
                put(row, wiring.secondaryPairs(), link.member);
                byTable.computeIfAbsent(table, any -> new ArrayList<>()).add(row);
            }
        }
        return byTable;
    }

    private static void put(Map<String, @Nullable Object> row, List<ColumnPair> pairs, InstanceState state) {
        for (ColumnPair pair : pairs) {
            row.put(pair.remote().name(), Slots.value(state, state.object(), pair.local()));
        }
    }
}
