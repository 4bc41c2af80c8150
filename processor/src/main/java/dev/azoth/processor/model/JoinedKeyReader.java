package dev.azoth.processor.model;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads the key of the table of an entity that joins the table of the one it extends: {@code @PrimaryKeyJoinColumn}. */
final class JoinedKeyReader {
    private final Context context;

    JoinedKeyReader(Context context) {
        this.context = context;
    }

    /** @param calls takes what is said of the foreign key */
    List<ColumnCode> read(TypeElement type, TypeElement parent, List<String> calls) {
        List<Note> notes = notes(type);
        String foreignKey = foreignKey(type, notes);
        if (foreignKey != null) {
            calls.add(foreignKey);
        }
        List<KeyColumn> key = new KeyReader(context).key(parent);
        notes.forEach(note -> check(note, key, notes.size()));
        var columns = new ArrayList<ColumnCode>();
        for (KeyColumn column : key) {
            columns.add(new ColumnCode(name(column, notes), column.type()));
        }
        return columns;
    }

    private static List<Note> notes(TypeElement type) {
        Note several = Note.find(type, Jpa.PRIMARY_KEY_JOIN_COLUMNS);
        Note one = Note.find(type, Jpa.PRIMARY_KEY_JOIN_COLUMN);
        return several != null ? several.notes("value") : one != null ? List.of(one) : List.of();
    }

    private @Nullable String foreignKey(TypeElement type, List<Note> notes) {
        var written = new ArrayList<Note>();
        Note several = Note.find(type, Jpa.PRIMARY_KEY_JOIN_COLUMNS);
        if (several != null) {
            written.addAll(several.notes("foreignKey"));
        }
        notes.forEach(note -> written.addAll(note.notes("foreignKey")));
        return notes.isEmpty() ? null : new ForeignKeyReader(context.problems(), type).read("", written);
    }

    private void check(Note note, List<KeyColumn> key, int notes) {
        String referenced = note.text("referencedColumnName");
        List<String> names = key.stream().map(KeyColumn::name).toList();
        if (referenced.isEmpty() ? names.size() > 1 || notes > 1 : !names.contains(referenced)) {
            context.problems()
                    .report(
                            note,
                            "referencedColumnName",
                            "referencedColumnName must be one of the columns of the key of the entity extended: "
                                    + names);
        }
    }

    private static String name(KeyColumn column, List<Note> notes) {
        for (Note note : notes) {
            String referenced = note.text("referencedColumnName", column.name());
            if (referenced.equals(column.name())) {
                return note.text("name", column.name());
            }
        }
        return column.name();
    }
}
