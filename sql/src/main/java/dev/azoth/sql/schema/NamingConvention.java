package dev.azoth.sql.schema;

import dev.azoth.error.ArgumentException;
import dev.azoth.error.InvalidRequestException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How constraints and indexes without a name are named. Templates hold tokens: {@code %(table_name)s},
 * {@code %(column_0_name)s}, {@code %(column_0_N_name)s} (all, joined with underscores), {@code %(column_0_label)s} (with the
 * table's name before it), {@code %(referred_table_name)s}, {@code %(referred_column_0_name)s}, {@code %(constraint_name)s}
 * (the name given). SQLAlchemy: {@code MetaData.naming_convention}.
 */
public final class NamingConvention {
    /** Only column indexes are named. */
    public static final NamingConvention STANDARD = of(Map.of());

    private static final Set<String> KINDS = Set.of("ix", "uq", "ck", "fk", "pk");
    private static final Pattern TOKEN = Pattern.compile("%\\(([^)]*)\\)s");
    private static final Pattern COLUMN = Pattern.compile("(referred_)?column_(\\d+)(_?N)?_?(name|label)");

    private final Map<String, String> templates;

    private NamingConvention(Map<String, String> templates) {
        this.templates = templates;
    }

    /**
     * @param templates by kind: {@code ix}, {@code uq}, {@code ck}, {@code fk}, {@code pk}
     * @throws ArgumentException for another kind
     */
    public static NamingConvention of(Map<String, String> templates) {
        for (String kind : templates.keySet()) {
            if (!KINDS.contains(kind)) {
                throw new ArgumentException("No naming convention for '" + kind + "'; there are ix, uq, ck, fk, pk");
            }
        }
        var all = new HashMap<>(Map.of("ix", "ix_%(column_0_label)s"));
        all.putAll(templates);
        return new NamingConvention(Map.copyOf(all));
    }

    @Nullable
    String name(Constraint constraint, @Nullable String given) {
        return switch (constraint) {
            case PrimaryKeyConstraint key ->
                key.columns().isEmpty() ? given : name("pk", given, constraint.table(), key.columns(), null);
            case UniqueConstraint unique -> name("uq", given, constraint.table(), unique.columns(), null);
            case ForeignKeyConstraint key -> name("fk", given, constraint.table(), key.columns(), key);
            case CheckConstraint ignored -> check(given, constraint.table());
        };
    }

    @Nullable
    String name(Index index, @Nullable String given) {
        return given != null ? given : name("ix", null, index.table(), index.columns(), null);
    }

    /** A check has no columns to be named after; its template applies when it needs none, or to the name given. */
    private @Nullable String check(@Nullable String given, Table table) {
        String template = templates.get("ck");
        if (given == null && (template == null || template.contains("%(constraint_name)s"))) {
            return null;
        }
        return name("ck", given, table, List.of(), null);
    }

    private @Nullable String name(
            String kind,
            @Nullable String given,
            Table table,
            List<Column<?>> columns,
            @Nullable ForeignKeyConstraint foreignKey) {
        String template = templates.get(kind);
        if (template == null || (given != null && !template.contains("%(constraint_name)s"))) {
            return given;
        }
        Matcher tokens = TOKEN.matcher(template);
        var name = new StringBuilder();
        while (tokens.find()) {
            String value = value(tokens.group(1), given, table, columns, foreignKey);
            tokens.appendReplacement(name, Matcher.quoteReplacement(value));
        }
        return tokens.appendTail(name).toString();
    }

    private static String value(
            String token,
            @Nullable String given,
            Table table,
            List<Column<?>> columns,
            @Nullable ForeignKeyConstraint foreignKey) {
        if (token.equals("table_name")) {
            return table.name();
        }
        if (token.equals("referred_table_name") && foreignKey != null) {
            return foreignKey.referredTable().name();
        }
        if (token.equals("constraint_name")) {
            if (given == null) {
                throw new InvalidRequestException("The naming convention of table '" + table
                        + "' wants a name of the constraint itself; give it one with named(...)");
            }
            return given;
        }
        Matcher column = COLUMN.matcher(token);
        if (!column.matches()) {
            throw new ArgumentException("Unknown token '%(" + token + ")s' in a naming convention");
        }
        boolean referred = column.group(1) != null;
        List<Column<?>> from = referred && foreignKey != null ? foreignKey.referredColumns() : columns;
        boolean label = column.group(4).equals("label");
        String all = column.group(3);
        if (all != null) {
            return from.stream()
                    .map(one -> text(one, label))
                    .collect(Collectors.joining(all.startsWith("_") ? "_" : ""));
        }
        int position = Integer.parseInt(column.group(2));
        if (position >= from.size()) {
            throw new InvalidRequestException(
                    "The naming convention wants column " + position + " of a constraint or index of table '" + table
                            + "' that has " + from.size() + "; give it a name");
        }
        return text(from.get(position), label);
    }

    private static String text(Column<?> column, boolean label) {
        if (!label) {
            return column.name();
        }
        Table table = column.owner();
        String schema = table.schema();
        return (schema == null ? "" : schema.replace('.', '_') + "_") + table.name() + "_" + column.name();
    }
}
