package dev.azoth.orm.flush;

import dev.azoth.error.CircularDependencyException;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.mapping.Direction;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Relationship;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * In which order rows are written: those that others refer to first. Hierarchies of classes are ordered by their relationships;
 * only where these form a circle are objects ordered one by one, in levels that refer only to levels before them.
 */
final class FlushOrder {
    private final Map<Mapper<?>, List<InstanceState>> byRoot = new LinkedHashMap<>();
    private final Map<Mapper<?>, Set<Mapper<?>>> before = new HashMap<>();

    private FlushOrder() {}

    /**
     * The states in groups, each of one hierarchy of classes, to be written one after the other.
     *
     * @param targets what an object refers to; those not among the states do not count
     * @throws CircularDependencyException when objects refer to each other in a circle
     */
    static List<List<InstanceState>> of(
            Collection<InstanceState> states, Function<InstanceState, List<InstanceState>> targets) {
        if (states.isEmpty()) {
            return List.of();
        }
        var order = new FlushOrder();
        order.group(states).forEach(order::dependencies);
        var groups = new ArrayList<List<InstanceState>>();
        for (List<Mapper<?>> circle : order.circles()) {
            Mapper<?> first = circle.get(0);
            if (circle.size() == 1 && !order.before(first).contains(first)) {
                groups.add(order.states(first));
            } else {
                var members = new ArrayList<InstanceState>();
                circle.forEach(root -> members.addAll(order.states(root)));
                for (List<InstanceState> level : levels(members, targets)) {
                    groups.addAll(byRoot(level));
                }
            }
        }
        return groups;
    }

    /** Groups the states by hierarchy; answers their classes. Few classes take turns: they are looked for one by one. */
    private List<Mapper<?>> group(Collection<InstanceState> states) {
        var classes = new ArrayList<Mapper<?>>();
        int[] counts = new int[4];
        for (InstanceState state : states) {
            int place = place(state.mapper(), classes);
            counts = place < counts.length ? counts : Arrays.copyOf(counts, place * 2);
            counts[place]++;
        }
        Map<Mapper<?>, Integer> sizes = new HashMap<>();
        for (int i = 0; i < classes.size(); i++) {
            sizes.merge(classes.get(i).root(), counts[i], Integer::sum);
        }
        var groups = new ArrayList<List<InstanceState>>(classes.size());
        for (Mapper<?> mapper : classes) {
            groups.add(byRoot.computeIfAbsent(mapper.root(), root -> new ArrayList<>(sizes.getOrDefault(root, 0))));
        }
        for (InstanceState state : states) {
            groups.get(place(state.mapper(), classes)).add(state);
        }
        return classes;
    }

    /** Where a class stands among those that have come; one that has not is added. */
    private static int place(Mapper<?> mapper, List<Mapper<?>> classes) {
        for (int i = 0; i < classes.size(); i++) {
            if (classes.get(i) == mapper) {
                return i;
            }
        }
        classes.add(mapper);
        return classes.size() - 1;
    }

    private List<InstanceState> states(Mapper<?> root) {
        return byRoot.getOrDefault(root, List.of());
    }

    private Set<Mapper<?>> before(Mapper<?> root) {
        return before.getOrDefault(root, Set.of());
    }

    private void dependencies(Mapper<?> mapper) {
        for (Relationship<?, ?> relationship : mapper.relationships()) {
            if (ForeignKeys.late(relationship)) {
                continue;
            }
            Mapper<?> target = relationship.target().root();
            if (relationship.direction() == Direction.MANY_TO_ONE) {
                depend(mapper.root(), target);
            } else if (relationship.direction() == Direction.ONE_TO_MANY) {
                depend(target, mapper.root());
            }
        }
    }

    private void depend(Mapper<?> referring, Mapper<?> referred) {
        if (byRoot.containsKey(referring) && byRoot.containsKey(referred)) {
            before.computeIfAbsent(referring, any -> new LinkedHashSet<>()).add(referred);
        }
    }

