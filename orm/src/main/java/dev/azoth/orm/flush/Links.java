package dev.azoth.orm.flush;

import dev.azoth.error.StaleDataException;
import dev.azoth.orm.instrument.InstanceState;
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

    private final Referred referred;
    private final Set<Link> added = new LinkedHashSet<>();
    private final Set<Link> removed = new LinkedHashSet<>();

    Links(Referred referred) {
        this.referred = referred;
    }

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
    void delete(Writing writing) {
        Map<Table, List<Map<String, @Nullable Object>>> byTable = rows(removed);
        byTable.forEach((table, rows) -> {
            Delete delete = Sql.delete(table);
            for (String name : rows.get(0).keySet()) {
                Expression<Object> column = table.c(name);
                delete = delete.where(column.eq(Sql.bindparam(name, column.type())));
            }
            List<InstanceState> owners = owners(removed, table);
            long count = writing.run("DELETE of links", delete, rows, owners).rowCount();
            if (count >= 0 && count != rows.size()) {
                var stale = new StaleDataException("DELETE on table '" + table + "' expected to delete " + rows.size()
                        + " row(s); only " + count + " were matched. Somebody else has unlinked some members of "
                        + owners + ": roll back, and read anew");
                stale.writing(
                        String.valueOf(owners),
                        owners.stream().<Object>map(InstanceState::object).toList());
                throw stale;
            }
        });
    }

    /** After rows they refer to are inserted. */
    void insert(Writing writing) {
        rows(added)
                .forEach(
                        (table, rows) -> writing.run("INSERT of links", Sql.insert(table), rows, owners(added, table)));
    }

    private static List<InstanceState> owners(Set<Link> links, Table table) {
        return links.stream()
                .filter(link -> link.relationship.wiring().secondary() == table)
                .map(Link::owner)
                .distinct()
                .toList();
    }

    private Map<Table, List<Map<String, @Nullable Object>>> rows(Set<Link> links) {
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

    private void put(Map<String, @Nullable Object> row, List<ColumnPair> pairs, InstanceState state) {
        for (ColumnPair pair : pairs) {
            row.put(pair.remote().name(), referred.value(state, pair.local()));
        }
    }
}
