package dev.azoth.processor.generate;

import dev.azoth.processor.model.Code;
import dev.azoth.processor.model.EmbeddedPart;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Writes how an embedded object is taken apart into the values of its columns. */
final class SplitSource {
    private final StringBuilder code = new StringBuilder();
    private int variables;
    private int column;

    private SplitSource() {}

    static String lambda(TypeElement embeddable, List<EmbeddedPart> parts) {
        String object = Code.ref("java.lang.Object");
        if (parts.stream().allMatch(EmbeddedPart.Leaf.class::isInstance)) {
            var values = new ArrayList<String>();
            for (int i = 0; i < parts.size(); i++) {
                values.add(read("whole", embeddable, parts.get(i).name(), i));
            }
            return "whole -> new " + object + "[] {" + String.join(", ", values) + "}";
        }
        var source = new SplitSource();
        source.read("whole", embeddable, parts);
        return "whole -> { " + object + "[] values = new " + object + "[" + source.column + "]; " + source.code
                + "return values; }";
    }

    private void read(String from, TypeElement embeddable, List<EmbeddedPart> parts) {
        for (int i = 0; i < parts.size(); i++) {
            EmbeddedPart part = parts.get(i);
            String value = read(from, embeddable, part.name(), i);
            switch (part) {
                case EmbeddedPart.Leaf leaf ->
                    code.append("values[")
                            .append(column++)
                            .append("] = ")
                            .append(value)
                            .append("; ");
                case EmbeddedPart.Nested nested -> {
                    String variable = "part" + variables++;
                    code.append(Code.ref("java.lang.Object")).append(' ').append(variable);
                    code.append(" = ")
                            .append(value)
                            .append("; if (")
                            .append(variable)
                            .append(" != null) { ");
                    read(variable, nested.embeddable(), nested.parts());
                    code.append("} ");
                }
            }
        }
    }

    private static String read(String from, TypeElement embeddable, String part, int index) {
        return embeddable.getKind() == ElementKind.RECORD
                ? "((" + Code.ref(embeddable.getQualifiedName().toString()) + ") " + from + ")." + part + "()"
                : "((" + Code.ref("dev.azoth.orm.mapping.Managed") + ") " + from + ").azoth$get(" + index + ")";
    }
}
