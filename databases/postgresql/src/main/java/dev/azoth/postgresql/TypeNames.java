package dev.azoth.postgresql;

import dev.azoth.error.ArgumentException;
import dev.azoth.sql.type.ArrayType;
import dev.azoth.sql.type.CharType;
import dev.azoth.sql.type.NumericType;
import dev.azoth.sql.type.SqlType;
import dev.azoth.sql.type.StringType;
import dev.azoth.sql.type.Types;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Types by the names that {@code format_type} gives: {@code character varying(50)}, {@code timestamp(3) with time zone}. */
final class TypeNames {
    private static final Pattern FORM = Pattern.compile(
            "(?<name>.+?)(?:\\((?<first>\\d+)(?:,(?<second>-?\\d+))?\\))?(?<zone> with(?:out)? time zone)?");

    private TypeNames() {}

    /** The standard type, else one that keeps the values as text. */
    static SqlType<?> parse(String name) {
        if (name.endsWith("[]")) {
            return new ArrayType<>(parse(name.substring(0, name.length() - 2)));
        }
        Matcher form = FORM.matcher(name);
        return form.matches() ? standard(form, name) : other(name);
    }

    private static SqlType<?> standard(Matcher form, String whole) {
        Integer first = number(form.group("first"));
        boolean zone = " with time zone".equals(form.group("zone"));
        return switch (form.group("name")) {
            case "smallint" -> Types.smallInteger();
            case "integer" -> Types.integer();
            case "bigint" -> Types.bigInteger();
            case "numeric" -> numeric(first, number(form.group("second")));
            case "real" -> Types.real();
            case "double precision" -> Types.double_();
            case "boolean" -> Types.boolean_();
            case "character varying" -> new StringType(first);
            case "character" -> new CharType(first);
            case "text" -> Types.text();
            case "bytea" -> Types.binary();
            case "date" -> Types.date();
            case "time" -> zone ? Types.timeTz() : Types.time();
            case "timestamp" -> zone ? Types.dateTimeTz() : Types.dateTime();
            case "interval" -> Types.interval();
            case "uuid" -> Types.uuid();
            case "json" -> Types.json();
            case "jsonb" -> PgTypes.jsonb();
            case "oid" -> PgTypes.oid();
            default -> other(whole);
        };
    }

    private static SqlType<?> numeric(@Nullable Integer precision, @Nullable Integer scale) {
        boolean standard = scale == null || precision == null || (scale >= 0 && scale <= precision);
        return standard ? new NumericType(precision, scale) : Types.numeric();
    }

    private static SqlType<?> other(String name) {
        try {
            return new PgTextType(name);
        } catch (ArgumentException strange) {
            return Types.nullType();
        }
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text == null ? null : Integer.valueOf(text);
    }
}
