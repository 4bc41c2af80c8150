package dev.azoth.sqlite;

import dev.azoth.sql.type.SqlType;
import dev.azoth.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The type of a column by the name it was declared with: the known names first, then SQLite's rules of affinity. */
final class TypeNames {
    private static final Pattern DECLARED = Pattern.compile("([^(]*)(?:\\(([^)]*)\\))?.*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private TypeNames() {}

    /** @param declared as table_xinfo gives it; empty when the column has no type */
    static SqlType<?> resolve(String declared) {
        Matcher matcher = DECLARED.matcher(declared.strip().toUpperCase(Locale.ROOT));
        String name = matcher.matches() ? words(matcher.group(1)) : "";
        List<Integer> arguments = numbers(matcher.matches() && matcher.group(2) != null ? matcher.group(2) : "");
        return switch (name) {
            case "" -> Types.nullType();
            case "SMALLINT" -> Types.smallInteger();
            case "BIGINT" -> Types.bigInteger();
            case "INTEGER", "INT" -> Types.integer();
            case "BOOLEAN", "BOOL" -> Types.boolean_();
            case "NUMERIC", "DECIMAL" -> numeric(arguments);
            case "FLOAT" -> arguments.isEmpty() ? Types.float_() : Types.float_(arguments.get(0));
            // SQLite's REAL is a double, unlike other databases'
            case "REAL", "DOUBLE", "DOUBLE PRECISION", "DOUBLE_PRECISION" -> Types.double_();
            case "VARCHAR", "NVARCHAR" -> arguments.isEmpty() ? Types.string() : Types.string(arguments.get(0));
            case "CHAR" -> arguments.isEmpty() ? Types.text() : Types.char_(arguments.get(0));
            case "TEXT" -> Types.text();
            case "BLOB" -> Types.binary();
            case "DATE" -> Types.date();
            case "TIME" -> Types.time();
            case "TIME WITH TIME ZONE" -> Types.timeTz();
            case "DATETIME", "TIMESTAMP" -> Types.dateTime();
            case "TIMESTAMP WITH TIME ZONE" -> Types.dateTimeTz();
            case "JSON" -> Types.json();
            default -> byAffinity(name);
        };
    }

    private static SqlType<?> byAffinity(String name) {
        if (name.contains("INT")) {
            return Types.bigInteger();
        } else if (name.contains("CHAR") || name.contains("CLOB") || name.contains("TEXT")) {
            return Types.text();
        } else if (name.contains("BLOB")) {
            return Types.binary();
        } else if (name.contains("REAL") || name.contains("FLOA") || name.contains("DOUB")) {
            return Types.double_();
        }
        return name.equals("ANY") ? Types.nullType() : Types.numeric();
    }

    private static SqlType<?> numeric(List<Integer> arguments) {
        return switch (arguments.size()) {
            case 0 -> Types.numeric();
            case 1 -> Types.numeric(arguments.get(0));
            default -> Types.numeric(arguments.get(0), arguments.get(1));
        };
    }

    /** The declared name of a generated column ends with {@code GENERATED ALWAYS}. */
    private static String words(String name) {
        return name.replace("GENERATED ALWAYS", "").strip().replaceAll("\\s+", " ");
    }

    private static List<Integer> numbers(String text) {
        List<Integer> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            numbers.add(Integer.valueOf(matcher.group()));
        }
        return numbers;
    }
}
