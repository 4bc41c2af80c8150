package dev.azoth.processor.model;

import java.util.ArrayList;
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
    private static List<Note> written(Element field) {
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
        return pairs;
    }

    private void joinColumns() {
        boolean optional = annotation.flag("optional", true);
        for (Pair pair : pairs(written(field.element()), reference.target(), Naming.snake(field.name()))) {
            var column = new ColumnCode(pair.name(), pair.refersTo().type());
            Note note = pair.note();
            if (!optional || (note != null && !note.flag("nullable", true))) {
                column.call("notNull()");
            }
            if (annotation.name().equals(Jpa.ONE_TO_ONE) || (note != null && note.flag("unique", false))) {
                column.call("unique()");
            }
            column.call("references(" + Code.schema() + ".foreignKey(() -> "
                    + pair.refersTo().path() + ")" + foreignKeyName(note) + ")");
            reference.joinColumns().add(column);
            reference.referredPaths().add(pair.refersTo().path());
        }
    }

    private static String foreignKeyName(@Nullable Note column) {
        List<Note> named = column == null ? List.of() : column.notes("foreignKey");
        String name = named.isEmpty() ? "" : named.getFirst().text("name");
        return name.isEmpty() ? "" : ".named(" + Code.literal(name) + ")";
    }

    private void targetColumns() {
        for (Pair pair : pairs(written(field.element()), entity, Naming.snake(field.name()))) {
            Note note = pair.note();
            unnamed(note);
            if (note != null && !maps(reference.target(), pair.name())) {
                context.problems()
                        .report(
                                note,
                                "Class " + reference.target() + " maps no column '" + pair.name()
                                        + "': give it a field, or a @ManyToOne and use mappedBy here");
            }
            reference
                    .calls()
                    .add("targetJoinColumn(" + Code.literal(pair.name()) + ", () -> "
                            + pair.refersTo().path() + ")");
        }
    }

    /** The foreign key is told where its column is mapped, or is the join table's. */
    private void unnamed(@Nullable Note column) {
        if (column != null && !foreignKeyName(column).isEmpty()) {
            context.problems()
                    .report(
                            column,
                            "foreignKey",
                            "Attribute 'foreignKey' of @JoinColumn is not supported for a column of another table");
        }
    }

    private boolean maps(TypeElement target, String column) {
        if (keys.column(target, column) != null) {
            return true;
        }
        for (Shape.Field other : Shape.all(target)) {
            if (written(other.element()).stream()
                    .anyMatch(note -> note.text("name").equals(column))) {
                return true;
            }
        }
        return false;
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
        secondary("secondaryColumn", table == null ? List.of() : table.notes("joinColumns"), entity, ownPrefix());
        secondary(
                "inverseSecondaryColumn",
                table == null ? List.of() : table.notes("inverseJoinColumns"),
                reference.target(),
                Naming.snake(field.name()));
    }

    private void secondary(String call, List<Note> notes, TypeElement to, String prefix) {
        for (Pair pair : pairs(notes, to, prefix)) {
            unnamed(pair.note());
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
