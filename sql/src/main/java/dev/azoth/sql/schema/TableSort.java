package dev.azoth.sql.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tables in order of dependency: each after those its foreign keys refer to, else by key. Foreign keys that close a cycle
 * are set apart. SQLAlchemy: {@code sort_tables_and_constraints}.
 *
 * @param apart foreign keys the order does not honour: those of cycles, and those left out of it by {@code useAlter}
 * @param cycles the tables of each cycle
 */
record TableSort(List<Table> tables, Set<ForeignKeyConstraint> apart, List<List<Table>> cycles) {

    /**
     * @param honourAlter whether foreign keys marked {@code useAlter} are set apart from the start
     */
    static TableSort of(Collection<Table> tables, boolean honourAlter) {
        var apart = new LinkedHashSet<ForeignKeyConstraint>();
        var waiting = new ArrayList<>(new LinkedHashSet<>(tables));
        waiting.sort(Comparator.comparing(Table::key));
        Map<Table, Set<Table>> needs = needs(waiting, honourAlter, apart);
        var sorted = new ArrayList<Table>();
        var cycles = new ArrayList<List<Table>>();
        while (!waiting.isEmpty()) {
            List<Table> ready =
                    waiting.stream().filter(table -> of(needs, table).isEmpty()).toList();
            if (ready.isEmpty()) {
                cycles.add(breakCycle(waiting, needs, apart));
                continue;
            }
            sorted.addAll(ready);
            waiting.removeAll(ready);
            needs.values().forEach(set -> ready.forEach(set::remove));
        }
        return new TableSort(sorted, apart, cycles);
    }

    private static Map<Table, Set<Table>> needs(
            List<Table> tables, boolean honourAlter, Set<ForeignKeyConstraint> apart) {
        var needs = new LinkedHashMap<Table, Set<Table>>();
        for (Table table : tables) {
            var set = new LinkedHashSet<Table>();
            for (ForeignKeyConstraint key : table.foreignKeys()) {
                if (honourAlter && key.usesAlter()) {
                    apart.add(key);
                } else if (!table.equals(key.referredTable()) && tables.contains(key.referredTable())) {
                    set.add(key.referredTable());
                }
            }
            needs.put(table, set);
        }
        return needs;
    }

    /** Every waiting table needs another one: those that need themselves in the end are cycles; one of these is opened. */
    private static List<Table> breakCycle(
            List<Table> waiting, Map<Table, Set<Table>> needs, Set<ForeignKeyConstraint> apart) {
        for (Table start : waiting) {
            Set<Table> reached = reach(start, needs);
            if (!reached.contains(start)) {
                continue;
            }
            List<Table> cycle = waiting.stream()
                    .filter(table ->
                            reached.contains(table) && reach(table, needs).contains(start))
                    .toList();
            for (Table table : cycle) {
                for (ForeignKeyConstraint key : table.foreignKeys()) {
                    if (!table.equals(key.referredTable()) && cycle.contains(key.referredTable())) {
                        apart.add(key);
                    }
                }
                of(needs, table).removeAll(cycle);
            }
            return cycle;
        }
        throw new IllegalStateException("No cycle among " + waiting);
    }

    private static Set<Table> reach(Table start, Map<Table, Set<Table>> needs) {
        var reached = new LinkedHashSet<Table>();
        var next = new ArrayList<>(of(needs, start));
        while (!next.isEmpty()) {
            Table table = next.remove(next.size() - 1);
            if (reached.add(table)) {
                next.addAll(of(needs, table));
            }
        }
        return reached;
    }

    private static Set<Table> of(Map<Table, Set<Table>> needs, Table table) {
        return needs.getOrDefault(table, Set.of());
    }
}
