package dev.azoth.sql.compile;

import dev.azoth.error.CompileException;
import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.sql.AggregateOrder;
import dev.azoth.sql.Between;
import dev.azoth.sql.Binary;
import dev.azoth.sql.BindParameter;
import dev.azoth.sql.BooleanLiteral;
import dev.azoth.sql.Case;
import dev.azoth.sql.Cast;
import dev.azoth.sql.Collate;
import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.Comparison;
import dev.azoth.sql.Condition;
import dev.azoth.sql.CustomExpression;
import dev.azoth.sql.CustomOperator;
import dev.azoth.sql.Exists;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Extract;
import dev.azoth.sql.Filtered;
import dev.azoth.sql.FromValue;
import dev.azoth.sql.FunctionCall;
import dev.azoth.sql.Grouping;
import dev.azoth.sql.Junction;
import dev.azoth.sql.Label;
import dev.azoth.sql.LiteralColumn;
import dev.azoth.sql.Not;
import dev.azoth.sql.NullLiteral;
import dev.azoth.sql.Operator;
import dev.azoth.sql.OrderItem;
import dev.azoth.sql.Over;
import dev.azoth.sql.ProxyColumn;
import dev.azoth.sql.Quantified;
import dev.azoth.sql.RegexpReplace;
import dev.azoth.sql.ScalarSubquery;
import dev.azoth.sql.StandardOperator;
import dev.azoth.sql.TableClause;
import dev.azoth.sql.TextCondition;
import dev.azoth.sql.TupleExpression;
import dev.azoth.sql.TypeCoerce;
import dev.azoth.sql.Unary;
import dev.azoth.sql.WithinGroup;
import java.util.List;

/**
 * Writes expressions. A dialect overrides what it spells differently. One instance serves one compilation.
 * SQLAlchemy: the {@code visit_} methods of {@code SQLCompiler}.
 */
public class ExpressionCompiler {
    protected final Rendering sql;

    protected ExpressionCompiler(Rendering sql) {
        this.sql = sql;
    }

    /** Writes an expression; parentheses are the caller's matter. */
    public final void render(Expression<?> expression) {
        switch (expression) {
            case ColumnClause<?> column -> column(column);
            case ProxyColumn<?> column -> proxy(column);
            case FromValue<?> value -> sql.identifier(sql.nameOf(value.from()));
            case BindParameter<?> bind -> sql.bind(bind);
            case LiteralColumn<?> literal -> sql.append(literal.name());
            case Label<?> label -> render(label.expression());
            case Comparison comparison -> Comparisons.render(this, comparison);
            case Between between -> between(between);
            case Junction junction -> junction(junction);
            case Not not -> not(not);
            case BooleanLiteral literal -> sql.append(booleanLiteral(literal.value()));
            case Exists exists -> exists(exists);
            case TextCondition text -> sql.queries().text(text.text());
            case Binary<?> binary -> binary(binary);
            case Unary<?> unary -> unary(unary);
            case Quantified<?> quantified -> quantified(quantified);
            case TupleExpression tuple -> parenthesized(tuple.elements());
            case Grouping<?> grouping -> parenthesized(grouping.elements());
            case Collate<?> collate -> collate(collate);
            case Case<?> cases -> cases(cases);
            case Cast<?> cast -> cast(cast);
            case TypeCoerce<?> coerce -> render(coerce.expression());
            case Extract<?> extract -> extract(extract);
            case ScalarSubquery<?> subquery -> sql.queries().embedded(subquery.query());
            case FunctionCall<?> call -> function(call);
            case AggregateOrder<?> aggregate -> aggregateOrder(aggregate);
            case RegexpReplace<?> replace -> regexpReplace(replace);
            case Filtered<?> filtered -> filtered(filtered);
            case WithinGroup<?> within -> withinGroup(within);
            case Over<?> over -> Windows.render(this, over);
            case NullLiteral<?> literal -> sql.append("NULL");
            case CustomExpression<?> custom ->
                custom.render(new CustomRenderer(sql), sql.dialect().name());
        }
    }

    /** Writes an operand beside an operator, in parentheses when it does not bind tighter. */
    public final void operand(Expression<?> operand, Operator around) {
        grouped(operand, Precedence.groups(operand, around));
    }

