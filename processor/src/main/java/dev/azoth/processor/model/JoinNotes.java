package dev.azoth.processor.model;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * How a relationship's joins are annotated, at its field or by an entity that inherits it.
 *
 * @param columns the @JoinColumns
 * @param table the @JoinTable
 * @param foreignKeys the @ForeignKeys of the columns, that of all of them first
 */
record JoinNotes(List<Note> columns, @Nullable Note table, List<Note> foreignKeys) {
    static JoinNotes of(TypeElement entity, Shape.Field field) {
        Element element = field.element();
        Note override = Overrides.association(entity, field);
        if (override != null) {
            List<Note> columns = override.notes("joinColumns");
            List<Note> tables = override.notes("joinTable");
            return of(columns, tables.isEmpty() ? null : tables.getFirst(), override.notes("foreignKey"));
        }
        Note one = Note.find(element, Jpa.JOIN_COLUMN);
        Note many = Note.find(element, Jpa.JOIN_COLUMNS);
        List<Note> columns = one != null ? List.of(one) : many != null ? many.notes("value") : List.of();
        return of(columns, Note.find(element, Jpa.JOIN_TABLE), many == null ? List.of() : many.notes("foreignKey"));
    }

    private static JoinNotes of(List<Note> columns, @Nullable Note table, List<Note> ofAll) {
        var foreignKeys = new ArrayList<>(ofAll);
        columns.forEach(column -> foreignKeys.addAll(column.notes("foreignKey")));
        return new JoinNotes(columns, table, foreignKeys);
    }

    /** The @ForeignKeys of one side of the join table. */
    List<Note> ofTable(String foreignKey, String columnsOfSide) {
        if (table == null) {
            return List.of();
        }
        var found = new ArrayList<>(table.notes(foreignKey));
        table.notes(columnsOfSide).forEach(column -> found.addAll(column.notes("foreignKey")));
        return found;
    }
}
