package dev.azoth.processor.model;

import java.util.Locale;

/** Names of tables and columns that are not given. */
final class Naming {
    private Naming() {}

    /** {@code createDate} is {@code create_date}, {@code URLPath} is {@code url_path}. */
    static String snake(String name) {
        String apart = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").replaceAll("([A-Z]+)([A-Z][a-z])", "$1_$2");
        return apart.toLowerCase(Locale.ROOT);
    }
}
