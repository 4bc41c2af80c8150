package dev.azoth.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads fields that hold the value of a column. */
final class ValueReader {
    /** What can be a version beside whole numbers. */
    private static final Set<String> VERSIONS =
            Set.of("java.time.Instant", "java.time.LocalDateTime", "java.time.OffsetDateTime", "java.util.UUID");

    private final Context context;
    private final TypeReader types;

    ValueReader(Context context) {
        this.context = context;
        this.types = new TypeReader(context);
    }

    /**
     * @param derived the name of the column where it is a join column, too
     */
    Attribute.@Nullable Value read(TypeElement seenFrom, Shape.Field field, @Nullable String derived) {
        Element element = field.element();
        TypeMirror type = context.typeOf(seenFrom, field);
        boolean id = Note.has(element, Jpa.ID);
        Note version = Note.find(element, Jpa.VERSION);
        if (version != null && !GenerationReader.isWholeNumber(type) && !VERSIONS.contains(type.toString())) {
            context.problems()
                    .report(
                            version,
                            "A version is an int, long, short or the box of one, a moment (Instant, LocalDateTime,"
                                    + " OffsetDateTime) or a UUID, not " + type);
        }
        ColumnCode column = column(element, type, Overrides.column(seenFrom, field), id, derived);
        if (column == null) {
            return null;
        }
        String generation = new GenerationReader(context).read(element, type, seenFrom);
        Note deferred = Note.find(element, Jpa.DEFERRED);
        return new Attribute.Value(
                field.name(),
                column,
                id,
                generation,
                deferred == null ? "" : deferred.text("group"),
                options(element, type, Overrides.column(seenFrom, field)));
    }

    /** A field that holds the value of an expression that a statement gives. */
    Attribute.@Nullable Expression expression(Shape.Field field, TypeMirror type) {
        if (type.getKind().isPrimitive()) {
            context.problems()
                    .report(
                            field.element(),
                            "Field " + field.name() + " is null where a statement gives no expression: it cannot be of"
                                    + " type " + type);
            return null;
        }
        SqlTypeCode sqlType = types.read(field.element(), type, null);
        return sqlType == null ? null : new Attribute.Expression(field.name(), sqlType);
    }

    /** The column of a field, or of a part of an embedded object. */
    @Nullable
    ColumnCode column(Element element, TypeMirror type, @Nullable Note column, boolean id, @Nullable String derived) {
        SqlTypeCode sqlType = types.read(element, type, column);
        if (sqlType == null) {
            return null;
        }
        String name = Naming.snake(element.getSimpleName().toString());
        var code = new ColumnCode(
                derived != null ? derived : column == null ? name : column.text("name", name), sqlType.defined(column));
        Note basic = Note.find(element, Jpa.BASIC);
        boolean nullable = !type.getKind().isPrimitive()
                && !Note.has(element, Jpa.VERSION)
                && (column == null || nullable(column))
                && (basic == null || basic.flag("optional", true));
        if (!nullable && !id) {
            code.call("notNull()");
        }
        if (column != null && column.flag("unique", false)) {
            code.call("unique()");
        }
        if (column != null && !column.text("comment").isEmpty()) {
            code.call("comment(" + Code.literal(column.text("comment")) + ")");
        }
        Note serverDefault = Note.find(element, Jpa.SERVER_DEFAULT);
        if (serverDefault != null) {
            code.call("serverDefault(" + Code.sql("Sql") + ".text(" + Code.literal(serverDefault.text("value")) + "))");
        }
        return code;
    }

    private static boolean nullable(Note column) {
        return column.flag("nullable", true)
                && !column.text("columnDefinition").toUpperCase(Locale.ROOT).matches(".*\\bNOT\\s+NULL\\b.*");
    }

    private List<String> options(Element element, TypeMirror type, @Nullable Note column) {
        var options = new ArrayList<String>();
        Note basic = Note.find(element, Jpa.BASIC);
        if (Note.has(element, Jpa.DEFERRED)
                || (basic != null && basic.constant("fetch", "EAGER").equals("LAZY"))) {
            options.add("DEFERRED");
        }
        Note deferred = Note.find(element, Jpa.DEFERRED);
        if (deferred != null && deferred.flag("raising", false)) {
            options.add("RAISING");
        }
        if (Note.has(element, Jpa.VERSION)) {
            options.add("VERSION");
        }
        if (column != null && !column.flag("insertable", true)) {
            options.add("NOT_INSERTABLE");
        }
        if (column != null && !column.flag("updatable", true)) {
            options.add("NOT_UPDATABLE");
        }
        if (Note.has(element, Jpa.SERVER_ON_UPDATE)) {
            options.add("SERVER_ON_UPDATE");
        }
        if (type.getKind() == javax.lang.model.type.TypeKind.ARRAY) {
            options.add("MUTABLE");
        }
        return options;
    }
}
