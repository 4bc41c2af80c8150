package dev.azoth.engine.reflect;

import dev.azoth.sql.schema.ReflectedForeignKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tables in the order of their foreign keys: each after those it refers to, by name where that leaves a choice.
 *
 * @param tables all tables
 * @param cyclic the foreign keys that no order satisfies and that are to be created after all tables
 */
public record SortedTables(List<String> tables, List<CyclicForeignKey> cyclic) {
    /**
     * A foreign key that is part of a cycle of tables.
     *
     * @param table the table that has it
     */
    public record CyclicForeignKey(String table, ReflectedForeignKey foreignKey) {}

    public SortedTables {
        tables = List.copyOf(tables);
        cyclic = List.copyOf(cyclic);
    }

    static SortedTables of(Map<String, List<ReflectedForeignKey>> foreignKeys, @Nullable String schema) {
        Map<String, Set<String>> referred = new TreeMap<>();
        foreignKeys.forEach((table, keys) -> {
            Set<String> targets = new TreeSet<>();
            for (ReflectedForeignKey key : keys) {
                if (isWithin(key, schema, foreignKeys) && !key.referredTable().equals(table)) {
                    targets.add(key.referredTable());
                }
            }
            referred.put(table, targets);
        });
        List<CyclicForeignKey> cyclic = new ArrayList<>();
        Map<String, Set<String>> acyclic = new LinkedHashMap<>();
        referred.forEach((table, targets) -> {
            Set<String> kept = new TreeSet<>();
            for (String target : targets) {
                if (reaches(target, table, referred)) {
                    foreignKeys.getOrDefault(table, List.of()).stream()
                            .filter(key -> isWithin(key, schema, foreignKeys)
                                    && key.referredTable().equals(target))
                            .forEach(key -> cyclic.add(new CyclicForeignKey(table, key)));
                } else {
                    kept.add(target);
                }
            }
            acyclic.put(table, kept);
        });
        return new SortedTables(sort(acyclic), cyclic);
    }

    private static boolean isWithin(
            ReflectedForeignKey key, @Nullable String schema, Map<String, List<ReflectedForeignKey>> tables) {
        return Objects.equals(key.referredSchema(), schema) && tables.containsKey(key.referredTable());
    }

    private static boolean reaches(String from, String to, Map<String, Set<String>> referred) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<String>();
        open.add(from);
        while (!open.isEmpty()) {
            String table = open.remove();
            if (table.equals(to)) {
                return true;
            }
            if (seen.add(table)) {
                open.addAll(referred.getOrDefault(table, Set.of()));
            }
        }
        return false;
    }

    private static List<String> sort(Map<String, Set<String>> referred) {
        List<String> sorted = new ArrayList<>();
        var left = new LinkedHashMap<>(referred);
        while (!left.isEmpty()) {
            List<String> ready = left.entrySet().stream()
                    .filter(entry -> entry.getValue().stream().noneMatch(left::containsKey))
                    .map(Map.Entry::getKey)
                    .toList();
            sorted.addAll(ready);
            ready.forEach(left::remove);
        }
        return sorted;
    }
}
