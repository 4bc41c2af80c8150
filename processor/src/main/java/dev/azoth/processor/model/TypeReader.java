package dev.azoth.processor.model;

import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Finds the SQL type of a field. */
final class TypeReader {
    private static final Map<String, String> SIMPLE = Map.ofEntries(
            Map.entry("java.lang.Integer", "integer()"),
            Map.entry("java.lang.Long", "bigInteger()"),
            Map.entry("java.lang.Short", "smallInteger()"),
            Map.entry("java.lang.Boolean", "boolean_()"),
            Map.entry("java.lang.Double", "double_()"),
            Map.entry("java.lang.Float", "real()"),
            Map.entry("java.time.LocalDate", "date()"),
            Map.entry("java.time.LocalTime", "time()"),
            Map.entry("java.time.OffsetTime", "timeTz()"),
            Map.entry("java.time.LocalDateTime", "dateTime()"),
            Map.entry("java.time.OffsetDateTime", "dateTimeTz()"),
            Map.entry("java.time.Duration", "interval()"),
            Map.entry("java.util.UUID", "uuid()"));

    private final Context context;

    TypeReader(Context context) {
        this.context = context;
    }

    /**
     * @param column how it is annotated; may be an override's
     * @return null when it has none; the problem has been reported
     */
    @Nullable
    SqlTypeCode read(Element field, TypeMirror type, @Nullable Note column) {
        Note convert = Note.find(field, Jpa.CONVERT);
        if (convert != null) {
            return new ConverterReader(context, this).read(convert, type, column);
        }
        SqlTypeCode found = plain(field, type, column);
        if (found == null) {
            String remedy = isCollection(type)
                    ? " is no type of a column. Of entities it needs @OneToMany or @ManyToMany; collections of values are"
                            + " not supported by Azoth: map them as an entity, use @Convert, or @Transient"
                    : " is no type of a column. Use a supported type, @Convert, @Embedded, a relationship's"
                            + " annotation, or @Transient";
            context.problems().report(field, "Type " + type + " of field " + field.getSimpleName() + remedy);
        }
        return found;
    }

    private boolean isCollection(TypeMirror type) {
        for (String name : List.of("java.util.Collection", "java.util.Map")) {
            TypeElement collection = context.elements().getTypeElement(name);
            if (collection != null
                    && context.types()
                            .isAssignable(
                                    context.types().erasure(type),
                                    context.types().erasure(collection.asType()))) {
                return true;
            }
        }
        return false;
    }

    /** The type without a converter. */
    @Nullable
    SqlTypeCode plain(Element field, TypeMirror type, @Nullable Note column) {
        if (type.getKind() == TypeKind.ARRAY) {
            return ((ArrayType) type).getComponentType().getKind() == TypeKind.BYTE
                    ? new SqlTypeCode("byte[]", Code.types() + ".binary()")
                    : null;
        }
        String javaType = Code.type(type);
        String name = javaType.substring(1, javaType.length() - 1);
        String simple = SIMPLE.get(name);
        if (simple != null) {
            return new SqlTypeCode(javaType, Code.types() + "." + simple);
        }
        return switch (name) {
            case "java.lang.String" -> new SqlTypeCode(javaType, Code.types() + "." + text(field, column));
            case "java.math.BigDecimal" -> new SqlTypeCode(javaType, Code.types() + "." + decimal(column));
            case "java.math.BigInteger" -> bigInteger(javaType, column);
            case "java.time.Instant" -> instant(javaType);
            case "java.lang.Character" -> character(javaType);
            case "java.lang.Byte" -> octet(javaType);
            default ->
                type.getKind() == TypeKind.DECLARED
                                && ((DeclaredType) type).asElement().getKind() == ElementKind.ENUM
                        ? enumeration(field, (TypeElement) ((DeclaredType) type).asElement(), column)
                        : null;
        };
    }

    private static String text(Element field, @Nullable Note column) {
        if (column != null && column.text("columnDefinition").strip().matches("(?i)jsonb?")) {
            return "json()";
        }
        return Note.has(field, Jpa.LOB)
                ? "text()"
                : "string(" + (column == null ? 255 : column.number("length", 255)) + ")";
    }

    private static String decimal(@Nullable Note column) {
        int precision = column == null ? 0 : column.number("precision", 0);
        int scale = column == null ? 0 : column.number("scale", 0);
        return precision == 0 ? "numeric()" : "numeric(" + precision + ", " + scale + ")";
    }

    private static SqlTypeCode bigInteger(String javaType, @Nullable Note column) {
        int precision = column == null ? 0 : column.number("precision", 0);
        String base = precision == 0 ? "numeric(38, 0)" : "numeric(" + precision + ", 0)";
        return mapped(
                javaType,
                "BigInteger",
                base,
                Code.ref("java.math.BigDecimal") + "::new",
                Code.ref("java.math.BigDecimal") + "::toBigIntegerExact");
    }

    private static SqlTypeCode instant(String javaType) {
        return mapped(
                javaType,
                "Instant",
                "dateTimeTz()",
                "value -> value.atOffset(" + Code.ref("java.time.ZoneOffset") + ".UTC)",
                Code.ref("java.time.OffsetDateTime") + "::toInstant");
    }

    private static SqlTypeCode character(String javaType) {
        return mapped(javaType, "Character", "string(1)", "String::valueOf", "value -> value.charAt(0)");
    }

    private static SqlTypeCode octet(String javaType) {
        return mapped(javaType, "Byte", "smallInteger()", javaType + "::shortValue", "Short::byteValue");
    }

    private static SqlTypeCode mapped(String javaType, String name, String base, String to, String from) {
        return new SqlTypeCode(
                javaType,
                Code.types() + ".mapped(" + Code.literal(name) + ", " + javaType + ".class, " + Code.types() + "."
                        + base + ", " + to + ", " + from + ")");
    }

    private SqlTypeCode enumeration(Element field, TypeElement type, @Nullable Note column) {
        if (Shape.isHidden(type)) {
            context.problems().report(field, "Enum " + type + " must not be private: the generated class refers to it");
        }
        Note enumerated = Note.find(field, Jpa.ENUMERATED);
        if (enumerated != null && enumerated.constant("value", "ORDINAL").equals("STRING")) {
            return EnumCode.byName(type, column);
        }
        String javaType = Code.ref(type.getQualifiedName().toString());
        return mapped(
                javaType,
                type.getSimpleName() + " by ordinal",
                "integer()",
                javaType + "::ordinal",
                "value -> " + javaType + ".values()[value]");
    }
}
