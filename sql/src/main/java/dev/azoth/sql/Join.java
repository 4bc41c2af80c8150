package dev.azoth.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two FROM clauses joined. SQLAlchemy: {@code Join}. */
public final class Join implements FromClause {
    /** Which rows without a match are kept. */
    public enum Kind {
        INNER,
        LEFT,
        FULL
    }

    private final FromClause left;
    private final FromClause right;
    private final Expression<Boolean> on;
    private final Kind kind;

    private Join(FromClause left, FromClause right, Expression<Boolean> on, Kind kind) {
        this.left = left;
        this.right = right;
        this.on = on;
        this.kind = kind;
    }

    static Join of(FromClause left, FromClause right, @Nullable Expression<Boolean> on, Kind kind) {
        return new Join(left, right, on == null ? JoinCondition.derive(left, right) : on, kind);
    }

    public FromClause left() {
        return left;
    }

    public FromClause right() {
        return right;
    }

    public Expression<Boolean> on() {
        return on;
    }

    public Kind kind() {
        return kind;
    }

    @Override
    public List<? extends NamedExpression<?>> columns() {
        var all = new ArrayList<NamedExpression<?>>(left.columns());
        all.addAll(right.columns());
        return List.copyOf(all);
    }

    @Override
    public String toString() {
        return left + " JOIN " + right;
    }
}
