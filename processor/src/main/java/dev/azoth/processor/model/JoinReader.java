package dev.azoth.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;

/** Reads how a relationship is joined: by columns here or there, by a table, or by the other side. */
final class JoinReader {
    private final Context context;
    private final TypeElement entity;
    private final Shape.Field field;
    private final Note annotation;
    private final Attribute.Reference reference;
    private final JoinNotes notes;
    private final JoinPairs pairs;

    JoinReader(Context context, TypeElement entity, Shape.Field field, Note annotation, Attribute.Reference reference) {
        this.context = context;
        this.entity = entity;
        this.field = field;
        this.annotation = annotation;
        this.reference = reference;
        this.notes = JoinNotes.of(entity, field);
        this.pairs = new JoinPairs(context);
    }

    void read() {
        String mappedBy = annotation.text("mappedBy");
        if (!mappedBy.isEmpty()) {
            mappedBy(mappedBy);
        } else if (annotation.name().equals(Jpa.MANY_TO_MANY) || notes.table() != null) {
            joinTable();
        } else if (!reference.many()) {
            joinColumns();
        } else if (!notes.columns().isEmpty()) {
            targetColumns();
        } else {
            joinTable();
        }
    }

    private boolean related(TypeElement back) {
        return context.types().isSubtype(entity.asType(), back.asType())
                || context.types().isSubtype(back.asType(), entity.asType());
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
        } else {
            TypeElement back = ReferenceReader.target(context, reference.target(), other, there);
            if (back != null && !related(back)) {
                context.problems()
                        .report(
                                annotation,
                                "mappedBy",
                                "mappedBy: '" + mappedBy + "' of " + reference.target() + " refers to " + back
                                        + ", not to " + entity);
            }
        }
        reference.calls().add("mappedBy(" + Code.literal(mappedBy) + ")");
    }

    private void joinColumns() {
        boolean optional = annotation.flag("optional", true);
        List<JoinPairs.Pair> found = pairs.of(notes.columns(), reference.target(), Naming.snake(field.name()));
        for (JoinPairs.Pair pair : found) {
            reference.joinColumns().add(column(pair, optional));
            reference.referredPaths().add(pair.refersTo().path());
        }
        if (annotation.name().equals(Jpa.ONE_TO_ONE)) {
            reference.calls().add("unique()");
        }
        if (Note.has(field.element(), Jpa.ID)) {
            reference.calls().add("id()");
        }
        viewOnly();
        foreignKey("", notes.foreignKeys());
    }

    /** Join columns that are written neither on INSERT nor on UPDATE: an attribute writes them, but one of @MapsId takes its value here. */
    private void viewOnly() {
        long view = notes.columns().stream()
                .filter(column -> !column.flag("insertable", true) && !column.flag("updatable", true))
                .count();
        for (Note column : notes.columns()) {
            boolean both = column.flag("insertable", true) == column.flag("updatable", true);
            if (!both || view % notes.columns().size() != 0) {
                context.problems()
                        .report(
                                column,
                                "The join columns of a relationship are written, or none is: insertable and updatable"
                                        + " are both false, for all, or both true");
                return;
            }
        }
        if (view > 0 && !Note.has(field.element(), Jpa.MAPS_ID)) {
            reference.calls().add("viewOnly()");
        }
    }

    private static ColumnCode column(JoinPairs.Pair pair, boolean optional) {
        Note note = pair.note();
        var column =
                new ColumnCode(pair.name(), pair.refersTo().type().referring().defined(note));
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

    private void foreignKey(String prefix, List<Note> notes) {
        String call = new ForeignKeyReader(context.problems(), field.element()).read(prefix, notes);
        if (call != null) {
            reference.calls().add(call);
        }
    }

    private void targetColumns() {
        for (Note column : notes.columns()) {
            if (!column.flag("insertable", true) || !column.flag("updatable", true)) {
                context.problems()
                        .report(
                                column,
                                "Join columns of the other side's table that are not written are not supported");
            }
        }
        for (JoinPairs.Pair pair : pairs.of(notes.columns(), entity, Naming.snake(field.name()))) {
            reference
                    .calls()
                    .add("targetJoinColumn(" + column(pair, true).code() + ", () -> "
                            + pair.refersTo().path() + ")");
        }
        foreignKey("", notes.foreignKeys());
    }

    private void joinTable() {
        Note table = notes.table();
        String otherwise = Tables.tableName(entity) + "_" + Tables.tableName(reference.target());
        String name = table == null ? otherwise : table.text("name", otherwise);
        String schema = table == null ? "" : table.text("schema");
        reference
                .calls()
                .add("secondary(" + Code.literal(name) + ", " + (schema.isEmpty() ? "null" : Code.literal(schema))
                        + ")");
        foreignKey("", notes.ofTable("foreignKey", "joinColumns"));
        foreignKey("inverse", notes.ofTable("inverseForeignKey", "inverseJoinColumns"));
        secondary("secondaryColumn", table == null ? List.of() : table.notes("joinColumns"), entity, ownPrefix());
        secondary(
                "inverseSecondaryColumn",
                table == null ? List.of() : table.notes("inverseJoinColumns"),
                reference.target(),
                Naming.snake(field.name()));
    }

    private void secondary(String call, List<Note> columns, TypeElement to, String prefix) {
        for (JoinPairs.Pair pair : pairs.of(columns, to, prefix)) {
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
