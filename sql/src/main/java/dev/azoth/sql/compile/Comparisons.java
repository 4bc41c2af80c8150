package dev.azoth.sql.compile;

import dev.azoth.error.CompileException;
import dev.azoth.sql.BindParameter;
import dev.azoth.sql.Comparison;
import dev.azoth.sql.CustomOperator;
import dev.azoth.sql.Expression;
import dev.azoth.sql.StandardOperator;
import dev.azoth.sql.TupleExpression;
import dev.azoth.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes comparisons. */
final class Comparisons {
    private Comparisons() {}

    static void render(ExpressionCompiler to, Comparison comparison) {
        switch (comparison.operator()) {
            case CustomOperator custom -> plain(to, comparison, " " + custom.text() + " ");
            case StandardOperator standard -> standard(to, comparison, standard);
        }
    }

    private static void standard(ExpressionCompiler to, Comparison c, StandardOperator operator) {
        switch (operator) {
            case IN -> in(to, c, false);
            case NOT_IN -> in(to, c, true);
            case LIKE, NOT_LIKE -> {
                plain(to, c, infix(operator));
                escape(to, c);
            }
            case ILIKE, NOT_ILIKE -> to.ilike(c);
            case STARTS_WITH -> affix(to, c, " LIKE ", false, true, false);
            case NOT_STARTS_WITH -> affix(to, c, " NOT LIKE ", false, true, false);
            case ENDS_WITH -> affix(to, c, " LIKE ", true, false, false);
            case NOT_ENDS_WITH -> affix(to, c, " NOT LIKE ", true, false, false);
            case CONTAINS -> affix(to, c, " LIKE ", true, true, false);
            case NOT_CONTAINS -> affix(to, c, " NOT LIKE ", true, true, false);
            case ISTARTS_WITH -> affix(to, c, " LIKE ", false, true, true);
            case NOT_ISTARTS_WITH -> affix(to, c, " NOT LIKE ", false, true, true);
            case IENDS_WITH -> affix(to, c, " LIKE ", true, false, true);
            case NOT_IENDS_WITH -> affix(to, c, " NOT LIKE ", true, false, true);
            case ICONTAINS -> affix(to, c, " LIKE ", true, true, true);
            case NOT_ICONTAINS -> affix(to, c, " NOT LIKE ", true, true, true);
            case IS_DISTINCT_FROM, IS_NOT_DISTINCT_FROM -> to.distinctFrom(c);
            case REGEXP_MATCH, NOT_REGEXP_MATCH -> to.regexp(c);
            case EQ, NE, LT, LE, GT, GE, IS, IS_NOT -> plain(to, c, infix(operator));
            case ADD,
                    SUBTRACT,
                    MULTIPLY,
                    DIVIDE,
                    TRUE_DIVIDE,
                    MODULO,
                    CONCAT,
                    BIT_AND,
                    BIT_OR,
                    BIT_XOR,
                    SHIFT_LEFT,
                    SHIFT_RIGHT -> throw new CompileException(operator + " does not compare");
        }
    }

    /** The text of an operator between its operands. */
    static String infix(StandardOperator operator) {
        return switch (operator) {
            case ADD -> " + ";
            case SUBTRACT -> " - ";
            case MULTIPLY -> " * ";
            case DIVIDE, TRUE_DIVIDE -> " / ";
            case MODULO -> " % ";
            case CONCAT -> " || ";
            case BIT_AND -> " & ";
            case BIT_OR -> " | ";
            case BIT_XOR -> " ^ ";
            case SHIFT_LEFT -> " << ";
            case SHIFT_RIGHT -> " >> ";
            case EQ -> " = ";
            case NE -> " != ";
            case LT -> " < ";
            case LE -> " <= ";
            case GT -> " > ";
            case GE -> " >= ";
            case IS -> " IS ";
            case IS_NOT -> " IS NOT ";
            case IN -> " IN ";
            case NOT_IN -> " NOT IN ";
            case LIKE -> " LIKE ";
            case NOT_LIKE -> " NOT LIKE ";
            case IS_DISTINCT_FROM -> " IS DISTINCT FROM ";
            case IS_NOT_DISTINCT_FROM -> " IS NOT DISTINCT FROM ";
            case ILIKE -> " ILIKE ";
            case NOT_ILIKE -> " NOT ILIKE ";
            case STARTS_WITH, ENDS_WITH, CONTAINS, ISTARTS_WITH, IENDS_WITH, ICONTAINS -> " LIKE ";
            case NOT_STARTS_WITH, NOT_ENDS_WITH, NOT_CONTAINS, NOT_ISTARTS_WITH, NOT_IENDS_WITH, NOT_ICONTAINS ->
                " NOT LIKE ";
            case REGEXP_MATCH -> " <regexp> ";
            case NOT_REGEXP_MATCH -> " <not regexp> ";
        };
    }

