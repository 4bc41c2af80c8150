package dev.azoth.mysql;

import dev.azoth.sql.type.BinaryType;
import dev.azoth.sql.type.CharType;
import dev.azoth.sql.type.NumericType;
import dev.azoth.sql.type.SqlType;
import dev.azoth.sql.type.StringType;
import dev.azoth.sql.type.Types;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Types as the catalog names them: {@code int(11) unsigned}, {@code decimal(10,2)}, {@code enum('a','b')}. */
final class TypeNames {
    private static final Pattern FORM = Pattern.compile(
            "(?<name>\\w+)(?:\\((?<first>\\d+)(?:,(?<second>\\d+))?\\))?(?<unsigned>\\s+unsigned)?.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private TypeNames() {}

    static SqlType<?> parse(String name) {
        Matcher form = FORM.matcher(name);
        if (!form.matches()) {
            return Types.nullType();
        }
        Integer first = number(form.group("first"));
        boolean unsigned = form.group("unsigned") != null;
        String base = form.group("name").toLowerCase(Locale.ROOT);
        return switch (base) {
            case "tinyint" -> tinyInteger(first, unsigned);
            case "smallint" -> unsigned ? MySqlTypes.unsignedSmallInteger() : Types.smallInteger();
            case "mediumint" -> unsigned ? MySqlTypes.unsignedMediumInteger() : MySqlTypes.mediumInteger();
            case "int", "integer" -> unsigned ? MySqlTypes.unsignedInteger() : Types.integer();
            case "bigint" -> unsigned ? MySqlTypes.unsignedBigInteger() : Types.bigInteger();
            case "decimal", "numeric" -> new NumericType(first, number(form.group("second")));
            case "float" -> Types.real();
            case "double" -> Types.double_();
            case "bit" -> first == null || first < 64 ? MySqlTypes.bit(first == null ? 1 : first) : Types.numeric();
            case "varchar" -> new StringType(first);
            case "char" -> new CharType(first);
            case "varbinary" -> new BinaryType(first);
            case "blob" -> Types.binary();
            case "text" -> Types.text();
            case "json" -> Types.json();
            case "date" -> Types.date();
            case "time" -> Types.time();
            case "datetime" -> Types.dateTime();
            case "timestamp" -> MySqlTypes.timestamp();
            case "year" -> MySqlTypes.year();
            case "uuid" -> Types.uuid();
            case "tinytext", "mediumtext", "longtext", "inet4", "inet6" -> new SizedText(base.toUpperCase(Locale.ROOT));
            case "enum", "set" ->
                new SizedText(base.toUpperCase(Locale.ROOT) + name.substring(base.length(), name.lastIndexOf(')') + 1));
            case "binary" -> new SizedBytes("BINARY(" + (first == null ? 1 : first) + ")");
            default -> new SizedBytes(base.toUpperCase(Locale.ROOT));
        };
    }

    /** The only width that means something: BOOL is TINYINT(1), and nothing else tells them apart. */
    private static SqlType<?> tinyInteger(@Nullable Integer width, boolean unsigned) {
        if (unsigned) {
            return MySqlTypes.unsignedTinyInteger();
        }
        return width != null && width == 1 ? Types.boolean_() : MySqlTypes.tinyInteger();
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text == null ? null : Integer.valueOf(text);
    }
}
