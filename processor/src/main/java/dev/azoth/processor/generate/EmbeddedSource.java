package dev.azoth.processor.generate;

import dev.azoth.processor.model.Attribute;
import dev.azoth.processor.model.Code;
import dev.azoth.processor.model.EmbeddedPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.ElementKind;

/** Writes the columns of an embedded object, and how it is taken apart and put together. */
final class EmbeddedSource {
    private final Attribute.Embedded embedded;
    private final String type;
    private final boolean record;

    EmbeddedSource(Attribute.Embedded embedded) {
        this.embedded = embedded;
        this.type = Code.ref(embedded.embeddable().getQualifiedName().toString());
        this.record = embedded.embeddable().getKind() == ElementKind.RECORD;
    }

    /** The class that holds the columns. */
    String name() {
        String name = embedded.name();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Columns";
    }

    String declaration() {
        var fields = new StringBuilder();
        var parameters = new ArrayList<String>();
        var assignments = new StringBuilder();
        for (EmbeddedPart part : embedded.parts()) {
            String declared = part.column().javaType() + " " + part.name();
            fields.append("        public final ").append(declared).append(";\n");
            parameters.add(declared);
            assignments
                    .append("            this.")
                    .append(part.name())
                    .append(" = ")
                    .append(part.name())
                    .append(";\n");
        }
        return "\n    /** The columns of {@code " + embedded.name() + "}. */\n    public static final class " + name()
                + " {\n"
                + fields + "\n        " + name() + "(" + String.join(", ", parameters) + ") {\n" + assignments
                + "        }\n    }\n";
    }

    /** The call upon the builder. */
    String call() {
        List<String> columns = embedded.parts().stream()
                .map(part -> embedded.name() + "." + part.name())
                .toList();
        String kind = embedded.id() ? ".embeddedId(" : ".embedded(";
        return kind + Code.literal(embedded.name()) + ", " + type + ".class, " + Code.ref("java.util.List") + ".of("
                + String.join(", ", columns) + "), " + split() + ", " + join() + (embedded.id() ? "" : ", " + !record)
                + ")";
    }

    private String split() {
        var values = new ArrayList<String>();
        for (int i = 0; i < embedded.parts().size(); i++) {
            values.add(
                    record
                            ? "((" + type + ") whole)."
                                    + embedded.parts().get(i).name() + "()"
                            : "((" + Code.ref("dev.azoth.orm.mapping.Managed") + ") whole).azoth$get(" + i + ")");
        }
        return "whole -> new " + Code.ref("java.lang.Object") + "[] {" + String.join(", ", values) + "}";
    }

    private String join() {
        List<EmbeddedPart> parts = embedded.parts();
        if (record) {
            var arguments = new ArrayList<String>();
            for (int i = 0; i < parts.size(); i++) {
                String value = "(" + parts.get(i).cast() + ") parts[" + i + "]";
                String zero = parts.get(i).zero();
                arguments.add(zero.isEmpty() ? value : "parts[" + i + "] == null ? " + zero + " : " + value);
            }
            return "parts -> new " + type + "(" + String.join(", ", arguments) + ")";
        }
        var out = new StringBuilder("parts -> { Object made = new " + type + "(); ");
        String managed = Code.ref("dev.azoth.orm.mapping.Managed");
        out.append(managed).append(" managed = (").append(managed).append(") made; ");
        for (int i = 0; i < parts.size(); i++) {
            out.append("managed.azoth$set(")
                    .append(i)
                    .append(", parts[")
                    .append(i)
                    .append("]); ");
        }
        return out.append("return made; }").toString();
    }
}
