package dev.azoth.sql.compile;

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
import dev.azoth.sql.CustomExpression;
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
import dev.azoth.sql.Over;
import dev.azoth.sql.ProxyColumn;
import dev.azoth.sql.Quantified;
import dev.azoth.sql.RegexpReplace;
import dev.azoth.sql.ScalarSubquery;
import dev.azoth.sql.TextCondition;
import dev.azoth.sql.TupleExpression;
import dev.azoth.sql.TypeCoerce;
import dev.azoth.sql.Unary;
import dev.azoth.sql.WithinGroup;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks expressions for keys. */
final class ExpressionKeyWalk {
    private final KeyWriter key;
    private final StatementKeyWalk all;

    ExpressionKeyWalk(KeyWriter key, StatementKeyWalk all) {
        this.key = key;
        this.all = all;
    }

    void walk(Expression<?> expression) {
        switch (expression) {
            case ColumnClause<?> column -> column(column);
            case ProxyColumn<?> column -> {
                key.add(ProxyColumn.class);
                all.from(column.from());
                key.add(column.position());
            }
            case FromValue<?> value -> {
                key.add(FromValue.class);
                key.add(value.type());
                all.from(value.from());
            }
            case BindParameter<?> bind -> key.bind(bind);
            case Comparison c -> {
                key.add(c.operator());
                key.add(c.modifier());
                walk(c.left());
                walk(c.right());
            }
            case Junction junction -> {
                key.add(junction.kind());
                all.expressions(junction.conditions());
            }
            case Between b -> {
                key.add(Between.class);
                key.add(b.symmetric());
                key.add(b.negated());
                walk(b.operand());
                walk(b.low());
                walk(b.high());
            }
            case Not not -> {
                key.add(Not.class);
                key.add(not.negated());
                walk(not.operand());
            }
            case Binary<?> binary -> spine(binary);
            case Unary<?> unary -> {
                key.add(unary.kind());
                walk(unary.operand());
            }
            case Label<?> label -> {
                key.add(Label.class);
                key.add(label.name());
                walk(label.expression());
            }
            case LiteralColumn<?> literal -> typed(LiteralColumn.class, literal.name(), literal);
            case NullLiteral<?> literal -> key.add(NullLiteral.class);
            case BooleanLiteral literal -> key.add(literal);
            case FunctionCall<?> call -> {
                typed(FunctionCall.class, call.name(), call);
                all.expressions(call.arguments());
            }
            case AggregateOrder<?> aggregate -> {
                key.add(AggregateOrder.class);
                walk(aggregate.function());
                all.order(aggregate.orderBy());
            }
            case RegexpReplace<?> replace -> {
                key.add(RegexpReplace.class);
                key.add(replace.flags());
                walk(replace.text());
                walk(replace.pattern());
                walk(replace.replacement());
            }
            case Filtered<?> filtered -> {
                key.add(Filtered.class);
                walk(filtered.function());
                walk(filtered.condition());
            }
            case WithinGroup<?> within -> {
                key.add(WithinGroup.class);
                walk(within.function());
                all.order(within.orderBy());
            }
            case Over<?> over -> {
                key.add(Over.class);
                walk(over.function());
                all.expressions(over.partitionBy());
                all.order(over.orderBy());
                frame(over.frame());
            }
            case Case<?> cases -> cases(cases);
            case Cast<?> cast -> {
                key.add(Cast.class);
                key.add(cast.type());
                key.add(cast.safe());
                walk(cast.expression());
            }
            case TypeCoerce<?> coerce -> {
                key.add(TypeCoerce.class);
                key.add(coerce.type());
                walk(coerce.expression());
            }
            case Collate<?> collate -> {
                key.add(Collate.class);
                key.add(collate.collation());
                walk(collate.expression());
            }
            case Extract<?> extract -> {
                typed(Extract.class, extract.field(), extract);
                walk(extract.expression());
            }
            case Quantified<?> quantified -> {
                key.add(quantified.kind());
                walk(quantified.operand());
            }
            case TupleExpression tuple -> {
                key.add(TupleExpression.class);
                all.expressions(tuple.elements());
            }
            case Grouping<?> grouping -> {
                key.add(Grouping.class);
                all.expressions(grouping.elements());
            }
            case ScalarSubquery<?> subquery -> {
                key.add(ScalarSubquery.class);
                all.statement(subquery.query());
            }
            case Exists exists -> {
                key.add(Exists.class);
                all.statement(exists.query());
            }
            case TextCondition text -> all.text(text.text());
            case CustomExpression<?> custom -> custom(custom);
        }
    }

    private void frame(Over.@Nullable Frame frame) {
        if (frame != null) {
            key.add(frame.unit());
            for (Over.Bound bound : new Over.Bound[] {frame.start(), frame.end()}) {
                key.add(bound.side());
                all.optional(bound.distance());
            }
        }
    }

    /** A column without a table is its name and type; one of a table stands for itself. */
    private void column(ColumnClause<?> column) {
        if (column.table() == null) {
            typed(KeyWriter.Tag.FREE_COLUMN, column.name(), column);
        } else {
            key.add(column);
        }
    }

    private void typed(Object tag, String name, Expression<?> expression) {
        key.add(tag);
        key.add(name);
        key.add(expression.type());
    }

    /** Chains of operators lean to the left: they are walked in a loop, from the innermost, so that none is too deep. */
    private void spine(Binary<?> outermost) {
        if (!(outermost.left() instanceof Binary<?>)) {
            key.add(outermost.operator());
            key.add(outermost.type());
            walk(outermost.left());
            walk(outermost.right());
            return;
        }
        List<Binary<?>> spine = spineOf(outermost);
        key.add(KeyWriter.Tag.SPINE);
        key.add(spine.size());
        walk(spine.getLast().left());
        for (int i = spine.size() - 1; i >= 0; i--) {
            key.add(spine.get(i).operator());
            key.add(spine.get(i).type());
            walk(spine.get(i).right());
        }
    }

    /** From the outermost to the innermost. */
    static List<Binary<?>> spineOf(Binary<?> outermost) {
        var spine = new ArrayList<Binary<?>>();
        Expression<?> at = outermost;
        while (at instanceof Binary<?> binary) {
            spine.add(binary);
            at = binary.left();
        }
        return spine;
    }

    private void cases(Case<?> cases) {
        key.add(Case.class);
        key.add(cases.type());
        key.add(cases.branches().size());
        all.optional(cases.operand());
        for (Case.When when : cases.branches()) {
            walk(when.condition());
            walk(when.result());
        }
        all.optional(cases.otherwise());
    }

    private void custom(CustomExpression<?> custom) {
        Object ownKey = custom.key();
        if (ownKey == null) {
            key.keyless();
        }
        key.add(custom.getClass());
        key.add(ownKey);
        all.expressions(custom.operands());
    }
}
