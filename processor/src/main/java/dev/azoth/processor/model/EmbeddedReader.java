package dev.azoth.processor.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Reads the columns of an embedded object. */
final class EmbeddedReader {
    private final Context context;

    EmbeddedReader(Context context) {
        this.context = context;
    }

    List<EmbeddedPart> parts(Element field, TypeElement embeddable) {
        Map<String, Note> overrides = overrides(field);
        boolean key = Note.has(field, Jpa.EMBEDDED_ID);
        var parts = new ArrayList<EmbeddedPart>();
        for (VariableElement part : Shape.declared(embeddable)) {
            TypeMirror type = part.asType();
            String name = part.getSimpleName().toString();
            Note relationship = ReferenceReader.annotation(part);
            if (relationship != null) {
                context.problems()
                        .report(relationship, "A relationship in an embeddable class is not supported by Azoth");
                continue;
            }
            Note column = overrides.getOrDefault(name, Note.find(part, Jpa.COLUMN));
            ColumnCode code = new ValueReader(context).column(part, type, column, key);
            if (code != null) {
                parts.add(new EmbeddedPart(name, code, code.type().javaType(), zero(type)));
            }
        }
        return parts;
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

    private static Map<String, Note> overrides(Element field) {
        var found = new HashMap<String, Note>();
        Note one = Note.find(field, Jpa.ATTRIBUTE_OVERRIDE);
        Note many = Note.find(field, Jpa.ATTRIBUTE_OVERRIDES);
        var all = new ArrayList<Note>();
        if (one != null) {
            all.add(one);
        }
        if (many != null) {
            all.addAll(many.notes("value"));
        }
        for (Note override : all) {
            override.notes("column").forEach(column -> found.put(override.text("name"), column));
        }
        return found;
    }
}
