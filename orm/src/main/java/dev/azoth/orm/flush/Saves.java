package dev.azoth.orm.flush;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.context.SessionContext;
import dev.azoth.orm.context.Write;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.load.Keys;
import dev.azoth.orm.mapping.ColumnOption;
import dev.azoth.orm.mapping.ColumnProperty;
import dev.azoth.orm.mapping.Generation;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Property;
import dev.azoth.sql.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Inserts and updates the rows of objects of one hierarchy of classes, table by table: UPDATE, then INSERT. SQLAlchemy: {@code save_obj}. */
final class Saves {
    private final SessionContext session;
    private final Writing writing;
    private final ForeignKeys foreignKeys;
    private final Work work;
    /** Of the class that was asked for last. */
    private @Nullable Mapper<?> last;

    private List<ColumnProperty> made = List.of();

    Saves(SessionContext session, Writing writing, ForeignKeys foreignKeys, Work work) {
        this.session = session;
        this.writing = writing;
        this.foreignKeys = foreignKeys;
        this.work = work;
    }

    void write(List<InstanceState> states) {
        List<InstanceState> fresh = states;
        List<InstanceState> present = List.of();
        if (!work.onlyInserts()) {
            fresh = new ArrayList<>();
            present = new ArrayList<>();
            for (InstanceState state : states) {
                (work.inserts.contains(state) ? fresh : present).add(state);
            }
            present.sort(UniqueReferences.LET_GO_FIRST.thenComparing(KeyOrder.BY_KEY));
        }
        session.writing(Write.BEFORE_UPDATE, present);
        session.writing(Write.BEFORE_INSERT, fresh);
        List<Table> tables = tables(states);
        if (present.isEmpty() && tables.size() == 1) {
            insert(fresh, tables.getFirst());
        } else {
            states.forEach(foreignKeys::copy);
            fresh.forEach(this::generate);
            for (int i = 0; i < tables.size(); i++) {
                if (!present.isEmpty()) {
                    new UpdateBatch(session, writing, tables.get(i), work.replaced).write(present);
                }
                if (!fresh.isEmpty()) {
                    var batch = new InsertBatch(writing, tables.get(i), false, fresh.size());
                    fresh.forEach(batch::add);
                    batch.run();
                }
            }
            for (InstanceState state : fresh) {
                state.id(id(state));
            }
        }
        session.writing(Write.AFTER_UPDATE, present);
        session.writing(Write.AFTER_INSERT, fresh);
    }

    /** New objects with one row each: all that is to be done for one is done while it is at hand. */
    private void insert(List<InstanceState> fresh, Table table) {
        var batch = new InsertBatch(writing, table, true, fresh.size());
        for (InstanceState state : fresh) {
            prepare(state, batch);
        }
        batch.run();
    }

    private void prepare(InstanceState state, InsertBatch batch) {
        foreignKeys.copy(state);
        generate(state);
        batch.add(state);
    }

    private static List<Table> tables(List<InstanceState> states) {
        Set<Table> tables = new LinkedHashSet<>();
        Object last = null;
        for (InstanceState state : states) {
            if (state.mapper() != last) {
                last = state.mapper();
                tables.addAll(state.mapper().tables());
            }
        }
        return List.copyOf(tables);
    }

    static Object id(InstanceState state) {
        Object id = Keys.currentId(state);
        if (id == null) {
            throw new InvalidRequestException("A " + state.mapper().type().getSimpleName()
                    + " has no primary key after its INSERT: give "
                    + state.mapper().primaryKey()
                    + " a value, or annotate the attribute with @GeneratedValue");
        }
        return id;
    }

    /** Keys and versions that are made here. */
    private void generate(InstanceState state) {
        if (state.mapper() != last) {
            last = state.mapper();
            made = Made.of(last);
        }
        if (!made.isEmpty()) {
            generate(state, state.object());
        }
    }

    private void generate(InstanceState state, Managed object) {
        for (ColumnProperty column : made) {
            if (!Values.isEmpty(object.azoth$get(column.index()))) {
                continue;
            }
            state.generating(column.index());
            if (column.generation() instanceof Generation.RandomUuid uuid) {
                Object key = uuid.timeOrdered() ? Uuids.timeOrdered() : UUID.randomUUID();
                boolean text = column.column().type().javaType() == String.class;
                object.azoth$set(column.index(), text ? key.toString() : key);
            } else {
                object.azoth$set(column.index(), Versions.first(column));
            }
        }
    }

    /** The attributes of a class whose first values are made here. */
    private record Made(List<ColumnProperty> attributes) {
        static List<ColumnProperty> of(Mapper<?> mapper) {
            return mapper.memo(
                            Made.class,
                            () -> new Made(mapper.properties().stream()
                                    .filter(Made::here)
                                    .map(ColumnProperty.class::cast)
                                    .toList()))
                    .attributes;
        }

        private static boolean here(Property property) {
            return property instanceof ColumnProperty column
                    && (column.generation() instanceof Generation.RandomUuid || column.is(ColumnOption.VERSION));
        }
    }
}
