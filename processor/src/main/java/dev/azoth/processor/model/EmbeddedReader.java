package dev.azoth.processor.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads the columns of an embedded object. */
final class EmbeddedReader {
    private final Context context;
    private final Map<String, String> derived;
    private final boolean key;

    private EmbeddedReader(Context context, Map<String, String> derived, boolean key) {
        this.context = context;
        this.derived = derived;
        this.key = key;
    }

    /**
     * The parts of what a field holds.
     *
     * @param derived the names of columns that are join columns, too
     */
    static List<EmbeddedPart> parts(
            Context context,
            TypeElement entity,
            Shape.Field field,
            TypeElement embeddable,
            Map<String, String> derived) {
        boolean key = Note.has(field.element(), Jpa.EMBEDDED_ID);
        return new EmbeddedReader(context, derived, key)
                .parts(embeddable, field.name(), Overrides.parts(entity, field), List.of());
    }

    private List<EmbeddedPart> parts(
            TypeElement embeddable, String path, Map<String, Note> overrides, List<TypeElement> around) {
        var parts = new ArrayList<EmbeddedPart>();
        var inside = new ArrayList<>(around);
        inside.add(embeddable);
        for (VariableElement part : Shape.declared(embeddable)) {
            String name = part.getSimpleName().toString();
            Note relationship = ReferenceReader.annotation(part);
            if (relationship != null) {
                context.problems()
                        .report(relationship, "A relationship in an embeddable class is not supported by Azoth");
            } else if (FieldKind.of(part) == FieldKind.EMBEDDED && part.asType() instanceof DeclaredType declared) {
                var nested = (TypeElement) declared.asElement();
                if (inside.contains(nested)) {
                    context.problems().report(part, "Embeddable class " + nested + " holds itself");
                    continue;
                }
                parts.add(new EmbeddedPart.Nested(
                        name, nested, parts(nested, path + "." + name, below(name, part, overrides), inside)));
            } else {
                leaf(part, path + "." + name, overrides.getOrDefault(name, Note.find(part, Jpa.COLUMN)), parts);
            }
        }
        return parts;
    }

    private void leaf(VariableElement part, String path, @Nullable Note column, List<EmbeddedPart> parts) {
        TypeMirror type = part.asType();
        ColumnCode code = new ValueReader(context).column(part, type, column, key, derived.get(path));
        if (code != null) {
            parts.add(new EmbeddedPart.Leaf(
                    part.getSimpleName().toString(), code, code.type().javaType(), zero(type)));
        }
    }

    /** What is said of the parts of a part: at it, or by who is around, whose word holds. */
    private static Map<String, Note> below(String name, VariableElement part, Map<String, Note> overrides) {
        Map<String, Note> found = new HashMap<>(Overrides.of(part));
        overrides.forEach((path, column) -> {
            if (path.startsWith(name + ".")) {
                found.put(path.substring(name.length() + 1), column);
            }
        });
        return found;
    }

    private static String zero(TypeMirror type) {
        return switch (type.getKind()) {
            case BOOLEAN -> "false";
            case BYTE -> "(byte) 0";
            case SHORT -> "(short) 0";
            case INT -> "0";
            case LONG -> "0L";
            case CHAR -> "(char) 0";
            case FLOAT -> "0f";
            case DOUBLE -> "0d";
            default -> "";
        };
    }
}
