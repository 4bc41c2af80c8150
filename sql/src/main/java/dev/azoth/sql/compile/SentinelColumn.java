package dev.azoth.sql.compile;

import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Selectable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The returned column by which rows are put in order: one of those asked for, or one more behind them. */
final class SentinelColumn {
    private final @Nullable ColumnClause<?> column;
    private final int position;
    private final boolean added;

    SentinelColumn(@Nullable InsertOrdering ordering, List<? extends Selectable> returned) {
        this.column = ordering == null ? null : ordering.sentinel();
        List<Expression<?>> outputs = Rendering.unfold(returned);
        int found = column == null ? -1 : outputs.indexOf(column);
        this.added = column != null && found < 0;
        this.position = added ? outputs.size() : found;
    }

    /** Its position in the rows; -1 when there is none. */
    int position() {
        return position;
    }

    /** Writes the column behind the others when it is not among them. */
    void write(Rendering sql, boolean qualified) {
        if (column == null || !added) {
            return;
        }
        sql.append(", ");
        if (qualified) {
            sql.expression(column);
        } else {
            sql.unqualified(() -> sql.expression(column));
        }
    }
}
