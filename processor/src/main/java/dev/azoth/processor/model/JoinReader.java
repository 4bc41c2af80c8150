package dev.azoth.processor.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads how a relationship is joined: by columns here or there, by a table, or by the other side. */
final class JoinReader {
    private final Context context;
    private final TypeElement entity;
    private final Shape.Field field;
    private final Note annotation;
    private final Attribute.Reference reference;
    private final KeyReader keys;

    JoinReader(Context context, TypeElement entity, Shape.Field field, Note annotation, Attribute.Reference reference) {
        this.context = context;
        this.entity = entity;
        this.field = field;
        this.annotation = annotation;
        this.reference = reference;
        this.keys = new KeyReader(context);
    }

    void read() {
        String mappedBy = annotation.text("mappedBy");
        if (!mappedBy.isEmpty()) {
            mappedBy(mappedBy);
        } else if (annotation.name().equals(Jpa.MANY_TO_MANY) || Note.has(field.element(), Jpa.JOIN_TABLE)) {
            joinTable();
        } else if (!reference.many()) {
            joinColumns();
        } else if (!written(field.element()).isEmpty()) {
            targetColumns();
        } else {
            joinTable();
        }
    }

    private void mappedBy(String mappedBy) {
        Shape.Field other = Shape.find(reference.target(), mappedBy);
        Note there = other == null ? null : ReferenceReader.annotation(other.element());
        if (other == null || there == null) {
            context.problems()
                    .report(
                            annotation,
                            "mappedBy",
                            "mappedBy: class " + reference.target() + " has no relationship '" + mappedBy + "'");
        } else if (!there.text("mappedBy").isEmpty()) {
            context.problems()
                    .report(annotation, "mappedBy", "mappedBy: " + mappedBy + " is itself mapped by the other side");
        }
        reference.calls().add("mappedBy(" + Code.literal(mappedBy) + ")");
    }

    /** The @JoinColumns that are written. */
    static List<Note> written(Element field) {
        Note one = Note.find(field, Jpa.JOIN_COLUMN);
        Note many = Note.find(field, Jpa.JOIN_COLUMNS);
        return one != null ? List.of(one) : many != null ? many.notes("value") : List.of();
    }

    private record Pair(
            String name, KeyColumn refersTo, @Nullable Note note) {}

    /** Each key column of an entity with the column that refers to it. */
    private List<Pair> pairs(List<Note> notes, TypeElement to, String prefix) {
        List<KeyColumn> key = keys.key(to);
        var pairs = new ArrayList<Pair>();
        if (notes.isEmpty()) {
            key.forEach(column -> pairs.add(new Pair(prefix + "_" + column.name(), column, null)));
            return pairs;
        }
        for (Note note : notes) {
            String referenced = note.text("referencedColumnName");
            KeyColumn column =
                    referenced.isEmpty() ? key.size() == 1 ? key.getFirst() : null : keys.column(to, referenced);
            if (column == null) {
                context.problems()
                        .report(
                                note,
                                referenced.isEmpty()
                                        ? "@JoinColumn needs a referencedColumnName: the key of " + to
                                                + " is not one column"
                                        : "referencedColumnName: class " + to + " has no column '" + referenced + "'");
            } else {
                pairs.add(new Pair(note.text("name", prefix + "_" + column.name()), column, note));
            }
        }
        // In the order of the key: MariaDB finds no index for another.
        List<String> names = key.stream().map(KeyColumn::name).toList();
        if (pairs.stream().allMatch(pair -> names.contains(pair.refersTo().name()))) {
            pairs.sort(Comparator.comparingInt(
                    pair -> names.indexOf(pair.refersTo().name())));
            if (pairs.size() < names.size()) {
                context.problems()
                        .report(
                                notes.getFirst(),
                                "The key of " + to + " has the columns " + names
                                        + ": a @JoinColumn with referencedColumnName for each");
            }
        }
        return pairs;
    }

