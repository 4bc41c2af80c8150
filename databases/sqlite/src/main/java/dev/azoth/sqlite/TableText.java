package dev.azoth.sqlite;

import dev.azoth.sql.schema.ReflectedCheck;
import dev.azoth.sql.schema.ReflectedUnique;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a CREATE TABLE tells and no PRAGMA does: the constraints' names, checks, generated columns, options.
 * SQLite keeps the text as it was typed; what cannot be understood is left out, never guessed.
 */
final class TableText {
    private static final List<String> COLUMN_END = List.of(
            "CONSTRAINT",
            "PRIMARY",
            "NOT",
            "NULL",
            "UNIQUE",
            "CHECK",
            "DEFAULT",
            "COLLATE",
            "REFERENCES",
            "GENERATED",
            "AS");
    private static final List<String> TABLE_CONSTRAINT = List.of("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");

    /** A foreign key in the order of the text. */
    record ForeignKey(
            @Nullable String name,
            List<String> columns,
            @Nullable Boolean deferrable,
            @Nullable String initially,
            @Nullable String match) {}

    private final List<ReflectedUnique> uniques = new ArrayList<>();
    private final List<ReflectedCheck> checks = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final Map<String, String> computed = new HashMap<>();
    private @Nullable String primaryKeyName;
    private boolean autoincrement;
    private boolean withoutRowid;
    private boolean strict;

    private TableText() {}

    /** @param sql from the schema table; null or other statements give nothing */
    static TableText read(@Nullable String sql) {
        var text = new TableText();
        if (sql != null) {
            var reader = new TokenReader(sql);
            if (reader.skip("CREATE", "TABLE") || reader.skip("CREATE", "TEMP", "TABLE")) {
                text.readTable(reader);
            }
        }
        return text;
    }

    private void readTable(TokenReader reader) {
        while (!reader.atEnd() && !reader.peek().is("(")) {
            reader.next();
        }
        for (TokenReader definition : reader.group().split()) {
            if (definition.peek().isAny(TABLE_CONSTRAINT)) {
                readConstraints(definition, null);
            } else {
                String column = definition.next().text();
                while (!definition.atEnd() && !definition.peek().isAny(COLUMN_END)) {
                    definition.next();
                }
                readConstraints(definition, column);
            }
        }
        while (!reader.atEnd()) {
            withoutRowid |= reader.skip("WITHOUT", "ROWID");
            strict |= reader.next().is("STRICT");
        }
    }

    /** @param column null for the constraints of the table */
    private void readConstraints(TokenReader reader, @Nullable String column) {
        String name = null;
        while (!reader.atEnd()) {
            if (reader.skip("CONSTRAINT")) {
                name = reader.next().text();
            } else {
                readConstraint(reader, name, column);
                name = null;
            }
        }
    }

    private void readConstraint(TokenReader reader, @Nullable String name, @Nullable String column) {
        if (reader.skip("PRIMARY", "KEY")) {
            primaryKeyName = name;
        } else if (reader.skip("UNIQUE")) {
            List<String> columns = reader.peek().is("(") ? reader.group().names() : only(column);
            uniques.add(new ReflectedUnique(name, columns, conflict(reader)));
        } else if (reader.skip("CHECK")) {
            checks.add(new ReflectedCheck(name, reader.group().rest()));
        } else if (reader.skip("FOREIGN", "KEY")) {
            List<String> columns = reader.group().names();
            reader.skip("REFERENCES");
            readReferences(reader, name, columns);
        } else if (reader.skip("REFERENCES")) {
            readReferences(reader, name, only(column));
        } else if (reader.skip("AS")) {
            if (column != null) {
                computed.put(column.toLowerCase(Locale.ROOT), reader.group().rest());
            }
        } else if (reader.skip("DEFAULT")) {
            skipValue(reader);
        } else if (reader.skip("COLLATE")) {
            reader.next();
        } else if (reader.skip("AUTOINCREMENT")) {
            autoincrement = true;
        } else if (reader.peek().is("(")) {
            reader.group();
        } else {
            reader.next();
        }
    }

    private static void skipValue(TokenReader reader) {
        if (reader.peek().is("(")) {
            reader.group();
        } else if (reader.next().kind() == SqlToken.Kind.SYMBOL) {
            reader.next();
        }
    }

    private static Map<String, Object> conflict(TokenReader reader) {
        return reader.skip("ON", "CONFLICT")
                ? Map.of("sqlite_on_conflict", reader.next().text().toUpperCase(Locale.ROOT))
                : Map.of();
    }

    private void readReferences(TokenReader reader, @Nullable String name, List<String> columns) {
        reader.next();
        if (reader.peek().is("(")) {
            reader.group();
        }
        Boolean deferrable = null;
        String initially = null;
        String match = null;
        while (true) {
            if (reader.skip("ON", "DELETE") || reader.skip("ON", "UPDATE")) {
                if (!reader.skip("SET", "NULL") && !reader.skip("SET", "DEFAULT") && !reader.skip("NO", "ACTION")) {
                    reader.next();
                }
            } else if (reader.skip("MATCH")) {
                match = reader.next().text().toUpperCase(Locale.ROOT);
            } else if (reader.skip("NOT", "DEFERRABLE")) {
                deferrable = false;
            } else if (reader.skip("DEFERRABLE")) {
                deferrable = true;
            } else if (reader.skip("INITIALLY")) {
                initially = reader.next().text().toUpperCase(Locale.ROOT);
            } else {
                break;
            }
        }
        foreignKeys.add(new ForeignKey(name, columns, deferrable, initially, match));
    }

    private static List<String> only(@Nullable String column) {
        return column == null ? List.of() : List.of(column);
    }

    @Nullable
    String primaryKeyName() {
        return primaryKeyName;
    }

    boolean autoincrement() {
        return autoincrement;
    }

    boolean withoutRowid() {
        return withoutRowid;
    }

    boolean strict() {
        return strict;
    }

    List<ReflectedUnique> uniques() {
        return uniques;
    }

    List<ReflectedCheck> checks() {
        return checks;
    }

    List<ForeignKey> foreignKeys() {
        return foreignKeys;
    }

    /** The expression of a generated column, or null. */
    @Nullable
    String computed(String column) {
        return computed.get(column.toLowerCase(Locale.ROOT));
    }
}