    final void operand(Expression<?> operand, int around) {
        grouped(operand, Precedence.of(operand) <= around);
    }

    private void grouped(Expression<?> operand, boolean parentheses) {
        if (parentheses) {
            sql.append("(");
            render(operand);
            sql.append(")");
        } else {
            render(operand);
        }
    }

    /** Writes an expression where a condition is wanted; what is no condition by itself is compared with true. */
    final void condition(Expression<Boolean> expression, int around) {
        switch (expression) {
            case BooleanLiteral literal ->
                sql.append(nativeBoolean() ? booleanLiteral(literal.value()) : literal.value() ? "1 = 1" : "0 = 1");
            case Not not when !not.negated() -> condition(not.operand(), around);
            case Condition condition -> operand(condition, around);
            default -> {
                operand(expression, nativeBoolean() ? around : Precedence.COMPARISON);
                sql.append(nativeBoolean() ? "" : " = 1");
            }
        }
    }

    /** Whether the database has booleans; without, they are 1 and 0. */
    protected boolean nativeBoolean() {
        return sql.dialect().nativeBoolean();
    }

    protected String booleanLiteral(boolean value) {
        return nativeBoolean() ? Boolean.toString(value) : value ? "1" : "0";
    }

    private void column(ColumnClause<?> column) {
        TableClause table = column.table();
        if (table != null && sql.isQualified()) {
            sql.table(table).append(".");
        }
        sql.identifier(column.name());
    }

    private void proxy(ProxyColumn<?> column) {
        sql.identifier(sql.nameOf(column.from())).append(".").identifier(sql.nameOf(column));
    }

    private void between(Between between) {
        operand(between.operand(), Precedence.COMPARISON);
        sql.append(between.negated() ? " NOT BETWEEN " : " BETWEEN ").append(between.symmetric() ? "SYMMETRIC " : "");
        operand(between.low(), Precedence.AND);
        sql.append(" AND ");
        operand(between.high(), Precedence.AND);
    }

    private void junction(Junction junction) {
        boolean and = junction.kind() == Junction.Kind.AND;
        String separator = and ? " AND " : " OR ";
        int around = and ? Precedence.AND : Precedence.OR;
        List<Expression<Boolean>> conditions = junction.conditions();
        for (int i = 0; i < conditions.size(); i++) {
            if (i > 0) {
                sql.append(separator);
            }
            condition(conditions.get(i), around);
        }
    }

    private void not(Not not) {
        if (!not.negated()) {
            condition(not.operand(), Precedence.CLAUSE);
        } else if (not.operand() instanceof TextCondition || not.operand() instanceof Condition) {
            sql.append("NOT ");
            boolean text = not.operand() instanceof TextCondition;
            grouped(not.operand(), text || Precedence.of(not.operand()) <= Precedence.COMPARISON);
        } else if (nativeBoolean()) {
            sql.append("NOT ");
            operand(not.operand(), Precedence.COMPARISON);
        } else {
            operand(not.operand(), Precedence.COMPARISON);
            sql.append(" = 0");
        }
    }

    private void exists(Exists exists) {
        sql.append("EXISTS ");
        sql.queries().embedded(exists.query());
    }

    /** Chains lean to the left: they are written in a loop, from the innermost, so that none is too deep. */
    private void binary(Binary<?> outermost) {
        List<Binary<?>> spine = ExpressionKeyWalk.spineOf(outermost);
        int length = infixLength(spine);
        if (length == 0) {
            special(outermost);
            return;
        }
        for (int i = length - 1; i > 0; i--) {
            if (Precedence.groups(spine.get(i), spine.get(i - 1).operator())) {
                sql.append("(");
            }
        }
        operand(spine.get(length - 1).left(), spine.get(length - 1).operator());
        for (int i = length - 1; i >= 0; i--) {
            Binary<?> binary = spine.get(i);
            sql.append(infix(binary.operator()));
            operand(binary.right(), binary.operator());
            if (i > 0 && Precedence.groups(binary, spine.get(i - 1).operator())) {
                sql.append(")");
            }
        }
    }

