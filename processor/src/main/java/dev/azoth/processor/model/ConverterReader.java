package dev.azoth.processor.model;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Makes a SQL type of an attribute converter. */
final class ConverterReader {
    private static final String CONVERTER = Jpa.PREFIX + "AttributeConverter";

    private final Context context;
    private final TypeReader types;

    ConverterReader(Context context, TypeReader types) {
        this.context = context;
        this.types = types;
    }

    @Nullable
    SqlTypeCode read(Note convert, TypeMirror fieldType, @Nullable Note column) {
        TypeMirror converter = convert.type("converter");
        DeclaredType implemented = converter == null ? null : converterType(converter);
        if (converter == null || implemented == null) {
            context.problems().report(convert, "@Convert needs the class of an AttributeConverter");
            return null;
        }
        if (Shape.isHidden(((DeclaredType) converter).asElement())) {
            context.problems()
                    .report(
                            convert,
                            "Converter " + converter + " must not be private: the generated class refers to it");
        }
        TypeMirror from = implemented.getTypeArguments().get(0);
        TypeMirror to = implemented.getTypeArguments().get(1);
        TypeMirror boxed = fieldType.getKind().isPrimitive()
                ? context.types()
                        .boxedClass((javax.lang.model.type.PrimitiveType) fieldType)
                        .asType()
                : fieldType;
        if (!context.types()
                .isSameType(context.types().erasure(boxed), context.types().erasure(from))) {
            context.problems().report(convert, "The converter is for " + from + ", the field is of type " + fieldType);
            return null;
        }
        SqlTypeCode base = types.plain(convert.on(), to, column);
        if (base == null) {
            context.problems().report(convert, "The converter makes " + to + ", which is no type of a column");
            return null;
        }
        String javaType = Code.type(boxed);
        String raw = Code.type(context.types().erasure(boxed));
        String classLiteral = raw.equals(javaType)
                ? raw + ".class"
                : "(" + Code.ref("java.lang.Class") + "<" + javaType + ">) (" + Code.ref("java.lang.Class") + "<?>) "
                        + raw + ".class";
        String name = ((TypeElement) ((DeclaredType) converter).asElement())
                .getSimpleName()
                .toString();
        String made = "new " + Code.type(converter) + "()";
        return new SqlTypeCode(
                javaType,
                Code.types() + ".mapped(" + Code.literal(name) + ", " + classLiteral + ", " + base.code() + ", " + made
                        + "::convertToDatabaseColumn, " + made + "::convertToEntityAttribute)");
    }

    private @Nullable DeclaredType converterType(TypeMirror type) {
        if (context.is(type, CONVERTER)) {
            return ((DeclaredType) type).getTypeArguments().size() == 2 ? (DeclaredType) type : null;
        }
        for (TypeMirror above : context.types().directSupertypes(type)) {
            DeclaredType found = converterType(above);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
