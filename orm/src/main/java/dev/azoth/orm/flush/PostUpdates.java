package dev.azoth.orm.flush;

import dev.azoth.orm.context.SessionContext;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.load.Slots;
import dev.azoth.orm.mapping.ColumnPair;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Foreign keys written in an UPDATE of their own, after all rows are there and before any is deleted, so that rows may refer to
 * each other. SQLAlchemy: {@code post_update}.
 */
final class PostUpdates {
    private final SessionContext session;
    private final Writing writing;
    private final Referred referred;
    private final ForeignKeys foreignKeys;
    private final Map<Table, List<Changed>> byTable = new LinkedHashMap<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Changed(InstanceState state, TablePlan plan, boolean[] slots, boolean counted, boolean saved) {}

    PostUpdates(SessionContext session, Writing writing, Referred referred, ForeignKeys foreignKeys) {
        this.session = session;
        this.writing = writing;
        this.referred = referred;
        this.foreignKeys = foreignKeys;
    }

    /** @param counted whether its version counts it: not that of a row that has just been inserted */
    void saved(InstanceState state, boolean counted) {
        for (ForeignKeys.Reference reference : foreignKeys.late(state)) {
            Relationship<?, ?> relationship = reference.relationship();
            boolean own = ForeignKeys.referring(state.mapper()).contains(relationship);
            for (ColumnPair pair : relationship.wiring().pairs()) {
                Column<?> column = own ? pair.local() : pair.remote();
                Column<?> to = own ? pair.remote() : pair.local();
                InstanceState target = reference.owner();
                set(state, column, target == null ? null : referred.value(target, to), counted, true);
            }
        }
    }

    void deleted(InstanceState state) {
        for (Relationship<?, ?> relationship : ForeignKeys.referring(state.mapper())) {
            if (ForeignKeys.late(relationship)) {
                relationship.wiring().pairs().forEach(pair -> set(state, pair.local(), null, true, false));
            }
        }
        for (ForeignKeys.Reference reference : foreignKeys.toldLate(state)) {
            reference.relationship().wiring().pairs().forEach(pair -> set(state, pair.remote(), null, true, false));
        }
    }

    private void set(InstanceState state, Column<?> column, @Nullable Object value, boolean counted, boolean saved) {
        ColumnSlot slot = state.mapper().slot(column);
        Table table = column.table();
        TablePlan plan =
                table == null ? null : TablePlan.Plans.of(state.mapper()).of(table);
        if (slot == null || table == null || plan == null) {
            throw new IllegalStateException(state + " keeps no value for " + column);
        }
        Managed object = state.object();
        boolean ownKey = value == null && column.isPrimaryKey();
        if (ownKey || Objects.equals(value, Slots.value(state, object, slot))) {
            return;
        }
        Values.followed(state, slot, value);
        boolean[] changed = new boolean[plan.slots.length];
        for (int i = 0; i < changed.length; i++) {
            changed[i] = plan.slots[i] == slot;
        }
        List<Changed> rows = byTable.computeIfAbsent(table, any -> new ArrayList<>());
        for (Changed row : rows) {
            if (row.state == state) {
                for (int i = 0; i < changed.length; i++) {
                    row.slots[i] |= changed[i];
                }
                return;
            }
        }
        rows.add(new Changed(state, plan, changed, counted && plan.version != null, saved));
    }

    void write() {
        byTable.forEach((table, rows) -> {
            rows.sort((one, other) -> KeyOrder.BY_KEY.compare(one.state, other.state));
            var batch = new UpdateBatch(session, writing, table, Map.of());
            rows.forEach(row -> batch.add(row.state, row.plan, row.slots, row.counted, row.saved));
            batch.run();
        });
        byTable.clear();
    }
}
