package dev.azoth.sql.compile;

import dev.azoth.error.CompileException;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.Constraint;
import dev.azoth.sql.schema.Index;
import dev.azoth.sql.schema.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names as DDL writes them: quoted, within the database's length, schemas translated. */
public final class DdlNames {
    private final Dialect dialect;
    private final Map<String, String> schemaTranslate;

    DdlNames(Dialect dialect, Map<String, String> schemaTranslate) {
        this.dialect = dialect;
        this.schemaTranslate = schemaTranslate;
    }

    /** A name that a user gave; refused when the database would cut it off. */
    public String quote(String name) {
        int max = dialect.traits().maxIdentifierLength();
        if (name.length() > max) {
            throw new CompileException(
                    "Identifier '" + name + "' exceeds " + dialect.name() + "'s maximum of " + max + " characters");
        }
        return dialect.quoteIdentifier(name);
    }

    /** The names, separated by commas. */
    public String columns(List<? extends Column<?>> columns) {
        return String.join(
                ", ", columns.stream().map(column -> quote(column.name())).toList());
    }

    public String table(Table table) {
        return qualified(table.schema(), table.name());
    }

    /** A name in a schema, which may be translated. */
    public String qualified(@Nullable String schema, String name) {
        String translated = schema(schema);
        return translated == null ? quote(name) : quote(translated) + "." + quote(name);
    }

    /** The schema in whose place another may stand; null for the default one. */
    public @Nullable String schema(@Nullable String schema) {
        String translated = schemaTranslate.getOrDefault(schema == null ? "" : schema, schema == null ? "" : schema);
        return translated.isEmpty() ? null : translated;
    }

    /** The constraint's name, null for none; one made by a naming convention is shortened to fit. */
    public @Nullable String constraint(Constraint constraint) {
        String name = constraint.name();
        if (name == null) {
            return null;
        }
        return name.equals(constraint.givenName()) ? quote(name) : quote(shorten(name));
    }

    /** The index's name, without its schema. */
    public String index(Index index) {
        String name = index.name();
        if (name == null) {
            throw new CompileException("An index of table '" + index.table() + "' has no name");
        }
        return index.hasGivenName() ? quote(name) : quote(shorten(name));
    }

    private String shorten(String name) {
        int max = dialect.traits().maxIdentifierLength();
        if (name.length() <= max) {
            return name;
        }
        try {
            byte[] hash = MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8));
            String digits = HexFormat.of().formatHex(hash);
            return name.substring(0, max - 8) + "_" + digits.substring(digits.length() - 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
