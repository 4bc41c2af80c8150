package dev.azoth.sql.compile;

import dev.azoth.sql.Cast;
import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.Expression;
import dev.azoth.sql.FunctionCall;
import dev.azoth.sql.Label;
import dev.azoth.sql.LiteralColumn;
import dev.azoth.sql.ProxyColumn;
import dev.azoth.sql.TypeCoerce;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a query are called: by their own names, made different where two columns have the same one
 * ({@code id, id_1}), made up where there is none ({@code count_1}, {@code anon_1}). Names are made up when first asked for,
 * so that they are numbered in the order of the text.
 */
final class OutputNames {
    private final Rendering sql;
    private final List<? extends Expression<?>> outputs;
    private final @Nullable String[] names;
    private final boolean[] renamed;

    OutputNames(Rendering sql, List<? extends Expression<?>> outputs) {
        this.sql = sql;
        this.outputs = outputs;
        this.names = new @Nullable String[outputs.size()];
        this.renamed = new boolean[outputs.size()];
        own();
    }

    private void own() {
        Map<String, Expression<?>> taken = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            Expression<?> output = outputs.get(i);
            String name = ownName(output);
            if (name == null) {
                continue;
            }
            Expression<?> before = output instanceof Label<?> ? null : taken.putIfAbsent(name, output);
            if (output instanceof Label<?>) {
                taken.putIfAbsent(name, output);
            }
            if (before == null) {
                names[i] = name;
            } else {
                renamed[i] = true;
                if (before.equals(output)) {
                    names[i] = repeated(name, taken, output);
                }
            }
        }
    }

    /** The same column once more: {@code id__1}. */
    private static String repeated(String name, Map<String, Expression<?>> taken, Expression<?> output) {
        for (int n = 1; ; n++) {
            String next = name + "__" + n;
            if (taken.putIfAbsent(next, output) == null) {
                return next;
            }
        }
    }

    private @Nullable String ownName(Expression<?> expression) {
        return switch (expression) {
            case ColumnClause<?> column -> column.name();
            case Label<?> label -> label.name();
            case LiteralColumn<?> literal -> literal.name();
            case ProxyColumn<?> proxy -> proxy.name().isEmpty() ? sql.nameOf(proxy) : proxy.name();
            case Cast<?> cast -> ownName(cast.expression());
            case TypeCoerce<?> coerce -> ownName(coerce.expression());
            default -> null;
        };
    }

    /** The name of the column at a position. */
    String name(int position) {
        String name = names[position];
        if (name == null) {
            Expression<?> output = outputs.get(position);
            String own = renamed[position] ? ownName(output) : null;
            name = sql.names().next(own != null ? own : base(output));
            names[position] = name;
        }
        return name;
    }

    private static String base(Expression<?> expression) {
        return expression instanceof FunctionCall<?> call
                ? call.name().substring(call.name().lastIndexOf('.') + 1)
                : "anon";
    }

    /** Whether the column must be written {@code AS name}. */
    boolean needsLabel(int position, boolean insideFrom) {
        if (renamed[position]) {
            return true;
        }
        return switch (outputs.get(position)) {
            case Label<?> label -> true;
            case ColumnClause<?> column -> insideFrom && column.table() != null;
            case ProxyColumn<?> column -> insideFrom;
            case LiteralColumn<?> literal -> false;
            default -> true;
        };
    }
}
