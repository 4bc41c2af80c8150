package dev.azoth.orm.flush;

import dev.azoth.orm.context.SessionContext;
import dev.azoth.orm.context.Write;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.sql.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Deletes the rows of objects of one hierarchy of classes, those of the lowest tables first. SQLAlchemy: {@code delete_obj}. */
final class DeleteBatch {
    private final SessionContext session;
    private final Writing writing;

    DeleteBatch(SessionContext session, Writing writing) {
        this.session = session;
        this.writing = writing;
    }

    void write(List<InstanceState> group) {
        var states = new ArrayList<>(group);
        states.sort(KeyOrder.BY_KEY);
        session.writing(Write.BEFORE_DELETE, states);
        Set<Table> tables = new LinkedHashSet<>();
        for (InstanceState state : states) {
            tables.addAll(state.mapper().tables());
        }
        for (Table table : List.copyOf(tables).reversed()) {
            delete(table, states);
        }
        session.writing(Write.AFTER_DELETE, states);
    }

    private void delete(Table table, List<InstanceState> states) {
        var written = new ArrayList<InstanceState>();
        var rows = new ArrayList<RowMap>();
        TablePlan first = null;
        for (InstanceState state : states) {
            TablePlan plan = TablePlan.Plans.of(state.mapper()).of(table);
            if (plan != null) {
                first = first == null ? plan : first;
                written.add(state);
                rows.add(new RowMap(first.delete().names, row(state, plan)));
            }
        }
        if (first != null) {
            long count = writing.run("DELETE", first.delete().statement, rows, written)
                    .rowCount();
            Writing.check("DELETE", table, written, count, first.version != null);
        }
    }

    private @Nullable Object[] row(InstanceState state, TablePlan plan) {
        IdentityKey key = state.key();
        if (key == null) {
            throw new IllegalStateException(state + " has no key");
        }
        @Nullable Object[] values = key.values();
        if (plan.version == null) {
            return values;
        }
        @Nullable Object[] row = Arrays.copyOf(values, values.length + 1);
        row[values.length] = Versions.old(session, state, plan.version);
        return row;
    }
}
