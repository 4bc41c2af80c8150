package dev.azoth.processor.generate;

import dev.azoth.processor.model.Attribute;
import dev.azoth.processor.model.Code;
import dev.azoth.processor.model.EmbeddedPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the columns of an embedded object; for objects in it, in classes nested in its own. */
final class EmbeddedSource {
    private final Attribute.Embedded embedded;

    EmbeddedSource(Attribute.Embedded embedded) {
        this.embedded = embedded;
    }

    /** The class that holds the columns. */
    String name() {
        return name(embedded.name());
    }

    private static String name(String part) {
        return part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1) + "Columns";
    }

    String declaration() {
        String base = " extends " + Code.ref("dev.azoth.orm.mapping.EmbeddedColumns") + "<"
                + Code.ref(embedded.embeddable().getQualifiedName().toString()) + ">";
        String property = "\n        @Override\n        protected " + Code.ref("dev.azoth.orm.mapping.Property")
                + " property() {\n            return MAPPER.property(" + Code.literal(embedded.name())
                + ");\n        }\n";
        return declaration(embedded.name(), embedded.parts(), "    ", base, property);
    }

    /**
     * @param base what the class extends; empty for nothing
     * @param members its methods
     */
    private static String declaration(
            String attribute, List<EmbeddedPart> parts, String indent, String base, String members) {
        String inside = indent + "    ";
        var fields = new StringBuilder();
        var nested = new StringBuilder();
        var parameters = new ArrayList<String>();
        var assignments = new StringBuilder();
        for (EmbeddedPart part : parts) {
            String type = switch (part) {
                case EmbeddedPart.Leaf leaf -> leaf.column().javaType();
                case EmbeddedPart.Nested holder -> {
                    nested.append(declaration(holder.name(), holder.parts(), inside, "", ""));
                    yield name(holder.name());
                }
            };
            String declared = type + " " + part.name();
            fields.append(inside).append("public final ").append(declared).append(";\n");
            parameters.add(declared);
            assignments.append(inside).append("    this.").append(part.name()).append(" = ");
            assignments.append(part.name()).append(";\n");
        }
        return "\n" + indent + "/** The columns of {@code " + attribute + "}. */\n" + indent
                + "public static final class " + name(attribute) + base + " {\n" + fields + "\n" + inside
                + name(attribute)
                + "("
                + String.join(", ", parameters) + ") {\n" + assignments + inside + "}\n" + members + nested + indent
                + "}\n";
    }

    /** The expression that makes the object that holds the columns. */
    String made() {
        return made(name(), embedded.parts());
    }

    private static String made(String type, List<EmbeddedPart> parts) {
        List<String> arguments = parts.stream()
                .map(part -> switch (part) {
                    case EmbeddedPart.Leaf leaf -> leaf.column().code();
                    case EmbeddedPart.Nested nested -> made(type + "." + name(nested.name()), nested.parts());
                })
                .toList();
        return "new " + type + "(" + String.join(", ", arguments) + ")";
    }

    /** The call upon the builder. */
    String call() {
        var columns = new ArrayList<String>();
        paths(embedded.name(), embedded.parts(), columns);
        String kind = embedded.id() ? ".embeddedId(" : ".embedded(";
        boolean mutable = EmbeddedPart.mutable(embedded.embeddable(), embedded.parts());
        return kind + Code.literal(embedded.name()) + ", "
                + Code.ref(embedded.embeddable().getQualifiedName().toString()) + ".class, "
                + Code.ref("java.util.List") + ".of(" + String.join(", ", columns) + "), "
                + SplitSource.lambda(embedded.embeddable(), embedded.parts()) + ", "
                + JoinSource.lambda(embedded.embeddable(), embedded.parts())
                + (embedded.id() ? "" : ", " + mutable) + ")";
    }

    private static void paths(String path, List<EmbeddedPart> parts, List<String> columns) {
        for (EmbeddedPart part : parts) {
            switch (part) {
                case EmbeddedPart.Leaf leaf -> columns.add(path + "." + leaf.name());
                case EmbeddedPart.Nested nested -> paths(path + "." + nested.name(), nested.parts(), columns);
            }
        }
    }
}
