package dev.azoth.postgresql;

import dev.azoth.sql.Comparison;
import dev.azoth.sql.Operator;
import dev.azoth.sql.RegexpReplace;
import dev.azoth.sql.StandardOperator;
import dev.azoth.sql.compile.ExpressionCompiler;
import dev.azoth.sql.compile.Literals;
import dev.azoth.sql.compile.Rendering;

/** Expressions in PostgreSQL's words. */
final class PostgresExpressions extends ExpressionCompiler {
    PostgresExpressions(Rendering sql) {
        super(sql);
    }

    @Override
    protected String infix(Operator operator) {
        return operator == StandardOperator.BIT_XOR ? " # " : super.infix(operator);
    }

    @Override
    protected void ilike(Comparison comparison) {
        operand(comparison.left(), comparison.operator());
        sql.append(comparison.operator() == StandardOperator.ILIKE ? " ILIKE " : " NOT ILIKE ");
        operand(comparison.right(), comparison.operator());
        if (comparison.modifier() != null) {
            sql.append(" ESCAPE ").append(Literals.quote(comparison.modifier()));
        }
    }

    @Override
    protected void regexpReplace(RegexpReplace<?> replace) {
        regexpReplaceFunction(replace);
    }

    /** Flags other than {@code i} go into the pattern, where PostgreSQL has them. */
    @Override
    protected void regexp(Comparison comparison) {
        String flags = comparison.modifier();
        boolean ignoreCase = "i".equals(flags);
        operand(comparison.left(), comparison.operator());
        sql.append(comparison.operator() == StandardOperator.REGEXP_MATCH ? " ~" : " !~");
        sql.append(ignoreCase ? "* " : " ");
        if (flags == null || ignoreCase) {
            operand(comparison.right(), comparison.operator());
        } else {
            sql.append("CONCAT('(?', ").append(Literals.quote(flags)).append(", ')', ");
            sql.expression(comparison.right()).append(")");
        }
    }
}
