package dev.azoth.processor.generate;

import dev.azoth.processor.model.Code;
import dev.azoth.processor.model.EmbeddedPart;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Writes how an embedded object is put together from the values of its columns. */
final class JoinSource {
    private final StringBuilder code = new StringBuilder();
    private int variables;
    private int column;

    private JoinSource() {}

    static String lambda(TypeElement embeddable, List<EmbeddedPart> parts) {
        var source = new JoinSource();
        String made = source.make(embeddable, parts);
        return source.code.isEmpty() ? "parts -> " + made : "parts -> { " + source.code + "return " + made + "; }";
    }

    /** The expression for an object, after statements that prepare it. */
    private String make(TypeElement embeddable, List<EmbeddedPart> parts) {
        String type = Code.ref(embeddable.getQualifiedName().toString());
        boolean record = embeddable.getKind() == ElementKind.RECORD;
        var values = new ArrayList<String>();
        for (EmbeddedPart part : parts) {
            values.add(
                    switch (part) {
                        case EmbeddedPart.Leaf leaf -> value(leaf, record);
                        case EmbeddedPart.Nested nested -> nested(nested);
                    });
        }
        if (record) {
            return "new " + type + "(" + String.join(", ", values) + ")";
        }
        String variable = "made" + variables++;
        code.append(Code.ref("java.lang.Object")).append(' ').append(variable);
        code.append(" = new ").append(type).append("(); ");
        for (int i = 0; i < values.size(); i++) {
            code.append("((")
                    .append(Code.ref("dev.azoth.orm.mapping.Managed"))
                    .append(") ")
                    .append(variable);
            code.append(").azoth$set(")
                    .append(i)
                    .append(", ")
                    .append(values.get(i))
                    .append("); ");
        }
        return variable;
    }

    private String value(EmbeddedPart.Leaf leaf, boolean record) {
        String part = "parts[" + column++ + "]";
        String value = "(" + leaf.cast() + ") " + part;
        return !record ? part : leaf.zero().isEmpty() ? value : part + " == null ? " + leaf.zero() + " : " + value;
    }

    /** Null when all its values are. */
    private String nested(EmbeddedPart.Nested nested) {
        int first = column;
        String variable = "part" + variables++;
        String type = Code.ref(nested.embeddable().getQualifiedName().toString());
        String some = IntStream.range(first, first + nested.columns().size())
                .mapToObj(i -> "parts[" + i + "] != null")
                .collect(Collectors.joining(" || "));
        code.append(type)
                .append(' ')
                .append(variable)
                .append(" = null; if (")
                .append(some)
                .append(") { ");
        String made = make(nested.embeddable(), nested.parts());
        String cast = nested.embeddable().getKind() == ElementKind.RECORD ? "" : "(" + type + ") ";
        code.append(variable).append(" = ").append(cast).append(made).append("; } ");
        return variable;
    }
}
