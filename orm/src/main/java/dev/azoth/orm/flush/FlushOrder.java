package dev.azoth.orm.flush;

import dev.azoth.error.CircularDependencyException;
import dev.azoth.orm.instrument.InstanceState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * In which order rows are written: those that others refer to first. Objects are put into levels, each of which refers only to
 * those before it, so that the rows of a level can be written together.
 */
final class FlushOrder {
    private FlushOrder() {}

    /**
     * @param targets what an object refers to; those not among the states do not count
     * @throws CircularDependencyException when objects refer to each other in a circle
     */
    static List<List<InstanceState>> levels(
            Collection<InstanceState> states, Function<InstanceState, List<InstanceState>> targets) {
        Map<InstanceState, Integer> waiting = new HashMap<>();
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
        List<InstanceState> ready = new ArrayList<>();
        for (InstanceState state : states) {
            if (waiting.getOrDefault(state, 0) == 0) {
                ready.add(state);
            }
        }
        int done = 0;
        while (!ready.isEmpty()) {
            levels.add(ready);
            done += ready.size();
            var next = new ArrayList<InstanceState>();
            for (InstanceState state : ready) {
                for (InstanceState referrer : referrers.getOrDefault(state, List.of())) {
                    if (waiting.merge(referrer, -1, Integer::sum) == 0) {
                        next.add(referrer);
                    }
                }
            }
            ready = next;
        }
        if (done < states.size()) {
            List<InstanceState> stuck = states.stream()
                    .filter(state -> waiting.getOrDefault(state, 0) > 0)
                    .toList();
            throw new CircularDependencyException(
                    "These objects refer to each other in a circle, so that none can be written" + " first: " + stuck
                            + ". Annotate one of the relationships with @PostUpdate");
        }
        return levels;
    }

    /** The same states, those of a class together, classes in the order they come. */
    static Collection<List<InstanceState>> byMapper(List<InstanceState> states) {
        Map<Object, List<InstanceState>> groups = new LinkedHashMap<>();
        for (InstanceState state : states) {
            groups.computeIfAbsent(state.mapper(), any -> new ArrayList<>()).add(state);
        }
        return groups.values();
    }
}