    /** How many of a chain, from the outermost, are plain operators. */
    private int infixLength(List<Binary<?>> spine) {
        int length = 0;
        while (length < spine.size() && isInfix(spine.get(length))) {
            length++;
        }
        return length;
    }

    /** Whether an operation is written {@code left operator right}; those that are not go to {@link #special}. */
    protected boolean isInfix(Binary<?> binary) {
        return binary.operator() != StandardOperator.TRUE_DIVIDE
                && !(binary.operator() == StandardOperator.DIVIDE
                        && !sql.dialect().dividesWhole(binary));
    }

    /** The text of an operator between its operands, blanks included. */
    protected String infix(Operator operator) {
        return switch (operator) {
            case CustomOperator custom -> " " + custom.text() + " ";
            case StandardOperator standard -> Comparisons.infix(standard);
        };
    }

    /** Writes an operation that is no plain operator here. */
    protected void special(Binary<?> binary) {
        if (binary.operator() == StandardOperator.TRUE_DIVIDE) {
            operand(binary.left(), binary.operator());
            sql.append(" / ");
            cast(new Cast<>(inGroup(binary.right(), binary.operator()), binary.type(), false));
        } else if (binary.operator() == StandardOperator.DIVIDE) {
            sql.append("FLOOR(");
            operand(binary.left(), binary.operator());
            sql.append(" / ");
            operand(binary.right(), binary.operator());
            sql.append(")");
        } else {
            throw unsupported("the operator " + binary.operator());
        }
    }

    /** As SQLAlchemy: an operand that would need parentheses beside the operator has them inside the cast too. */
    private static Expression<?> inGroup(Expression<?> operand, Operator around) {
        return Precedence.groups(operand, around) ? new Grouping<>(List.of(operand), operand.type()) : operand;
    }

    private void unary(Unary<?> unary) {
        sql.append(
                switch (unary.kind()) {
                    case NEGATE -> "-";
                    case BIT_NOT -> "~";
                    case DISTINCT -> "DISTINCT ";
                });
        operand(unary.operand(), unary.kind() == Unary.Kind.DISTINCT ? Precedence.COMPARISON : Precedence.UNARY);
    }

    private void quantified(Quantified<?> quantified) {
        sql.append(quantified.kind() == Quantified.Kind.ANY ? "ANY " : "ALL ");
        grouped(quantified.operand(), !(quantified.operand() instanceof ScalarSubquery<?>));
    }

    final void parenthesized(List<? extends Expression<?>> elements) {
        sql.append("(").list(elements).append(")");
    }

    private void collate(Collate<?> collate) {
        operand(collate.expression(), Precedence.COLLATION);
        sql.append(" COLLATE ").identifier(collate.collation());
    }

    private void cases(Case<?> cases) {
        sql.append("CASE");
        if (cases.operand() != null) {
            sql.append(" ").expression(cases.operand());
        }
        for (Case.When when : cases.branches()) {
            sql.append(" WHEN ");
            grouped(when.condition(), Precedence.of(when.condition()) != Precedence.ATOM);
            sql.append(" THEN ").expression(when.result());
        }
        if (cases.otherwise() != null) {
            sql.append(" ELSE ").expression(cases.otherwise());
        }
        sql.append(" END");
    }

    /** Writes {@code CAST(... AS type)}. */
    protected void cast(Cast<?> cast) {
        if (cast.safe()) {
            throw unsupported("TRY_CAST");
        }
        sql.append("CAST(").expression(cast.expression()).append(" AS ");
        sql.append(sql.dialect().codec(sql.translated(cast.type())).ddl()).append(")");
    }

    /** Writes {@code EXTRACT(field FROM ...)}. */
    protected void extract(Extract<?> extract) {
        sql.append("EXTRACT(").append(extractField(extract)).append(" FROM ");
        sql.expression(extract.expression()).append(")");
    }

    /** The field of an EXTRACT, known to be a word. */
    protected final String extractField(Extract<?> extract) {
        if (!extract.field().matches("\\w+")) {
            throw new CompileException("'" + extract.field() + "' is no field for EXTRACT");
        }
        return extract.field();
    }

