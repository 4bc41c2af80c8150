package dev.azoth.sqlite;

import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.core.Codes;
import org.sqlite.core.DB;

/** Reads the row a statement stands on: Long, Double, String, byte[] or null, by what the value is, not its column. */
final class Values {
    private static final byte[] EMPTY = {};

    private Values() {}

    static @Nullable Object[] row(DB db, long statement, int columns) throws SQLException {
        var row = new @Nullable Object[columns];
        for (int i = 0; i < columns; i++) {
            row[i] = value(db, statement, i);
        }
        return row;
    }

    private static @Nullable Object value(DB db, long statement, int column) throws SQLException {
        return switch (db.column_type(statement, column)) {
            case Codes.SQLITE_NULL -> null;
            case Codes.SQLITE_INTEGER -> db.column_long(statement, column);
            case Codes.SQLITE_FLOAT -> db.column_double(statement, column);
            case Codes.SQLITE_TEXT -> text(db, statement, column);
            case Codes.SQLITE_BLOB -> {
                byte[] bytes = db.column_blob(statement, column);
                yield bytes == null ? EMPTY.clone() : bytes;
            }
            default -> throw unreadable(db, statement, column, "has a storage class that this driver does not know");
        };
    }

    /** Text, which SQLite does not check to be UTF-8: what is not is refused, where decoding would put U+FFFD. */
    private static String text(DB db, long statement, int column) throws SQLException {
        String text = db.column_text(statement, column);
        if (text == null) {
            throw unreadable(db, statement, column, "could not be read (out of memory?)");
        }
        if (text.indexOf('\uFFFD') >= 0) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(db.column_blob(statement, column)));
            } catch (CharacterCodingException malformed) {
                throw unreadable(db, statement, column, "is text that is not UTF-8; read it as CAST(... AS BLOB)");
            }
        }
        return text;
    }

    private static DriverException unreadable(DB db, long statement, int column, String what) throws SQLException {
        return new DriverException(
                DriverErrorKind.VALUE, "The value of column '" + db.column_name(statement, column) + "' " + what, null);
    }
}