    /** The hierarchies, those that others refer to first; those that refer to each other in a circle together: Tarjan's. */
    private List<List<Mapper<?>>> circles() {
        var found = new ArrayList<List<Mapper<?>>>();
        Map<Mapper<?>, Integer> numbers = new HashMap<>();
        var stack = new ArrayList<Mapper<?>>();
        for (Mapper<?> root : byRoot.keySet()) {
            if (!numbers.containsKey(root)) {
                visit(root, numbers, stack, found);
            }
        }
        return found;
    }

    private int visit(
            Mapper<?> root, Map<Mapper<?>, Integer> numbers, List<Mapper<?>> stack, List<List<Mapper<?>>> found) {
        int number = numbers.size();
        numbers.put(root, number);
        int low = number;
        stack.add(root);
        for (Mapper<?> next : before(root)) {
            Integer seen = numbers.get(next);
            if (seen == null) {
                low = Math.min(low, visit(next, numbers, stack, found));
            } else if (stack.contains(next)) {
                low = Math.min(low, seen);
            }
        }
        if (low == number) {
            List<Mapper<?>> circle = stack.subList(stack.indexOf(root), stack.size());
            found.add(List.copyOf(circle));
            circle.clear();
        }
        return low;
    }

    /** The same states in levels, each of which refers only to those before it. */
    private static List<List<InstanceState>> levels(
            Collection<InstanceState> states, Function<InstanceState, List<InstanceState>> targets) {
        Map<InstanceState, Integer> waiting = new LinkedHashMap<>();
        Map<InstanceState, List<InstanceState>> referrers = new HashMap<>();
        for (InstanceState state : states) {
            waiting.put(state, 0);
        }
        for (InstanceState state : states) {
            for (InstanceState target : targets.apply(state)) {
                if (target != state && waiting.containsKey(target)) {
                    waiting.merge(state, 1, Integer::sum);
                    referrers.computeIfAbsent(target, any -> new ArrayList<>()).add(state);
                }
            }
        }
        var levels = new ArrayList<List<InstanceState>>();
        Set<InstanceState> placed = new HashSet<>();
        while (placed.size() < waiting.size()) {
            // In the order they came, whatever level they are of.
            List<InstanceState> ready = waiting.entrySet().stream()
                    .filter(entry -> entry.getValue() == 0 && !placed.contains(entry.getKey()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (ready.isEmpty()) {
                throw circular(waiting.keySet(), placed, referrers);
            }
            levels.add(ready);
            placed.addAll(ready);
            for (InstanceState state : ready) {
                for (InstanceState referrer : referrers.getOrDefault(state, List.of())) {
                    waiting.merge(referrer, -1, Integer::sum);
                }
            }
        }
        return levels;
    }

    private static CircularDependencyException circular(
            Set<InstanceState> all, Set<InstanceState> placed, Map<InstanceState, List<InstanceState>> referrers) {
        Set<InstanceState> stuck = new LinkedHashSet<>(all);
        stuck.removeAll(placed);
        while (stuck.removeIf(
                state -> referrers.getOrDefault(state, List.of()).stream().noneMatch(stuck::contains))) {
            // those that only refer to the circle are no part of it
        }
        var exception = new CircularDependencyException(
                "These objects refer to each other in a circle, so that none can be written first: " + stuck
                        + ". Annotate one of the relationships with @PostUpdate");
        exception.writing(
                String.valueOf(stuck),
                stuck.stream().<Object>map(InstanceState::object).toList());
        return exception;
    }

    /** The same states, those of a hierarchy of classes together. */
    static Collection<List<InstanceState>> byRoot(List<InstanceState> states) {
        Map<Mapper<?>, List<InstanceState>> groups = new LinkedHashMap<>();
        for (InstanceState state : states) {
            groups.computeIfAbsent(state.mapper().root(), any -> new ArrayList<>())
                    .add(state);
        }
        return groups.values();
    }
}
