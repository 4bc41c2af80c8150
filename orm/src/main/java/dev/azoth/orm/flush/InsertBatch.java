package dev.azoth.orm.flush;

import dev.azoth.engine.Result;
import dev.azoth.engine.ResultLayers;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.load.Slots;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.EmbeddedProperty;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Property;
import dev.azoth.sql.Row;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inserts rows of one table: as many in a statement as follow each other with the same columns. */
final class InsertBatch {
    /** The rows of one statement, and whose they are. */
    private record Run(InsertRows rows, List<InstanceState> states, List<InsertShape> shapes) {}

    private final Writing writing;
    private final Table table;
    private final boolean last;
    private final List<Run> runs = new ArrayList<>(1);
    private final int expected;
    private @Nullable TablePlan plan;
    private @Nullable InsertShape shape;
    private boolean[] given = new boolean[0];
    private @Nullable Object[] values = new Object[0];

    /**
     * @param last whether objects have all of their rows after it, and so their keys
     * @param expected how many objects there are
     */
    InsertBatch(Writing writing, Table table, boolean last, int expected) {
        this.writing = writing;
        this.table = table;
        this.last = last;
        this.expected = expected;
    }

    /** Adds the row of a new object, if its class has one in the table. */
    void add(InstanceState state) {
        TablePlan its = plan;
        if (its == null || its.mapper != state.mapper()) {
            its = TablePlan.Plans.of(state.mapper()).of(table);
            if (its == null) {
                return;
            }
            plan = its;
            shape = null;
            if (given.length != its.slots.length) {
                given = new boolean[its.slots.length];
                values = new Object[its.slots.length];
            }
        }
        add(state, state.object(), its);
    }

    private void add(InstanceState state, Managed object, TablePlan its) {
        InsertShape same = shape;
        for (int i = 0; i < values.length; i++) {
            Object value = value(state, object, its.slots[i]);
            boolean has = its.given[i].is(value);
            values[i] = value;
            given[i] = has;
            if (same != null && same.given[i] != has) {
                same = null;
            }
        }
        InsertShape own = same == null ? its.insert(given) : same;
        shape = own;
        Run run = runs.isEmpty() ? null : runs.getLast();
        if (run == null || !run.shapes.getFirst().together(own)) {
            int room = runs.isEmpty() ? expected : 0;
            run = new Run(new InsertRows(own.names, room + 1), new ArrayList<>(room), new ArrayList<>(room));
            runs.add(run);
        }
        int at = 0;
        if (its.joined != null) {
            for (ColumnSlot key : its.joined) {
                run.rows.put(at++, Slots.value(state, object, key));
            }
        }
        for (int i = 0; i < values.length; i++) {
            if (given[i]) {
                run.rows.put(at++, values[i]);
            }
        }
        run.rows.end();
        run.states.add(state);
        run.shapes.add(own);
    }

    /** The value of a column; that of the discriminator is made where it is missing. */
    static @Nullable Object value(InstanceState state, Managed object, ColumnSlot slot) {
        Object value = Slots.value(state, object, slot);
        Mapper<?> mapper = state.mapper();
        if (slot.column() != mapper.discriminator()) {
            return value;
        }
        if (value != null) {
            Discriminators.check(state, value);
            return value;
        }
        Object own = mapper.discriminatorValue();
        if (own != null) {
            Values.made(state, slot, own);
        }
        return own;
    }

    /** Sends all. */
    void run() {
        runs.forEach(this::run);
        runs.clear();
    }

    private void run(Run run) {
        InsertShape first = run.shapes.getFirst();
        if (first.fetched.isEmpty()) {
            writing.run("INSERT", first.plain, run.rows, run.states);
            run.states.forEach(this::written);
        } else if (writing.manyValues()) {
            Result<?> result = writing.run("INSERT", first.returning, run.rows, run.states);
            List<@Nullable Object[]> returned = ResultLayers.arrays(result);
            for (int i = 0; i < returned.size(); i++) {
                made(run.states.get(i), run.shapes.get(i), returned.get(i));
            }
        } else {
            oneByOne(run);
        }
    }

    private void made(InstanceState state, InsertShape its, @Nullable Object[] returned) {
        for (int i = 0; i < its.fetched.size(); i++) {
            Values.made(state, its.fetched.get(i), returned[i]);
        }
        writing.generated(state, its.fetched);
        written(state);
    }

    private void written(InstanceState state) {
        if (last) {
            state.id(Saves.id(state));
        }
    }

    /** Where INSERT returns no rows: the driver tells the key, the rest is read when it is touched. */
    private void oneByOne(Run run) {
        List<Column<?>> key = table.primaryKey().columns();
        for (int i = 0; i < run.rows.size(); i++) {
            InstanceState state = run.states.get(i);
            InsertShape its = run.shapes.get(i);
            Result<?> result = writing.run("INSERT", its.plain, List.of(run.rows.get(i)), List.of(state));
            Row inserted = result.insertedPrimaryKey();
            for (ColumnSlot slot : its.fetched) {
                int place = key.indexOf(slot.column());
                if (place >= 0) {
                    Values.made(state, slot, inserted.get(place));
                } else {
                    expire(state, slot);
                }
            }
            written(state);
        }
    }

    private static void expire(InstanceState state, ColumnSlot slot) {
        Property property = slot.property();
        if (property != null && !(property instanceof EmbeddedProperty)) {
            state.expire(property.index());
        }
    }
}
