package dev.azoth.mysql.vertx;

import dev.azoth.vertx.OptionReader;
import java.util.Locale;
import java.util.Set;

/** SQL modes by which neither values are changed silently nor this dialect's SQL means something else. */
final class SqlModes {
    private static final String DEFAULT =
            "STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,NO_ZERO_IN_DATE,NO_ENGINE_SUBSTITUTION";

    /** They change what quotes, backslashes or operators mean. */
    private static final Set<String> FOREIGN = Set.of(
            "ANSI",
            "ANSI_QUOTES",
            "DB2",
            "MAXDB",
            "MSSQL",
            "NO_BACKSLASH_ESCAPES",
            "ORACLE",
            "PIPES_AS_CONCAT",
            "POSTGRESQL");

    private SqlModes() {}

    /** The session's modes, as the connect option {@code sql_mode} has them. */
    static String read(OptionReader options) {
        String given = options.text("sql_mode");
        String value = (given == null ? DEFAULT : given).toUpperCase(Locale.ROOT);
        Set<String> modes = Set.of(value.split(",", -1));
        boolean strict = modes.contains("STRICT_TRANS_TABLES")
                || modes.contains("STRICT_ALL_TABLES")
                || modes.contains("TRADITIONAL");
        if (!strict || !value.matches("[A-Z_,]+") || modes.stream().anyMatch(FOREIGN::contains)) {
            throw options.bad(
                    "sql_mode",
                    "modes separated by commas, STRICT_TRANS_TABLES or STRICT_ALL_TABLES among them and none of "
                            + FOREIGN.stream().sorted().toList());
        }
        return value;
    }
}