    private void joinColumns() {
        boolean optional = annotation.flag("optional", true);
        List<Pair> pairs = pairs(written(field.element()), reference.target(), Naming.snake(field.name()));
        for (Pair pair : pairs) {
            reference.joinColumns().add(column(pair, optional));
            reference.referredPaths().add(pair.refersTo().path());
        }
        if (annotation.name().equals(Jpa.ONE_TO_ONE)) {
            reference.calls().add("unique()");
        }
        foreignKey("", foreignKeys());
    }

    private static ColumnCode column(Pair pair, boolean optional) {
        var column = new ColumnCode(pair.name(), pair.refersTo().type());
        Note note = pair.note();
        if (!optional || (note != null && !note.flag("nullable", true))) {
            column.call("notNull()");
        }
        if (note != null && note.flag("unique", false)) {
            column.call("unique()");
        }
        if (note != null && !note.text("comment").isEmpty()) {
            column.call("comment(" + Code.literal(note.text("comment")) + ")");
        }
        return column;
    }

    /** The @ForeignKeys written with the join columns, of all of them first. */
    private List<Note> foreignKeys() {
        var found = new ArrayList<Note>();
        Note several = Note.find(field.element(), Jpa.JOIN_COLUMNS);
        if (several != null) {
            found.addAll(several.notes("foreignKey"));
        }
        written(field.element()).forEach(column -> found.addAll(column.notes("foreignKey")));
        return found;
    }

    private void foreignKey(String prefix, List<Note> notes) {
        String call = new ForeignKeyReader(context.problems(), field.element()).read(prefix, notes);
        if (call != null) {
            reference.calls().add(call);
        }
    }

    private void targetColumns() {
        for (Pair pair : pairs(written(field.element()), entity, Naming.snake(field.name()))) {
            reference
                    .calls()
                    .add("targetJoinColumn(" + column(pair, true).code() + ", () -> "
                            + pair.refersTo().path() + ")");
        }
        foreignKey("", foreignKeys());
    }

    private void joinTable() {
        Note table = Note.find(field.element(), Jpa.JOIN_TABLE);
        String otherwise = Tables.tableName(entity) + "_" + Tables.tableName(reference.target());
        String name = table == null ? otherwise : table.text("name", otherwise);
        String schema = table == null ? "" : table.text("schema");
        reference
                .calls()
                .add("secondary(" + Code.literal(name) + ", " + (schema.isEmpty() ? "null" : Code.literal(schema))
                        + ")");
        foreignKey("", table == null ? List.of() : keyNotes(table, "foreignKey", "joinColumns"));
        foreignKey("inverse", table == null ? List.of() : keyNotes(table, "inverseForeignKey", "inverseJoinColumns"));
        secondary("secondaryColumn", table == null ? List.of() : table.notes("joinColumns"), entity, ownPrefix());
        secondary(
                "inverseSecondaryColumn",
                table == null ? List.of() : table.notes("inverseJoinColumns"),
                reference.target(),
                Naming.snake(field.name()));
    }

    private static List<Note> keyNotes(Note table, String foreignKey, String columns) {
        var found = new ArrayList<>(table.notes(foreignKey));
        table.notes(columns).forEach(column -> found.addAll(column.notes("foreignKey")));
        return found;
    }

    private void secondary(String call, List<Note> notes, TypeElement to, String prefix) {
        for (Pair pair : pairs(notes, to, prefix)) {
            reference
                    .calls()
                    .add(call + "(" + Code.literal(pair.name()) + ", () -> "
                            + pair.refersTo().path() + ")");
        }
    }

    /** The attribute of the other side, or the own entity's name. */
    private String ownPrefix() {
        for (Shape.Field other : Shape.all(reference.target())) {
            Note there = ReferenceReader.annotation(other.element());
            if (there != null
                    && there.text("mappedBy").equals(field.name())
                    && !other.element().equals(field.element())) {
                return Naming.snake(other.name());
            }
        }
        return Naming.snake(Tables.entityName(entity));
    }
}
