package dev.azoth.sqlite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a CREATE INDEX tells.
 *
 * @param parts the key parts as SQL
 * @param where the condition of a partial index as SQL, or null
 */
record IndexText(List<String> parts, @Nullable String where) {
    static IndexText read(String sql) {
        var reader = new TokenReader(sql);
        while (!reader.atEnd() && !reader.peek().is("ON")) {
            reader.next();
        }
        while (!reader.atEnd() && !reader.peek().is("(")) {
            reader.next();
        }
        List<String> parts =
                reader.group().split().stream().map(TokenReader::rest).toList();
        return new IndexText(parts, reader.skip("WHERE") ? reader.rest() : null);
    }
}
