package dev.azoth.sql;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Rows as text, the way Python shows tuples. */
final class RowText {
    private RowText() {}

    static String of(@Nullable Object[] values) {
        var text = new StringBuilder("(");
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : ", ").append(value(values[i]));
        }
        return text.append(values.length == 1 ? ",)" : ")").toString();
    }

    private static String value(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String string -> "'" + string.replace("\\", "\\\\").replace("'", "\\'") + "'";
            case byte[] bytes -> "byte[" + bytes.length + "]";
            case Object[] array -> Arrays.deepToString(array);
            default -> value.toString();
        };
    }
}
