package dev.azoth.mysql;

import dev.azoth.error.CompileException;
import dev.azoth.sql.Binary;
import dev.azoth.sql.BindParameter;
import dev.azoth.sql.Cast;
import dev.azoth.sql.Comparison;
import dev.azoth.sql.Expression;
import dev.azoth.sql.FunctionCall;
import dev.azoth.sql.StandardOperator;
import dev.azoth.sql.compile.ExpressionCompiler;
import dev.azoth.sql.compile.Rendering;
import java.util.ArrayDeque;

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
        if (call.name().equals("aggregate_strings") && call.arguments().size() == 2) {
            // the separator must be a literal
            if (!(call.arguments().get(1) instanceof BindParameter<?> separator)
                    || !(separator.value() instanceof String text)) {
                throw new CompileException("aggregate_strings() takes a text as separator on " + vendor.dialect());
            }
            sql.append("group_concat(").expression(call.arguments().get(0));
            sql.append(" SEPARATOR " + Texts.quote(text) + ")");
        } else if (call.name().equals("rollup")) {
            sql.list(call.arguments()).append(" WITH ROLLUP");
        } else {
            super.function(call);
        }
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
            sql.append("CONCAT('(?', " + Texts.quote(flags) + ", ')', ");
            sql.expression(comparison.right()).append(")");
        }
    }
}
