package dev.azoth.orm.flush;

import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.StateSet;
import dev.azoth.orm.instrument.Status;
import dev.azoth.orm.mapping.Managed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a flush has to write. */
final class Work {
    final StateSet inserts = new StateSet(StateSet.Kind.INSERTS);
    final StateSet updates = new StateSet(StateSet.Kind.UPDATES);
    final StateSet deletes = new StateSet();
    /** New objects with the key of one that is deleted: its row is updated. SQLAlchemy: row switch. */
    final Map<InstanceState, InstanceState> replaced = new LinkedHashMap<>();

    boolean isEmpty() {
        return inserts.isEmpty() && updates.isEmpty() && deletes.isEmpty() && replaced.isEmpty();
    }

    /** Whether only new objects are written. */
    boolean onlyInserts() {
        return updates.isEmpty() && replaced.isEmpty();
    }

    /** The objects of all but those that are inserted. */
    List<Managed> others() {
        var objects = new ArrayList<Managed>(updates.size() + deletes.size() + 2 * replaced.size());
        updates.forEach(state -> objects.add(state.object()));
        deletes.forEach(state -> objects.add(state.object()));
        replaced.forEach((state, old) -> {
            objects.add(state.object());
            objects.add(old.object());
        });
        return objects;
    }

    /** A persistent object has to be written, whatever its attributes say. */
    void touch(InstanceState state) {
        if (state.status() == Status.PERSISTENT && !deletes.contains(state)) {
            updates.add(state);
        }
    }

    /** All whose rows are there in the end, new ones in the order they came. */
    Set<InstanceState> saved() {
        if (onlyInserts()) {
            return inserts;
        }
        var saved = new StateSet();
        saved.addAll(inserts);
        saved.addAll(replaced.keySet());
        saved.addAll(updates);
        return saved;
    }
}
