package dev.azoth.postgresql.vertx;

import java.util.Locale;

/** The client's names of the server's types, as SQL spells them. */
final class TypeNames {
    private TypeNames() {}

    /** For instance {@code INT4_ARRAY} is {@code int4[]}. */
    static String sql(String clientName) {
        String name = clientName.toLowerCase(Locale.ROOT);
        boolean array = name.endsWith("_array");
        String element = array ? name.substring(0, name.length() - "_array".length()) : name;
        String spelled = switch (element) {
            case "ts_vector" -> "tsvector";
            case "ts_query" -> "tsquery";
            case "char" -> "\"char\"";
            default -> element;
        };
        return array ? spelled + "[]" : spelled;
    }
}
