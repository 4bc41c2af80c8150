package dev.azoth.sql.schema;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Creates tables and what belongs to them, in order. SQLAlchemy: {@code SchemaGenerator}. */
final class SchemaCreator {
    private final SchemaConnection connection;
    private final boolean checkFirst;
    private final SchemaTraits traits;
    private final Set<Sequence> made = new HashSet<>();

    SchemaCreator(SchemaConnection connection, boolean checkFirst) {
        this.connection = connection;
        this.checkFirst = checkFirst;
        this.traits = connection.schemaTraits();
    }

    void all(MetaData metadata, Collection<Table> tables) {
        List<Table> missing = tables.stream().filter(this::isMissing).toList();
        if (traits.sequences()) {
            metadata.sequences().forEach(this::sequence);
        }
        enums(missing);
        TableSort sort = TableSort.of(missing, traits.alterForeignKeys());
        Set<ForeignKeyConstraint> later = traits.alterForeignKeys() ? sort.apart() : Set.of();
        for (Table table : sort.tables()) {
            create(table, later);
        }
        for (ForeignKeyConstraint foreignKey : later) {
            connection.executeDdl(new AddConstraint(foreignKey));
        }
    }

    void table(Table table) {
        if (isMissing(table)) {
            enums(List.of(table));
            create(table, Set.of());
            table.foreignKeys().stream()
                    .filter(key -> key.usesAlter() && traits.alterForeignKeys())
                    .forEach(key -> connection.executeDdl(new AddConstraint(key)));
        }
    }

    private boolean isMissing(Table table) {
        return !checkFirst || !connection.hasTable(table.name(), connection.effectiveSchema(table.schema()));
    }

    private void sequence(Sequence sequence) {
        boolean known = !made.add(sequence);
        if (!known
                && (!checkFirst
                        || !connection.hasSequence(sequence.name(), connection.effectiveSchema(sequence.schema())))) {
            connection.executeDdl(new CreateSequence(sequence));
        }
    }

    private void enums(Collection<Table> tables) {
        if (!traits.nativeEnums()) {
            return;
        }
        for (NamedEnum one : NamedEnum.of(tables)) {
            if (!checkFirst || !connection.hasType(one.type().name(), connection.effectiveSchema(one.schema()))) {
                connection.executeDdl(new CreateEnum(one.type(), one.schema()));
            }
        }
    }

    private void create(Table table, Set<ForeignKeyConstraint> later) {
        if (traits.sequences()) {
            NumberedColumns.sequences(List.of(table)).forEach(this::sequence);
        }
        connection.executeDdl(new CreateTable(table).without(later));
        for (Index index : table.indexes()) {
            connection.executeDdl(new CreateIndex(index));
        }
        if (!traits.comments()) {
            return;
        }
        if (table.comment() != null) {
            connection.executeDdl(new SetTableComment(table));
        }
        for (Column<?> column : table.columns()) {
            if (column.comment() != null) {
                connection.executeDdl(new SetColumnComment(column));
            }
        }
    }
}