    static void plain(ExpressionCompiler to, Comparison comparison, String infix) {
        to.operand(comparison.left(), comparison.operator());
        to.sql.append(infix);
        to.operand(comparison.right(), comparison.operator());
    }

    static void escape(ExpressionCompiler to, Comparison comparison) {
        String escape = comparison.modifier();
        if (escape != null) {
            to.sql.append(" ESCAPE ").append(to.sql.dialect().textLiteral(escape));
        }
    }

    static void lowered(ExpressionCompiler to, Comparison comparison, boolean negated) {
        lower(to, comparison.left());
        to.sql.append(negated ? " NOT LIKE " : " LIKE ");
        lower(to, comparison.right());
        escape(to, comparison);
    }

    private static void lower(ExpressionCompiler to, Expression<?> expression) {
        to.sql.append("lower(").expression(expression).append(")");
    }

    private static void affix(
            ExpressionCompiler to, Comparison c, String like, boolean before, boolean after, boolean lowered) {
        if (lowered) {
            lower(to, c.left());
        } else {
            to.operand(c.left(), c.operator());
        }
        to.sql.append(like);
        to.anyAround(before, after, lowered ? () -> lower(to, c.right()) : () -> to.concatenated(c.right()));
        escape(to, c);
    }

    private static void in(ExpressionCompiler to, Comparison c, boolean negated) {
        Rendering sql = to.sql;
        sql.append(negated ? "(" : "");
        to.operand(c.left(), c.operator());
        String operator = negated ? " NOT IN " : " IN ";
        if (c.right() instanceof BindParameter<?> list && list.expanding()) {
            boolean tuple = c.left() instanceof TupleExpression;
            List<SqlType<?>> types = types(c.left(), list);
            sql.bind(
                    list,
                    types,
                    new BindSlot.Expansion(
                            operator + "(",
                            ")",
                            empty(tuple ? types.size() : 0, negated),
                            tuple,
                            tuple && sql.dialect().tuplesAsValues(),
                            tuple ? null : array(sql, types.getFirst(), negated)));
        } else {
            sql.append(operator);
            to.render(c.right());
        }
        sql.append(negated ? ")" : "");
    }

    private static BindSlot.@Nullable ListArray array(Rendering sql, SqlType<?> type, boolean negated) {
        UnaryOperator<String> cast = sql.dialect().arrayBinding(sql.translated(type));
        return cast == null ? null : new BindSlot.ListArray(negated ? " != ALL (" : " = ANY (", cast);
    }

    private static List<SqlType<?>> types(Expression<?> left, BindParameter<?> list) {
        var types = new ArrayList<SqlType<?>>();
        if (left instanceof TupleExpression tuple) {
            tuple.elements().forEach(element -> types.add(Rendering.unlimited(element.type())));
        } else {
            types.add(list.type());
        }
        return types;
    }

    /** No row is in an empty list, every row is not: written so that it is a list all the same, as SQLAlchemy does. */
    private static String empty(int tupleSize, boolean negated) {
        String nulls = tupleSize == 0 ? "NULL" : "(" + "NULL, ".repeat(tupleSize - 1) + "NULL)";
        return nulls + (negated ? ") OR (1 = 1" : ") AND (1 != 1");
    }
}
