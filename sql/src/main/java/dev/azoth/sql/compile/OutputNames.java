package dev.azoth.sql.compile;

import dev.azoth.sql.AggregateOrder;
import dev.azoth.sql.BooleanLiteral;
import dev.azoth.sql.Cast;
import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.Expression;
import dev.azoth.sql.FromValue;
import dev.azoth.sql.FunctionCall;
import dev.azoth.sql.Label;
import dev.azoth.sql.LiteralColumn;
import dev.azoth.sql.NamedExpression;
import dev.azoth.sql.Not;
import dev.azoth.sql.NullLiteral;
import dev.azoth.sql.ProxyColumn;
import dev.azoth.sql.TypeCoerce;
import dev.azoth.sql.Unary;
import dev.azoth.sql.WithinGroup;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a query are called: by their own names, made different where two columns have the same one
 * ({@code id, id_1}) or one is selected twice ({@code id, id__1}), made up where there is none ({@code count_1}, {@code anon_1}). Names are made up when first asked for,
 * so that they are numbered in the order of the text.
 */
final class OutputNames {
    private final Rendering sql;
    private final List<? extends Expression<?>> outputs;
    private final @Nullable String[] names;
    private final boolean[] renamed;
    /** Of those that are the same as one before: what their name is made of. */
    private final @Nullable String[] repeated;

    OutputNames(Rendering sql, List<? extends Expression<?>> outputs) {
        this.sql = sql;
        this.outputs = outputs;
        this.names = new @Nullable String[outputs.size()];
        this.renamed = new boolean[outputs.size()];
        this.repeated = new @Nullable String[outputs.size()];
        own();
    }

    private void own() {
        Map<String, Expression<?>> taken = new HashMap<>();
        Set<Expression<?>> named = new HashSet<>();
        Set<Object> unnamed = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < names.length; i++) {
            Expression<?> output = outputs.get(i);
            String name = ownName(output);
            if (name == null) {
                repeated[i] = unnamed.add(identity(output)) ? null : base(output);
            } else if (output instanceof LiteralColumn<?>
                    || (output instanceof ColumnClause<?> free && free.table() == null)) {
                names[i] = name;
            } else if (output instanceof Label<?>) {
                taken.putIfAbsent(name, output);
                names[i] = name;
            } else {
                Expression<?> before = taken.putIfAbsent(name, output);
                if (before == null) {
                    names[i] = name;
                } else {
                    renamed[i] = true;
                    boolean again = wraps(output) || before.equals(output) || !named.add(output);
                    repeated[i] = again ? name : null;
                }
            }
        }
    }

    /** What makes an expression without a name the same as another: being the same object, but for constants. */
    private static Object identity(Expression<?> output) {
        return switch (output) {
            case NullLiteral<?> none -> NullLiteral.class;
            case BooleanLiteral constant -> constant.value() ? Boolean.TRUE : Boolean.FALSE;
            default -> output;
        };
    }

    private static boolean wraps(Expression<?> output) {
        return output instanceof Cast<?> || output instanceof TypeCoerce<?>;
    }

    private @Nullable String ownName(Expression<?> expression) {
        return switch (expression) {
            case ColumnClause<?> column -> column.name();
            case Label<?> label -> label.name();
            case LiteralColumn<?> literal -> literal.name();
            case FromValue<?> value -> sql.nameOf(value.from());
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
            String again = repeated[position];
            String own = renamed[position] ? ownName(output) : null;
            name = sql.names().next(again != null ? again + "_" : own != null ? own : base(output));
            names[position] = name;
        }
        return name;
    }

    private static String base(Expression<?> expression) {
        return switch (expression) {
            case FunctionCall<?> call -> call.name().substring(call.name().lastIndexOf('.') + 1);
            case WithinGroup<?> within -> base(within.function());
            case AggregateOrder<?> aggregate -> base(aggregate.function());
            default -> "anon";
        };
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
            case FromValue<?> value -> false;
            case Unary<?> unary -> insideFrom || !(unary.operand() instanceof NamedExpression<?>);
            case Not not -> insideFrom || !(not.operand() instanceof NamedExpression<?>);
            default -> true;
        };
    }
}
