package dev.azoth.mysql.vertx;

import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import io.vertx.mysqlclient.MySQLException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The server's errors as the driver SPI tells them, by their numbers, else by their SQLSTATE. */
final class MySqlErrors {
    static final int NOT_PREPARABLE = 1295;

    private static final String WRAPPED = "{errorMessage=";
    private static final int INTERRUPTED = 1317;
    private static final int NO_CURSOR = 1421;

    private static final Set<Integer> DISCONNECTS =
            Set.of(1053, 1077, 1079, 1152, 1158, 1159, 1160, 1161, 1184, 1927, 4031);

    /** Duplicates, nulls, foreign keys, CHECK of MySQL and of MariaDB, partitions. */
    private static final Set<Integer> INTEGRITY =
            Set.of(1022, 1048, 1169, 1216, 1217, 1263, 1451, 1452, 1557, 1586, 1748, 1761, 1762, 1859, 3819, 4025);

    /** Out of range, truncated, no default, division by zero, wrong characters. */
    private static final Set<Integer> DATA = Set.of(
            1264, 1265, 1292, 1364, 1365, 1366, 1367, 1406, 1411, 1416, 1425, 1426, 1427, 1439, 1441, 1525, 1690, 3140,
            3141, 3156, 4038);

    private static final Set<Integer> PROGRAMMING = Set.of(
            1007, 1008, 1049, 1050, 1051, 1052, 1054, 1055, 1056, 1058, 1060, 1061, 1064, 1065, 1066, 1068, 1091, 1101,
            1102, 1103, 1109, 1110, 1111, 1113, 1136, 1140, 1146, 1149, 1176, 1193, 1210, 1222, 1231, 1232, 1241, 1242,
            1248, 1267, 1270, 1271, 1305, 1318, 1327, 1582, 1583, 1630);

    private static final Set<Integer> NOT_SUPPORTED = Set.of(1196, 1235, 1286, 1289, NOT_PREPARABLE);

    private static final Set<Integer> OPERATIONAL = Set.of(
            1021, 1037, 1038, 1040, 1041, 1044, 1045, 1114, 1142, 1143, 1153, 1203, 1205, 1206, 1207, 1213, 1226, 1227,
            1290, 1297, 1390, 1461, 1614, 1792, 1836, 1969, 3024, 3572);

    /** {@code ... for key 'name'}, where MySQL writes {@code 'table.name'}. */
    private static final Pattern KEY = Pattern.compile("for key '(?:[^'.]*\\.)?([^']*)'");

    private static final Pattern CONSTRAINT =
            Pattern.compile("CONSTRAINT `([^`]+)`|[Cc]heck constraint '([^']+)' is violated");

    private static final Pattern COLUMN = Pattern.compile("Column '([^']+)' cannot be null");

    private MySqlErrors() {}

    static DriverException of(MySQLException error) {
        DriverErrorKind kind = kind(error);
        return new DriverException(
                kind,
                message(error),
                error.getSqlState(),
                error.getErrorCode(),
                kind == DriverErrorKind.INTEGRITY ? constraint(error) : null,
                error);
    }

    /** The server's own words, which the client wraps: <code>{errorMessage=..., errorCode=1062, sqlState=23000}</code>. */
    static String message(MySQLException error) {
        String wrapped = String.valueOf(error.getMessage());
        int end = wrapped.lastIndexOf(", errorCode=");
        return wrapped.startsWith(WRAPPED) && end > 0 ? wrapped.substring(WRAPPED.length(), end) : wrapped;
    }

    /** Whether the server does not know, or cannot run, a prepared statement any more; nothing was executed. */
    static boolean isStale(Throwable failure) {
        return failure instanceof MySQLException error
                && (error.getErrorCode() == 1243 || error.getErrorCode() == 1615);
    }

    static boolean isOfNoCursor(Throwable failure) {
        return failure instanceof MySQLException error && error.getErrorCode() == NO_CURSOR;
    }

    private static DriverErrorKind kind(MySQLException error) {
        int code = error.getErrorCode();
        if (code == INTERRUPTED) {
            return DriverErrorKind.CANCELLED;
        } else if (isStale(error)) {
            return DriverErrorKind.STALE_PREPARED_STATEMENT;
        } else if (DISCONNECTS.contains(code)) {
            return DriverErrorKind.DISCONNECT;
        } else if (INTEGRITY.contains(code)) {
            return DriverErrorKind.INTEGRITY;
        } else if (DATA.contains(code)) {
            return DriverErrorKind.DATA;
        } else if (PROGRAMMING.contains(code)) {
            return DriverErrorKind.PROGRAMMING;
        } else if (NOT_SUPPORTED.contains(code)) {
            return DriverErrorKind.NOT_SUPPORTED;
        } else if (OPERATIONAL.contains(code)) {
            return DriverErrorKind.OPERATIONAL;
        }
        return ofState(String.valueOf(error.getSqlState()));
    }

    private static DriverErrorKind ofState(String state) {
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "08" -> DriverErrorKind.DISCONNECT;
            case "0A" -> DriverErrorKind.NOT_SUPPORTED;
            case "21", "42", "3D", "44" -> DriverErrorKind.PROGRAMMING;
            case "22" -> DriverErrorKind.DATA;
            case "23" -> DriverErrorKind.INTEGRITY;
            case "25", "28", "40", "70", "HY" -> DriverErrorKind.OPERATIONAL;
            default -> DriverErrorKind.INTERNAL;
        };
    }

    private static @Nullable String constraint(MySQLException error) {
        String message = message(error);
        for (Pattern pattern : new Pattern[] {KEY, CONSTRAINT, COLUMN}) {
            Matcher found = pattern.matcher(message);
            if (found.find()) {
                return found.group(1) != null ? found.group(1) : found.group(2);
            }
        }
        return null;
    }
}
