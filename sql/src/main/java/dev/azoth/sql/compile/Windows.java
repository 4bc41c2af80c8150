package dev.azoth.sql.compile;

import dev.azoth.sql.Over;
import java.util.List;

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
            bound(to, frame.start());
            sql.append(" AND ");
            bound(to, frame.end());
        }
        sql.append(")");
    }

    private static void bound(ExpressionCompiler to, Over.Bound bound) {
        Rendering sql = to.sql;
        if (bound.side() == Over.Side.CURRENT) {
            sql.append("CURRENT ROW");
            return;
        }
        if (bound.distance() == null) {
            sql.append("UNBOUNDED");
        } else {
            to.frameDistance(bound.distance());
        }
        sql.append(bound.side() == Over.Side.PRECEDING ? " PRECEDING" : " FOLLOWING");
    }
}
