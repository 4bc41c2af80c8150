package dev.azoth.mysql;

import dev.azoth.error.CompileException;
import dev.azoth.sql.AggregateOrder;
import dev.azoth.sql.Binary;
import dev.azoth.sql.BindParameter;
import dev.azoth.sql.Cast;
import dev.azoth.sql.Comparison;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Extract;
import dev.azoth.sql.Filtered;
import dev.azoth.sql.FunctionCall;
import dev.azoth.sql.LiteralColumn;
import dev.azoth.sql.OrderItem;
import dev.azoth.sql.RegexpReplace;
import dev.azoth.sql.StandardOperator;
import dev.azoth.sql.compile.ExpressionCompiler;
import dev.azoth.sql.compile.Rendering;
import java.util.ArrayDeque;
import java.util.List;

/** Expressions in MySQL's words. */
final class MySqlExpressions extends ExpressionCompiler {
    private final Vendor vendor;

    MySqlExpressions(Rendering sql, Vendor vendor) {
        super(sql);
        this.vendor = vendor;
    }

    @Override
    protected String booleanLiteral(boolean value) {
        return Boolean.toString(value);
    }

    /** MariaDB takes a number only. */
    @Override
    protected void frameDistance(BindParameter<Integer> distance) {
        sql.inline(distance);
    }

    /** {@code ||} is OR. */
    @Override
    protected boolean isInfix(Binary<?> binary) {
        return binary.operator() != StandardOperator.CONCAT && super.isInfix(binary);
    }

    @Override
    protected void special(Binary<?> binary) {
        if (binary.operator() == StandardOperator.CONCAT) {
            concat(binary);
        } else if (binary.operator() == StandardOperator.TRUE_DIVIDE) {
            operand(binary.left(), binary.operator());
            sql.append(" / ");
            operand(binary.right(), binary.operator());
        } else {
            super.special(binary);
        }
    }

    private void concat(Binary<?> outermost) {
        var operands = new ArrayDeque<Expression<?>>();
        Expression<?> left = outermost;
        while (left instanceof Binary<?> binary && binary.operator() == StandardOperator.CONCAT) {
            operands.addFirst(binary.right());
            left = binary.left();
        }
        sql.append("concat(").expression(left);
        operands.forEach(operand -> sql.append(", ").expression(operand));
        sql.append(")");
    }

    @Override
    protected void anyAround(boolean before, boolean after, Runnable text) {
        sql.append(before ? "concat('%', " : "concat(");
        text.run();
        sql.append(after ? ", '%')" : ")");
    }

    @Override
    protected void concatenated(Expression<?> operand) {
        sql.expression(operand);
    }

    @Override
    protected void cast(Cast<?> cast) {
        if (cast.safe()) {
            throw unsupported("TRY_CAST");
        }
        String type = CastTypes.of(cast.type(), vendor, sql.dialect());
        sql.append("CAST(").expression(cast.expression()).append(" AS " + type + ")");
    }

    @Override
    protected void function(FunctionCall<?> call) {
        if (isAggregateStrings(call)) {
            aggregateStrings(call, List.of());
        } else if (call.name().equals("rollup")) {
            sql.list(call.arguments()).append(" WITH ROLLUP");
        } else {
            super.function(call);
        }
    }

    private static boolean isAggregateStrings(FunctionCall<?> call) {
        return call.name().equals("aggregate_strings") && call.arguments().size() == 2;
    }

    /** The separator must be a literal. */
    private void aggregateStrings(FunctionCall<?> call, List<? extends OrderItem> orderBy) {
        sql.append("group_concat(").expression(call.arguments().get(0));
        if (!orderBy.isEmpty()) {
            aggregateOrder(orderBy);
        }
        sql.append(" SEPARATOR ");
        switch (call.arguments().get(1)) {
            case BindParameter<?> separator -> sql.inline(separator);
            case LiteralColumn<?> separator -> sql.expression(separator);
            default ->
                throw new CompileException("aggregate_strings() takes a text as separator on " + vendor.dialect());
        }
        sql.append(")");
    }

    @Override
    protected void aggregateOrder(AggregateOrder<?> aggregate) {
        if (isAggregateStrings(aggregate.function())) {
            aggregateStrings(aggregate.function(), aggregate.orderBy());
        } else {
            super.aggregateOrder(aggregate);
        }
    }

    @Override
    protected void filtered(Filtered<?> filtered) {
        throw unsupported("FILTER; aggregate over case_(condition, value)");
    }

    @Override
    protected void extract(Extract<?> extract) {
        super.extract(
                extract.field().equals("milliseconds")
                        ? new Extract<>("millisecond", extract.expression(), extract.type())
                        : extract);
    }

    @Override
    protected void distinctFrom(Comparison comparison) {
        boolean distinct = comparison.operator() == StandardOperator.IS_DISTINCT_FROM;
        sql.append(distinct ? "NOT (" : "");
        operand(comparison.left(), comparison.operator());
        sql.append(" <=> ");
        operand(comparison.right(), comparison.operator());
        sql.append(distinct ? ")" : "");
    }

    @Override
    protected void regexpReplace(RegexpReplace<?> replace) {
        if (replace.flags() == null || vendor == Vendor.MYSQL) {
            regexpReplaceFunction(replace);
            return;
        }
        sql.append("REGEXP_REPLACE(").expression(replace.text()).append(", ");
        inPattern(replace.flags(), replace.pattern());
        sql.append(", ").expression(replace.replacement()).append(")");
    }

    /** MariaDB takes flags in the pattern only. */
    private void inPattern(String flags, Expression<?> pattern) {
        sql.append("CONCAT('(?', " + Texts.quote(flags) + ", ')', ");
        sql.expression(pattern).append(")");
    }

    @Override
    protected void regexp(Comparison comparison) {
        boolean matches = comparison.operator() == StandardOperator.REGEXP_MATCH;
        String flags = comparison.modifier();
        if (flags != null && vendor == Vendor.MYSQL) {
            sql.append(matches ? "REGEXP_LIKE(" : "NOT REGEXP_LIKE(");
            sql.expression(comparison.left()).append(", ").expression(comparison.right());
            sql.append(", " + Texts.quote(flags) + ")");
            return;
        }
        operand(comparison.left(), comparison.operator());
        sql.append(matches ? " REGEXP " : " NOT REGEXP ");
        if (flags == null) {
            operand(comparison.right(), comparison.operator());
        } else {
            inPattern(flags, comparison.right());
        }
    }
}
