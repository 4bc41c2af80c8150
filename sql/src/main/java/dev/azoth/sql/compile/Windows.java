package dev.azoth.sql.compile;

import dev.azoth.sql.Over;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes window functions. */
final class Windows {
    private Windows() {}

    static void render(ExpressionCompiler to, Over<?> over) {
        to.render(over.function());
        Rendering sql = to.sql;
        sql.append(" OVER (");
        String blank = "";
        if (!over.partitionBy().isEmpty()) {
            sql.append("PARTITION BY ").list(over.partitionBy());
            blank = " ";
        }
        if (!over.orderBy().isEmpty()) {
            sql.append(blank).append("ORDER BY ");
            sql.queries().order(over.orderBy(), List.of());
            blank = " ";
        }
        Over.Frame frame = over.frame();
        if (frame != null) {
            sql.append(blank).append(frame.unit().name()).append(" BETWEEN ");
            sql.append(bound(frame.start(), true)).append(" AND ").append(bound(frame.end(), false));
        }
        sql.append(")");
    }

    private static String bound(@Nullable Integer bound, boolean start) {
        if (bound == null) {
            return start ? "UNBOUNDED PRECEDING" : "UNBOUNDED FOLLOWING";
        } else if (bound == 0) {
            return "CURRENT ROW";
        }
        return bound < 0 ? -(long) bound + " PRECEDING" : bound + " FOLLOWING";
    }
}
