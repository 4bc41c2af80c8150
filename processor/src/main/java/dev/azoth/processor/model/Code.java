package dev.azoth.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Bits of Java source. Names of classes stand between angle quotes until it is known which can be imported. */
public final class Code {
    private Code() {}

    /** A reference to a class. */
    public static String ref(String qualifiedName) {
        return "\u00ab" + qualifiedName + "\u00bb";
    }

    static String sql(String simpleName) {
        return ref("dev.azoth.sql." + simpleName);
    }

    static String mapping(String simpleName) {
        return ref("dev.azoth.orm.mapping." + simpleName);
    }

    static String types() {
        return ref("dev.azoth.sql.type.Types");
    }

    static String schema() {
        return ref("dev.azoth.sql.schema.Schema");
    }

    /** A string literal. */
    public static String literal(String text) {
        var out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c > '~') {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }

    /** A type without its annotations; primitive types as their boxes. */
    static String type(TypeMirror type) {
        return switch (type.getKind()) {
            case BOOLEAN -> ref("java.lang.Boolean");
            case BYTE -> ref("java.lang.Byte");
            case SHORT -> ref("java.lang.Short");
            case INT -> ref("java.lang.Integer");
            case LONG -> ref("java.lang.Long");
            case CHAR -> ref("java.lang.Character");
            case FLOAT -> ref("java.lang.Float");
            case DOUBLE -> ref("java.lang.Double");
            case ARRAY -> array(((ArrayType) type).getComponentType()) + "[]";
            case DECLARED -> declared((DeclaredType) type);
            case WILDCARD -> wildcard((WildcardType) type);
            default -> ref("java.lang.Object");
        };
    }

    private static String array(TypeMirror component) {
        return component.getKind().isPrimitive()
                ? component.getKind().name().toLowerCase(java.util.Locale.ROOT)
                : type(component);
    }

    private static String wildcard(WildcardType type) {
        if (type.getExtendsBound() != null) {
            return "? extends " + type(type.getExtendsBound());
        }
        return type.getSuperBound() == null ? "?" : "? super " + type(type.getSuperBound());
    }

    private static String declared(DeclaredType type) {
        String name = ref(((TypeElement) type.asElement()).getQualifiedName().toString());
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        return arguments.isEmpty()
                ? name
                : name + "<"
                        + String.join(", ", arguments.stream().map(Code::type).toList()) + ">";
    }
}
