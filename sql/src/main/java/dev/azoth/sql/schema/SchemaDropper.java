package dev.azoth.sql.schema;

import dev.azoth.error.InvalidRequestException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Drops tables and what belongs to them, in reverse order. SQLAlchemy: {@code SchemaDropper}. */
final class SchemaDropper {
    private final SchemaConnection connection;
    private final boolean checkFirst;
    private final SchemaTraits traits;

    SchemaDropper(SchemaConnection connection, boolean checkFirst) {
        this.connection = connection;
        this.checkFirst = checkFirst;
        this.traits = connection.schemaTraits();
    }

    void all(MetaData metadata, Collection<Table> tables) {
        List<Table> there = tables.stream().filter(this::isThere).toList();
        TableSort sort = TableSort.of(there, traits.alterForeignKeys());
        if (traits.alterForeignKeys()) {
            sort.apart().forEach(key -> cut(key, sort));
        }
        for (Table table : sort.tables().reversed()) {
            connection.executeDdl(new DropTable(table));
        }
        enums(tables, metadata);
        if (traits.sequences()) {
            Set<Sequence> sequences = NumberedColumns.sequences(there);
            sequences.removeAll(NumberedColumns.sequences(others(metadata, tables)));
            sequences.addAll(metadata.sequences());
            sequences.forEach(this::sequence);
        }
    }

    private static List<Table> others(MetaData metadata, Collection<Table> dropped) {
        return metadata.tables().values().stream()
                .filter(table -> !dropped.contains(table))
                .toList();
    }

    void table(Table table) {
        if (isThere(table)) {
            connection.executeDdl(new DropTable(table));
            enums(List.of(table), table.metadata());
        }
    }

    private boolean isThere(Table table) {
        return !checkFirst || connection.hasTable(table.name(), connection.effectiveSchema(table.schema()));
    }

    private void cut(ForeignKeyConstraint key, TableSort sort) {
        if (key.name() == null) {
            throw new InvalidRequestException(
                    "Tables cannot be sorted for DROP: the " + key + " of table '" + key.table()
                            + "' has no name by which to drop it first; name it with named(...). Cycles of foreign keys: "
                            + sort.cycles());
        }
        connection.executeDdl(new DropConstraint(key));
    }

    /** Types that no other table of the metadata has. */
    private void enums(Collection<Table> dropped, MetaData metadata) {
        if (!traits.nativeEnums()) {
            return;
        }
        var others = new ArrayList<>(metadata.tables().values());
        others.removeAll(dropped);
        Set<NamedEnum> used = NamedEnum.of(others);
        for (NamedEnum one : NamedEnum.of(dropped)) {
            if (!used.contains(one)
                    && (!checkFirst
                            || connection.hasType(one.type().name(), connection.effectiveSchema(one.schema())))) {
                connection.executeDdl(new DropEnum(one.type(), one.schema()));
            }
        }
    }

    private void sequence(Sequence sequence) {
        if (!checkFirst || connection.hasSequence(sequence.name(), connection.effectiveSchema(sequence.schema()))) {
            connection.executeDdl(new DropSequence(sequence));
        }
    }
}
