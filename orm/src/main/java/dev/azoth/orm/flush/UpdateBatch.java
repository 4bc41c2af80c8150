package dev.azoth.orm.flush;

import dev.azoth.engine.Result;
import dev.azoth.engine.ResultLayers;
import dev.azoth.orm.context.SessionContext;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.load.Slots;
import dev.azoth.orm.mapping.ColumnProperty;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.sql.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Updates rows of one table: as many in a batch as follow each other with the same columns. */
final class UpdateBatch {
    private final SessionContext session;
    private final Writing writing;
    private final Table table;
    private final List<InstanceState> states = new ArrayList<>();
    private final List<UpdateShape> shapes = new ArrayList<>();
    private final List<RowMap> rows = new ArrayList<>();
    private final List<@Nullable Object> versions = new ArrayList<>();

    private final Map<InstanceState, InstanceState> replaced;

    /** @param replaced new objects that take over the rows of others, which are deleted */
    UpdateBatch(SessionContext session, Writing writing, Table table, Map<InstanceState, InstanceState> replaced) {
        this.session = session;
        this.writing = writing;
        this.table = table;
        this.replaced = replaced;
    }

    /** What differs from the rows. */
    void write(List<InstanceState> present) {
        boolean[] changed = {};
        for (InstanceState state : present) {
            TablePlan plan = TablePlan.Plans.of(state.mapper()).of(table);
            if (plan != null) {
                if (changed.length == plan.slots.length) {
                    Arrays.fill(changed, false);
                } else {
                    changed = new boolean[plan.slots.length];
                }
                Object newId = plan.joined == null || replaced.containsKey(state) ? null : NewKey.of(state);
                boolean rekeyed = newId != null && !plan.keyFollows;
                if (changes(state, plan, changed)
                        || rekeyed
                        || (plan.version != null && changesElsewhere(state, plan, plan.version))) {
                    add(state, plan, changed, plan.version != null, newId, rekeyed);
                }
            }
        }
        run();
    }

    /**
     * Certain columns.
     *
     * @param saved whether the row has been written, and has its new key
     */
    void add(InstanceState state, TablePlan plan, boolean[] changed, boolean counted, boolean saved) {
        add(state, plan, changed, counted, saved ? NewKey.of(state) : null, false);
    }

    /** @param newId the key of the topmost row where it has changed */
    private void add(
            InstanceState state,
            TablePlan plan,
            boolean[] changed,
            boolean counted,
            @Nullable Object newId,
            boolean rekeyed) {
        UpdateShape shape = plan.update(changed, counted, rekeyed);
        if (!shapes.isEmpty() && !shapes.get(0).together(shape)) {
            run();
        }
        Managed object = state.object();
        Object id = newId == null || rekeyed ? state.id() : newId;
        if (id == null) {
            throw new IllegalStateException(state + " has no key");
        }
        @Nullable Object[] row = new Object[shape.names.size()];
        int at = 0;
        for (int i = 0; i < changed.length; i++) {
            if (changed[i]) {
                row[at++] = Slots.value(state, object, plan.slots[i]);
            }
        }
        ColumnProperty version = counted ? plan.version : null;
        Object old = version == null ? null : Versions.old(session, replaced.getOrDefault(state, state), version);
        Object next = version == null ? null : next(state, version, old);
        if (version != null) {
            row[at++] = next;
        }
        if (newId != null && rekeyed) {
            at = put(row, at, newId);
        }
        at = put(row, at, id);
        if (version != null) {
            row[at++] = old;
        }
        states.add(state);
        shapes.add(shape);
        rows.add(new RowMap(shape.names, row));
        versions.add(next);
    }

    private static int put(@Nullable Object[] row, int at, Object id) {
        if (!(id instanceof List<?> values)) {
            row[at] = id;
            return at + 1;
        }
        int next = at;
        for (Object value : values) {
            row[next++] = value;
        }
        return next;
    }

    /** What the application has set counts, else the version after the one that was read. */
    private Object next(InstanceState state, ColumnProperty version, @Nullable Object old) {
        Object given = replaced.containsKey(state) ? null : Versions.given(state, version);
        return given == null ? Versions.next(version, old) : given;
    }

    private boolean changes(InstanceState state, TablePlan plan, boolean[] changed) {
        Managed object = state.object();
        boolean all = replaced.containsKey(state);
        boolean any = false;
        for (int i = 0; i < changed.length; i++) {
            ColumnSlot slot = plan.slots[i];
            if (all && slot.column() == state.mapper().discriminator()) {
                InsertBatch.value(state, object, slot);
                continue;
            }
            if ((all ? !slot.column().isPrimaryKey() : Changes.has(state, object, slot)) && plan.updatable[i]) {
                if (slot.column() == state.mapper().discriminator()) {
                    Discriminators.check(state, Slots.value(state, object, slot));
                }
                changed[i] = true;
                any = true;
            }
        }
        return any;
    }

    /** A version counts the changes of all tables of an object; one that is set is a change itself. */
    private boolean changesElsewhere(InstanceState state, TablePlan plan, ColumnProperty version) {
        if (Versions.given(state, version) != null) {
            return true;
        }
        for (TablePlan other : TablePlan.Plans.of(state.mapper()).tables()) {
            if (other != plan && changes(state, other, new boolean[other.slots.length])) {
                return true;
            }
        }
        return false;
    }

    void run() {
        if (rows.isEmpty()) {
            return;
        }
        UpdateShape first = shapes.get(0);
        if (first.fetched.isEmpty() || !writing.tells(first.fetched)) {
            long count = writing.run("UPDATE", first.plain, List.copyOf(rows), states)
                    .rowCount();
            Writing.check("UPDATE", table, states, count, first.counted);
            for (int i = 0; i < states.size(); i++) {
                for (ColumnSlot slot : shapes.get(i).fetched) {
                    if (slot.property() != null) {
                        states.get(i).expire(slot.property().index());
                    }
                }
            }
        } else {
            for (int i = 0; i < states.size(); i++) {
                fetch(states.get(i), shapes.get(i), rows.get(i));
            }
        }
        for (int i = 0; i < states.size(); i++) {
            ColumnProperty version = shapes.get(i).counted ? shapes.get(i).plan.version : null;
            if (version != null) {
                Versions.written(states.get(i), version, versions.get(i));
            }
        }
        states.clear();
        shapes.clear();
        rows.clear();
        versions.clear();
    }

    private void fetch(InstanceState state, UpdateShape shape, RowMap row) {
        Result<?> result = writing.run("UPDATE", shape.returning, List.of(row), List.of(state));
        List<@Nullable Object[]> returned = ResultLayers.arrays(result);
        Writing.check("UPDATE", table, List.of(state), returned.size(), shape.counted);
        for (int c = 0; c < shape.fetched.size(); c++) {
            Values.made(state, shape.fetched.get(c), returned.get(0)[c]);
        }
        writing.generated(state, shape.fetched);
    }
}
