package dev.azoth.postgresql;

/** Names of enum types inside codecs, which know no dialect. */
final class EnumNames {
    private EnumNames() {}

    static String quote(String name) {
        boolean bare = name.matches("[a-z_][a-z0-9_$]*") && !ReservedWords.ALL.contains(name);
        return bare ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
