package dev.azoth.processor.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;

/** Checks that an annotation of a mapped field has an effect on what the field holds. */
final class FitChecks {
    private static final Set<FieldKind> COLUMNS = Set.of(FieldKind.VALUE, FieldKind.KEY, FieldKind.PART);
    private static final Set<FieldKind> OBJECTS = Set.of(FieldKind.EMBEDDED, FieldKind.EMBEDDED_KEY);
    private static final Set<FieldKind> REFERENCES = Set.of(FieldKind.TO_ONE, FieldKind.TO_MANY, FieldKind.MAPPED_BY);
    private static final Set<FieldKind> JOINED = Set.of(FieldKind.TO_ONE, FieldKind.TO_MANY);

    private static final Map<String, Set<FieldKind>> FITS = Map.ofEntries(
            Map.entry("AttributeOverride", OBJECTS),
            Map.entry("AttributeOverrides", OBJECTS),
            Map.entry("Basic", COLUMNS),
            Map.entry("Column", COLUMNS),
            Map.entry("Convert", COLUMNS),
            Map.entry("Deferred", Set.of(FieldKind.VALUE)),
            Map.entry("Embedded", OBJECTS),
            Map.entry("EmbeddedId", Set.of(FieldKind.EMBEDDED_KEY)),
            Map.entry("Enumerated", COLUMNS),
            Map.entry("GeneratedValue", Set.of(FieldKind.VALUE, FieldKind.KEY)),
            Map.entry("Id", Set.of(FieldKind.KEY, FieldKind.TO_ONE)),
            Map.entry("JoinColumn", JOINED),
            Map.entry("JoinColumns", JOINED),
            Map.entry("JoinTable", JOINED),
            Map.entry("Loading", REFERENCES),
            Map.entry("Lob", COLUMNS),
            Map.entry("MapKey", Set.of(FieldKind.TO_MANY, FieldKind.MAPPED_BY)),
            Map.entry("MapsId", Set.of(FieldKind.TO_ONE)),
            Map.entry("OnDelete", JOINED),
            Map.entry("OnUpdate", JOINED),
            Map.entry("OrderBy", Set.of(FieldKind.TO_MANY, FieldKind.MAPPED_BY)),
            Map.entry("PassiveDeletes", REFERENCES),
            Map.entry("PostUpdate", REFERENCES),
            Map.entry("QueryExpression", Set.of(FieldKind.EXPRESSION)),
            Map.entry("SequenceGenerator", Set.of(FieldKind.VALUE, FieldKind.KEY)),
            Map.entry("ServerDefault", Set.of(FieldKind.VALUE, FieldKind.KEY)),
            Map.entry("ServerOnUpdate", Set.of(FieldKind.VALUE)),
            Map.entry("Version", Set.of(FieldKind.VALUE)));

    private final Problems problems;

    FitChecks(Problems problems) {
        this.problems = problems;
    }

    void check(Note note, VariableElement field) {
        FieldKind kind = FieldKind.of(field);
        Set<FieldKind> fitting = FITS.get(note.simpleName());
        if (fitting != null && !fitting.contains(kind)) {
            problems.report(
                    note,
                    "@" + note.simpleName() + " does not fit field " + field.getSimpleName() + ", which holds "
                            + kind.what());
            return;
        }
        switch (note.simpleName()) {
            case "Basic" -> {
                if (kind != FieldKind.VALUE) {
                    refuse(note, "fetch", "LAZY".equals(note.constant("fetch", "EAGER")), kind);
                }
            }
            case "Column" -> column(note, kind);
            case "AttributeOverride" -> override(note, field, kind);
            case "AttributeOverrides" -> note.notes("value").forEach(one -> override(one, field, kind));
            case "Enumerated" -> enumerated(note, field);
            case "MapKey" -> holder(note, field, "java.util.Map");
            case "JoinTable" -> {
                for (String beside : List.of(Jpa.JOIN_COLUMN, Jpa.JOIN_COLUMNS)) {
                    Note column = Note.find(field, beside);
                    if (column != null) {
                        problems.report(column, "@JoinColumn has no effect beside @JoinTable, which has its own");
                    }
                }
            }
            default -> {}
        }
    }

    private void column(Note note, FieldKind kind) {
        if (kind != FieldKind.VALUE) {
            for (String attribute : List.of("insertable", "updatable")) {
                boolean key = kind == FieldKind.KEY && attribute.equals("updatable");
                refuse(note, attribute, !key && !note.flag(attribute, true), kind);
            }
        }
    }

    private void override(Note note, VariableElement field, FieldKind kind) {
        note.notes("column").forEach(column -> column(column, kind));
        Element at = field;
        for (String name : note.text("name").split("\\.", -1)) {
            if (at == null || !(at.asType() instanceof DeclaredType declared)) {
                return;
            }
            Element holder = declared.asElement();
            at = holder.getEnclosedElements().stream()
                    .filter(part -> part instanceof VariableElement
                            && part.getSimpleName().contentEquals(name))
                    .findFirst()
                    .orElse(null);
            if (at == null) {
                problems.report(note, "name", "Class " + holder + " has no field '" + name + "'");
            }
        }
    }

    private void enumerated(Note note, VariableElement field) {
        boolean other = switch (field.asType().getKind()) {
            case DECLARED -> ((DeclaredType) field.asType()).asElement().getKind() != ElementKind.ENUM;
            case TYPEVAR -> false;
            default -> true;
        };
        if (other) {
            problems.report(note, "@Enumerated is for a field of an enum, not of type " + field.asType());
        }
    }

    private void holder(Note note, VariableElement field, String type) {
        if (!holds(field, type)) {
            problems.report(note, "@" + note.simpleName() + " is for a field of type " + type);
        }
    }

    private static boolean holds(VariableElement field, String type) {
        return field.asType() instanceof DeclaredType declared
                && declared.asElement().toString().equals(type);
    }

    private void refuse(Note note, String attribute, boolean refused, FieldKind kind) {
        if (refused) {
            problems.report(
                    note,
                    attribute,
                    "Attribute '" + attribute + "' of @" + note.simpleName() + " is not supported for " + kind.what());
        }
    }
}
