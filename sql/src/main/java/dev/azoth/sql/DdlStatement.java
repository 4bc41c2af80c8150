package dev.azoth.sql;

import java.util.List;

/** A statement that defines schema: CREATE, DROP and the like. It returns no rows and is not cached. */
public abstract non-sealed class DdlStatement extends Statement<Row> {
    @Override
    public final RowShape<Row> rowShape() {
        return Row::new;
    }

    @Override
    public final List<Expression<?>> resultExpressions() {
        return List.of();
    }
}
