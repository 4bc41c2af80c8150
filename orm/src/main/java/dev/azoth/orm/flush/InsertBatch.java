package dev.azoth.orm.flush;

import dev.azoth.engine.Result;
import dev.azoth.engine.ResultLayers;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.load.Slots;
import dev.azoth.orm.mapping.ColumnOption;
import dev.azoth.orm.mapping.ColumnProperty;
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
    private final Writing writing;
    private final Table table;
    private final List<InstanceState> states = new ArrayList<>();
    private final List<InsertShape> shapes = new ArrayList<>();
    private final List<RowMap> rows = new ArrayList<>();
    private boolean[] scratch = new boolean[0];
    private @Nullable Object[] values = new Object[0];

    InsertBatch(Writing writing, Table table) {
        this.writing = writing;
        this.table = table;
    }

    void write(List<InstanceState> fresh) {
        for (InstanceState state : fresh) {
            TablePlan plan = TablePlan.Plans.of(state.mapper()).of(table);
            if (plan != null) {
                add(state, plan);
            }
        }
        run();
    }

    private void add(InstanceState state, TablePlan plan) {
        if (scratch.length != plan.slots.length) {
            scratch = new boolean[plan.slots.length];
            values = new Object[plan.slots.length];
        }
        Managed object = state.object();
        int given = 0;
        for (int i = 0; i < scratch.length; i++) {
            ColumnSlot slot = plan.slots[i];
            Object value = value(state, object, slot);
            values[i] = value;
            scratch[i] = isGiven(slot, value);
            given += scratch[i] ? 1 : 0;
        }
        InsertShape shape = plan.insert(scratch);
        if (!shapes.isEmpty() && !shapes.get(0).together(shape)) {
            run();
        }
        int at = 0;
        @Nullable Object[] row;
        if (plan.joined == null) {
            row = new Object[given];
        } else {
            row = new Object[given + plan.joined.length];
            for (ColumnSlot key : plan.joined) {
                row[at++] = Slots.value(state, object, key);
            }
        }
        for (int i = 0; i < scratch.length; i++) {
            if (scratch[i]) {
                row[at++] = values[i];
            }
        }
        states.add(state);
        shapes.add(shape);
        rows.add(new RowMap(shape.names, row));
    }

    private static @Nullable Object value(InstanceState state, Managed object, ColumnSlot slot) {
        Object value = Slots.value(state, object, slot);
        Mapper<?> mapper = state.mapper();
        if (value == null && slot.column() == mapper.discriminator()) {
            value = mapper.discriminatorValue();
            if (value != null) {
                Values.made(state, slot, value);
            }
        }
        return value;
    }

    /** Whether the statement has the column; if not, what the database makes of it is read back. */
    private static boolean isGiven(ColumnSlot slot, @Nullable Object value) {
        Column<?> column = slot.column();
        if (column.computed() != null) {
            return false;
        }
        if (slot.property() instanceof ColumnProperty one) {
            if (one.is(ColumnOption.NOT_INSERTABLE)) {
                return false;
            }
            if (one.generation() != null && Values.isEmpty(value)) {
                return false;
            }
        }
        return value != null
                || !(column.isPrimaryKey()
                        || column.serverDefault() != null
                        || column.identity() != null
                        || column.insertDefault() != null);
    }

    private void run() {
        if (rows.isEmpty()) {
            return;
        }
        InsertShape first = shapes.get(0);
        if (first.fetched.isEmpty()) {
            writing.run("INSERT", first.plain, List.copyOf(rows), states);
        } else if (writing.manyValues()) {
            Result<?> result = writing.run("INSERT", first.returning, List.copyOf(rows), states);
            List<@Nullable Object[]> returned = ResultLayers.arrays(result);
            for (int i = 0; i < returned.size(); i++) {
                List<ColumnSlot> fetched = shapes.get(i).fetched;
                for (int c = 0; c < fetched.size(); c++) {
                    Values.made(states.get(i), fetched.get(c), returned.get(i)[c]);
                }
            }
        } else {
            oneByOne();
        }
        states.clear();
        shapes.clear();
        rows.clear();
    }

    /** Where INSERT returns no rows: the driver tells the key, the rest is read when it is touched. */
    private void oneByOne() {
        List<Column<?>> key = table.primaryKey().columns();
        for (int i = 0; i < rows.size(); i++) {
            InstanceState state = states.get(i);
            InsertShape shape = shapes.get(i);
            Result<?> result = writing.run("INSERT", shape.plain, List.of(rows.get(i)), List.of(state));
            Row inserted = result.insertedPrimaryKey();
            for (ColumnSlot slot : shape.fetched) {
                int place = key.indexOf(slot.column());
                if (place >= 0) {
                    Values.made(state, slot, inserted.get(place));
                } else {
                    expire(state, slot);
                }
            }
        }
    }

    private static void expire(InstanceState state, ColumnSlot slot) {
        Property property = slot.property();
        if (property != null && !(property instanceof EmbeddedProperty)) {
            state.expire(property.index());
        }
    }
}