    /** Writes a function call. */
    protected void function(FunctionCall<?> call) {
        String keyword = sql.dialect().keywordFunction(call);
        if (keyword != null) {
            sql.append(keyword);
            return;
        }
        sql.append(functionName(call));
        parenthesized(call.arguments());
    }

    /** Writes an aggregate with the order of its rows. */
    protected void aggregateOrder(AggregateOrder<?> aggregate) {
        sql.append(functionName(aggregate.function())).append("(");
        sql.list(aggregate.function().arguments());
        aggregateOrder(aggregate.orderBy());
        sql.append(")");
    }

    /** Writes {@code ORDER BY} inside an aggregate, with a blank before it. */
    protected final void aggregateOrder(List<? extends OrderItem> orderBy) {
        sql.append(" ORDER BY ");
        sql.queries().order(orderBy, List.of());
    }

    /** The name of a function as written; well-known ones may be spelled differently. */
    protected String functionName(FunctionCall<?> call) {
        return sql.dialect().functionName(call.name());
    }

    /** Writes an aggregate over some of the rows. */
    protected void filtered(Filtered<?> filtered) {
        render(filtered.function());
        sql.append(" FILTER (WHERE ").condition(filtered.condition()).append(")");
    }

    private void withinGroup(WithinGroup<?> within) {
        render(within.function());
        sql.append(" WITHIN GROUP (ORDER BY ");
        sql.queries().order(within.orderBy(), List.of());
        sql.append(")");
    }

    /** Writes {@code IS DISTINCT FROM} and its opposite. */
    protected void distinctFrom(Comparison comparison) {
        Comparisons.plain(
                this,
                comparison,
                comparison.operator() == StandardOperator.IS_DISTINCT_FROM
                        ? " IS DISTINCT FROM "
                        : " IS NOT DISTINCT FROM ");
    }

    /** Writes a pattern: a text with anything before it, or after it. */
    protected void anyAround(boolean before, boolean after, Runnable text) {
        sql.append(before ? "'%' || " : "");
        text.run();
        sql.append(after ? " || '%'" : "");
    }

    /** Writes an operand of a concatenation. */
    protected void concatenated(Expression<?> operand) {
        operand(operand, StandardOperator.CONCAT);
    }

    /** Writes {@code ILIKE}; here by lower-casing both sides. */
    protected void ilike(Comparison comparison) {
        boolean negated = comparison.operator() == StandardOperator.NOT_ILIKE;
        Comparisons.lowered(this, comparison, negated);
    }

    /** Writes the match of a regular expression. */
    protected void regexp(Comparison comparison) {
        throw unsupported("matching of regular expressions");
    }

    /** Writes the replacement of what a regular expression matches. */
    protected void regexpReplace(RegexpReplace<?> replace) {
        throw unsupported("replacement by regular expressions");
    }

    /** Writes {@code REGEXP_REPLACE(text, pattern, replacement)}, the flags as a fourth argument. */
    protected final void regexpReplaceFunction(RegexpReplace<?> replace) {
        sql.append("REGEXP_REPLACE(").expression(replace.text()).append(", ");
        sql.expression(replace.pattern()).append(", ").expression(replace.replacement());
        if (replace.flags() != null) {
            sql.append(", ").append(sql.dialect().textLiteral(replace.flags()));
        }
        sql.append(")");
    }

    /** Writes how far from the current row the frame of a window reaches. */
    protected void frameDistance(BindParameter<Integer> distance) {
        sql.bind(distance);
    }

    protected final UnsupportedFeatureException unsupported(String feature) {
        return new UnsupportedFeatureException("The database '" + sql.dialect().name() + "' does not have " + feature);
    }

    /** What a custom expression writes to. */
    private record CustomRenderer(Rendering sql) implements CustomExpression.Renderer {
        @Override
        public CustomExpression.Renderer text(String text) {
            sql.append(text);
            return this;
        }

        @Override
        public CustomExpression.Renderer render(Expression<?> operand) {
            sql.expression(operand);
            return this;
        }

        @Override
        public CustomExpression.Renderer identifier(String name) {
            sql.identifier(name);
            return this;
        }
    }
}
