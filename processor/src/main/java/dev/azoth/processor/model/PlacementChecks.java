package dev.azoth.processor.model;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Checks each annotation by itself: that it is honoured, and stands where it is. */
public final class PlacementChecks {
    private static final Set<String> OF_CLASSES = Set.of(
            "Converter",
            "DiscriminatorColumn",
            "DiscriminatorValue",
            "Embeddable",
            "Entity",
            "Inheritance",
            "MappedSuperclass",
            "PolymorphicLoading",
            "PrimaryKeyJoinColumn",
            "PrimaryKeyJoinColumns",
            "Table");

    private final Problems problems;

    public PlacementChecks(Problems problems) {
        this.problems = problems;
    }

    /** Checks all annotations of Jakarta Persistence, and ours, on something. */
    public void check(Element element) {
        for (var mirror : element.getAnnotationMirrors()) {
            var note = new Note(element, mirror);
            boolean ours = note.name().startsWith(Jpa.OURS);
            if (ours || note.name().startsWith(Jpa.PREFIX)) {
                if (!ours) {
                    Supported.check(note, problems);
                }
                place(note, element);
                values(note);
            }
        }
    }

    private void place(Note note, Element element) {
        switch (element.getKind()) {
            case METHOD -> {
                Element owner = element.getEnclosingElement();
                if (owner == null || owner.getKind() != ElementKind.RECORD) {
                    problems.report(
                            note,
                            "@" + note.simpleName() + " on a method is not supported by Azoth: annotate the field");
                }
            }
            case FIELD -> field(note, (VariableElement) element);
            case CLASS, RECORD, INTERFACE, ENUM, ANNOTATION_TYPE -> type(note, (TypeElement) element);
            default ->
                problems.report(
                        note,
                        "@" + note.simpleName()
                                + " has no effect here: it is for an entity, a mapped superclass or a field");
        }
    }

    private void type(Note note, TypeElement type) {
        boolean entity = Shape.isEntity(type);
        boolean root = entity && Shape.parent(type) == null;
        String needed = switch (note.simpleName()) {
            case "Table" -> entity && Tables.ownTable(type) ? null : "an entity with a table of its own";
            case "Inheritance" -> entity ? null : "an entity";
            case "DiscriminatorColumn" -> root ? null : "the topmost entity of a hierarchy";
            case "DiscriminatorValue" ->
                entity && !EntityReader.isAbstract(type) ? null : "an entity that is not abstract";
            case "PrimaryKeyJoinColumn", "PrimaryKeyJoinColumns" ->
                entity && !root && Tables.ownTable(type)
                        ? null
                        : "an entity whose table joins that of the one it extends";
            case "PolymorphicLoading" -> entity && !root ? null : "an entity that extends another";
            case "IdClass" -> root ? null : "the topmost entity of a hierarchy";
            case "AttributeOverride", "AssociationOverride" -> {
                overridden(note, type);
                yield null;
            }
            case "AttributeOverrides", "AssociationOverrides" -> {
                note.notes("value").forEach(one -> overridden(one, type));
                yield null;
            }
            case "SequenceGenerator" ->
                entity || Shape.isMappedSuperclass(type) ? null : "an entity or a mapped superclass";
            default -> null;
        };
        if (needed != null) {
            problems.report(note, "@" + note.simpleName() + " has no effect here: it is for " + needed);
        }
    }

    /** On a class it is for attributes that the class inherits from mapped superclasses. */
    private void overridden(Note note, TypeElement type) {
        String name = note.text("name").replaceAll("\\..*", "");
        boolean relationship = note.name().equals(Jpa.ASSOCIATION_OVERRIDE);
        boolean there = (Shape.isEntity(type) || Shape.isMappedSuperclass(type))
                && Shape.own(type).stream()
                        .anyMatch(field -> !field.owner().equals(type)
                                && field.name().equals(name)
                                && relationship == (ReferenceReader.annotation(field.element()) != null));
        if (!there) {
            problems.report(
                    note,
                    "name",
                    "Class " + type + " inherits no " + (relationship ? "relationship" : "attribute") + " '" + name
                            + "' from a mapped superclass");
        }
    }

    private void field(Note note, VariableElement field) {
        if (note.name().startsWith(Jpa.PRIMARY_KEY_JOIN_COLUMN)) {
            problems.report(
                    note,
                    "@" + note.simpleName()
                            + " of a relationship is not supported by Azoth: with @MapsId its key is that of"
                            + " the other side");
            return;
        }
        if (note.name().equals(Jpa.TRANSIENT) || OF_CLASSES.contains(note.simpleName())) {
            return;
        }
        Element owner = field.getEnclosingElement();
        boolean mapped = owner != null
                && (Shape.isEntity(owner) || Shape.isMappedSuperclass(owner) || Note.has(owner, Jpa.EMBEDDABLE));
        if (!mapped) {
            problems.report(
                    note,
                    "@" + note.simpleName() + " has no effect here: " + owner
                            + " is neither @Entity, @MappedSuperclass nor @Embeddable");
        } else if (field.getModifiers().contains(Modifier.STATIC)
                || field.getModifiers().contains(Modifier.TRANSIENT)
                || Note.has(field, Jpa.TRANSIENT)) {
            problems.report(note, "@" + note.simpleName() + " has no effect here: the field is static or transient");
        } else {
            new FitChecks(problems).check(note, field);
        }
    }

    private void values(Note note) {
        switch (note.simpleName()) {
            case "Access" -> refuse(note, "value", "PROPERTY");
            case "Inheritance" -> refuse(note, "strategy", "TABLE_PER_CLASS");
            case "DiscriminatorColumn" -> refuse(note, "discriminatorType", "CHAR");
            case "JoinTable" -> {
                for (String side : Set.of("joinColumns", "inverseJoinColumns")) {
                    for (Note column : note.notes(side)) {
                        for (String attribute : List.of(
                                "unique", "nullable", "insertable", "updatable", "columnDefinition", "comment")) {
                            if (column.value(attribute) != null) {
                                problems.report(
                                        column,
                                        "Attribute '" + attribute + "' is not supported here: the columns of a join"
                                                + " table are its key");
                            }
                        }
                    }
                }
            }
            default -> {}
        }
    }

    private void refuse(Note note, String attribute, String constant) {
        if (note.constant(attribute, "").equals(constant)) {
            problems.report(note, attribute, constant + " is not supported by Azoth");
        }
    }
}
