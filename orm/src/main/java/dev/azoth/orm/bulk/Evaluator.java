package dev.azoth.orm.bulk;

import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.load.Slots;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.sql.Between;
import dev.azoth.sql.Binary;
import dev.azoth.sql.BindParameter;
import dev.azoth.sql.BooleanLiteral;
import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.Comparison;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Junction;
import dev.azoth.sql.Not;
import dev.azoth.sql.NullLiteral;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates expressions on objects as the database would on their rows, null being unknown. SQLAlchemy:
 * {@code sqlalchemy.orm.evaluator}.
 *
 * @param parameters values of named parameters
 */
record Evaluator(Mapper<?> mapper, Map<String, ?> parameters) {
    /** What depends on an attribute that is not loaded. */
    static final Object EXPIRED = new Object();

    /** Whether an expression can be evaluated here at all. */
    boolean supports(@Nullable Expression<?> expression) {
        return switch (expression) {
            case null -> true;
            case BindParameter<?> bind -> bind.hasValue() || parameters.containsKey(String.valueOf(bind.name()));
            case NullLiteral<?> none -> true;
            case BooleanLiteral literal -> true;
            case ColumnClause<?> column -> mapper.slot(column) != null;
            case Comparison c ->
                c.modifier() == null && Operations.supports(c) && supports(c.left()) && supports(c.right());
            case Between b ->
                !b.symmetric()
                        && Operations.isOrdered(b.operand())
                        && supports(b.operand())
                        && supports(b.low())
                        && supports(b.high());
            case Junction j -> j.conditions().stream().allMatch(this::supports);
            case Not n -> supports(n.operand());
            case Binary<?> b -> Operations.supports(b) && supports(b.left()) && supports(b.right());
            default -> false;
        };
    }

    /** The value for an object; {@link #EXPIRED} when it depends on what is not loaded. */
    @Nullable
    Object value(Expression<?> expression, InstanceState state) {
        return switch (expression) {
            case BindParameter<?> bind -> bind.hasValue() ? bind.value() : parameters.get(String.valueOf(bind.name()));
            case BooleanLiteral literal -> literal.value();
            case ColumnClause<?> column -> column(column, state);
            case Comparison c -> Operations.compared(c, value(c.left(), state), value(c.right(), state));
            case Between b -> between(b, state);
            case Junction j -> junction(j, state);
            case Not n -> negated(n, value(n.operand(), state));
            case Binary<?> b -> Operations.computed(b, value(b.left(), state), value(b.right(), state));
            default -> null;
        };
    }

    private @Nullable Object column(ColumnClause<?> column, InstanceState state) {
        ColumnSlot slot = state.mapper().slot(column);
        if (slot == null) {
            return EXPIRED;
        }
        if (slot.property() != null && !state.isLoaded(slot.property().index())) {
            return EXPIRED;
        }
        return Slots.value(state, state.object(), slot);
    }

    private @Nullable Object between(Between between, InstanceState state) {
        Object value = value(between.operand(), state);
        Object low = value(between.low(), state);
        Object high = value(between.high(), state);
        if (value == EXPIRED || low == EXPIRED || high == EXPIRED) {
            return EXPIRED;
        }
        if (value == null || low == null || high == null) {
            return null;
        }
        boolean inside = Operations.order(value, low) >= 0 && Operations.order(value, high) <= 0;
        return inside != between.negated();
    }

    private @Nullable Object junction(Junction junction, InstanceState state) {
        boolean deciding = junction.kind() == Junction.Kind.OR;
        boolean unknown = false;
        boolean expired = false;
        for (Expression<Boolean> condition : junction.conditions()) {
            Object value = value(condition, state);
            if (value == EXPIRED) {
                expired = true;
            } else if (value == null) {
                unknown = true;
            } else if (value.equals(deciding)) {
                return deciding;
            }
        }
        return expired ? EXPIRED : unknown ? null : (Object) !deciding;
    }

    private static @Nullable Object negated(Not not, @Nullable Object value) {
        return value instanceof Boolean flag ? flag != not.negated() : value;
    }
}
