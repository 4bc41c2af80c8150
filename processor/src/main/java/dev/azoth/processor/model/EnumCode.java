package dev.azoth.processor.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The type of an enum that is kept by its names: one of the database's own where it has enums, with the name that a
 * {@code columnDefinition} gives; VARCHAR where that says so, or a length is given.
 */
final class EnumCode {
    private static final Pattern TEXT = Pattern.compile("(?i)(n?(var)?char|character|n?varchar2|\\w*text|n?clob)\\b.*");
    private static final Pattern NAME = Pattern.compile(
            "(?i)(?!enum\\b|set\\b)" + "(?:(?<schema>\"[^\"]+\"|\\w+)\\.)?(?<name>\"[^\"]+\"|\\w+)(\\s.*)?");

    private EnumCode() {}

    static SqlTypeCode byName(TypeElement type, @Nullable Note column) {
        String javaType = Code.ref(type.getQualifiedName().toString());
        String code = Code.types() + ".enumOf(" + javaType + ".class)";
        String definition =
                column == null ? "" : column.text("columnDefinition").strip();
        int length = column == null ? 0 : column.number("length", 0);
        Matcher name = NAME.matcher(definition);
        if (TEXT.matcher(definition).matches()) {
            return new SqlTypeCode(javaType, code + ".asVarchar()");
        } else if (name.matches()) {
            String schema = name.group("schema");
            String named = code + ".named(" + plain(name.group("name")) + ")";
            return new SqlTypeCode(javaType, schema == null ? named : named + ".inSchema(" + plain(schema) + ")");
        } else if (definition.isEmpty() && length > 0) {
            return new SqlTypeCode(javaType, code + ".asVarchar()", "VARCHAR(" + length + ")");
        }
        return new SqlTypeCode(javaType, code);
    }

    private static String plain(String identifier) {
        return Code.literal(identifier.replace("\"", ""));
    }
}
