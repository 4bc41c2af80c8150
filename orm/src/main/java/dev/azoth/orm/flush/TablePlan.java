package dev.azoth.orm.flush;

import dev.azoth.orm.mapping.ColumnOption;
import dev.azoth.orm.mapping.ColumnProperty;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** How objects of one class are written to one of its tables. Made once for each; safe for any number of threads. */
final class TablePlan {
    /** All tables of a class, that of the topmost class first. */
    record Plans(List<TablePlan> tables) {
        static Plans of(Mapper<?> mapper) {
            Plans known = mapper.known(Plans.class);
            if (known != null) {
                return known;
            }
            return mapper.memo(
                    Plans.class,
                    () -> new Plans(mapper.tables().stream()
                            .map(table -> new TablePlan(mapper, table))
                            .toList()));
        }

        @Nullable
        TablePlan of(Table table) {
            for (TablePlan plan : tables) {
                if (plan.table == table) {
                    return plan;
                }
            }
            return null;
        }
    }

    /** When an INSERT has a column; where it has not, what the database makes of it is read back. */
    enum Given {
        ALWAYS,
        /** The database makes a value of its own. */
        NEVER,
        /** Null is left to the database. */
        UNLESS_NULL,
        /** So is a number that is 0. */
        UNLESS_EMPTY;

        boolean is(@Nullable Object value) {
            return switch (this) {
                case ALWAYS -> true;
                case NEVER -> false;
                case UNLESS_NULL -> value != null;
                case UNLESS_EMPTY -> !Values.isEmpty(value);
            };
        }

        private static Given of(ColumnSlot slot, Led led) {
            Column<?> column = slot.column();
            ColumnProperty one = slot.property() instanceof ColumnProperty property ? property : null;
            if (column.computed() != null || (one != null && one.is(ColumnOption.NOT_INSERTABLE) && !led.has(slot))) {
                return NEVER;
            }
            if (one != null && one.generation() != null) {
                return UNLESS_EMPTY;
            }
            return column.isPrimaryKey()
                            || column.serverDefault() != null
                            || column.identity() != null
                            || column.insertDefault() != null
                    ? UNLESS_NULL
                    : ALWAYS;
        }
    }

    final Mapper<?> mapper;
    final Table table;
    /** The columns of this table that objects keep, but the key of a joined table. */
    final ColumnSlot[] slots;
    /** When the INSERT has each of these. */
    final Given[] given;
    /** Whether an UPDATE may set each of these. */
    final boolean[] updatable;
    /** The key of this table. */
    final List<Column<?>> key;
    /** Of a joined table, where the values of its key are; null for the topmost. */
    final ColumnSlot @Nullable [] joined;
    /** Of a joined table, whether the database changes its key along with that of the topmost. */
    final boolean keyFollows;
    /** When this table holds it. */
    final @Nullable ColumnProperty version;
    /** Columns the database may change by itself at an UPDATE. */
    final List<ColumnSlot> changedByDatabase;

    private final List<InsertShape> inserts = new CopyOnWriteArrayList<>();
    private final List<UpdateShape> updates = new CopyOnWriteArrayList<>();
    private final DeleteShape delete;

    private TablePlan(Mapper<?> mapper, Table table) {
        this.mapper = mapper;
        this.table = table;
        this.slots = mapper.slots().stream()
                .filter(slot -> slot.column().table() == table)
                .toArray(ColumnSlot[]::new);
        Led led = Led.of(mapper);
        this.given = Arrays.stream(slots).map(slot -> Given.of(slot, led)).toArray(Given[]::new);
        this.updatable = new boolean[slots.length];
        for (int i = 0; i < slots.length; i++) {
            updatable[i] = isUpdatable(slots[i], led);
        }
        boolean root = table == mapper.root().table();
        this.key = root ? mapper.primaryKey() : owner().joinedKey();
        this.joined = root
                ? null
                : Arrays.stream(mapper.keySlots()).mapToObj(mapper.slots()::get).toArray(ColumnSlot[]::new);
        this.keyFollows = !root && KeyCascade.cascades(key);
        ColumnProperty counting = mapper.version();
        this.version = counting != null && counting.column().table() == table ? counting : null;
        var changed = new ArrayList<ColumnSlot>();
        for (ColumnSlot slot : slots) {
            Column<?> column = slot.column();
            if ((slot.property() instanceof ColumnProperty one && one.is(ColumnOption.SERVER_ON_UPDATE))
                    || column.updateDefault() != null
                    || column.computed() != null) {
                changed.add(slot);
            }
        }
        this.changedByDatabase = List.copyOf(changed);
        this.delete = new DeleteShape(this);
    }

    private static boolean isUpdatable(ColumnSlot slot, Led led) {
        return slot.column().computed() == null
                && !(slot.property() instanceof ColumnProperty one
                        && (one.is(ColumnOption.VERSION) || (one.is(ColumnOption.NOT_UPDATABLE) && !led.has(slot))));
    }

    private Mapper<?> owner() {
        for (Mapper<?> at = mapper; at != null; at = at.parent()) {
            if (at.table() == table && !at.joinedKey().isEmpty()) {
                return at;
            }
        }
        throw new IllegalStateException("No class of " + mapper + " has table " + table);
    }

    DeleteShape delete() {
        return delete;
    }

    /** @param given for each slot whether it has a value; kept only as a copy */
    InsertShape insert(boolean[] given) {
        for (InsertShape shape : inserts) {
            if (Arrays.equals(shape.given, given)) {
                return shape;
            }
        }
        var shape = new InsertShape(this, given.clone());
        inserts.add(shape);
        return shape;
    }

    /** @param changed for each slot whether it is set; kept only as a copy */
    UpdateShape update(boolean[] changed, boolean counted, boolean rekeyed) {
        for (UpdateShape shape : updates) {
            if (shape.counted == counted && shape.rekeyed == rekeyed && Arrays.equals(shape.changed, changed)) {
                return shape;
            }
        }
        var shape = new UpdateShape(this, changed.clone(), counted, rekeyed);
        updates.add(shape);
        return shape;
    }
}
