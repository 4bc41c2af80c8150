package dev.azoth.postgresql;

import dev.azoth.error.DataValueException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's notation of arrays: {@code {1,NULL,"a b"}}, {@code {{1,2},{3,4}}}. Leaves are texts. */
final class ArrayText {
    private final String text;
    private int at;

    private ArrayText(String text) {
        this.text = text;
    }

    /** Lists of lists, of texts and of nulls. Lower bounds other than 1 are not kept. */
    static List<@Nullable Object> parse(String text) {
        var reader = new ArrayText(text);
        // "[0:2]={...}" tells bounds
        if (text.startsWith("[")) {
            reader.at = text.indexOf('=') + 1;
        }
        List<@Nullable Object> items = reader.array();
        if (reader.at != text.length()) {
            throw reader.malformed();
        }
        return items;
    }

    private List<@Nullable Object> array() {
        expect('{');
        var items = new ArrayList<@Nullable Object>();
        if (peek() == '}') {
            at++;
            return items;
        }
        while (true) {
            items.add(item());
            if (peek() == '}') {
                at++;
                return items;
            }
            expect(',');
        }
    }

    private @Nullable Object item() {
        return switch (peek()) {
            case '{' -> array();
            case '"' -> quoted();
            default -> bare();
        };
    }

    private String quoted() {
        expect('"');
        var item = new StringBuilder();
        while (peek() != '"') {
            if (peek() == '\\') {
                at++;
            }
            item.append(peek());
            at++;
        }
        at++;
        return item.toString();
    }

    private @Nullable String bare() {
        int from = at;
        while (peek() != ',' && peek() != '}') {
            at++;
        }
        String item = text.substring(from, at);
        return item.equals("NULL") ? null : item;
    }

    private char peek() {
        if (at >= text.length()) {
            throw malformed();
        }
        return text.charAt(at);
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw malformed();
        }
        at++;
    }

    private DataValueException malformed() {
        return new DataValueException("'" + text + "' is no array in PostgreSQL's notation");
    }

    /**
     * The notation of lists of lists, of texts and of nulls.
     *
     * @throws DataValueException when sub-arrays differ in length, which PostgreSQL does not have
     */
    static String format(List<?> items) {
        var text = new StringBuilder();
        write(text, items);
        return text.toString();
    }

    private static void write(StringBuilder to, List<?> items) {
        to.append('{');
        int size = -1;
        for (int i = 0; i < items.size(); i++) {
            Object item = items.get(i);
            to.append(i == 0 ? "" : ",");
            if (item instanceof List<?> inner) {
                if (size >= 0 && inner.size() != size) {
                    throw new DataValueException("An array of several dimensions is to be rectangular: it has rows of "
                            + size + " and of " + inner.size() + " items");
                }
                size = inner.size();
                write(to, inner);
            } else if (item == null) {
                to.append("NULL");
            } else {
                to.append('"')
                        .append(item.toString().replace("\\", "\\\\").replace("\"", "\\\""))
                        .append('"');
            }
        }
        to.append('}');
    }
}
