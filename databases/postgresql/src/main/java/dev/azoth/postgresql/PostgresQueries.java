package dev.azoth.postgresql;

import dev.azoth.sql.Expression;
import dev.azoth.sql.Tail;
import dev.azoth.sql.compile.QueryCompiler;
import dev.azoth.sql.compile.Rendering;
import java.util.List;

/** SELECT in PostgreSQL's words. */
final class PostgresQueries extends QueryCompiler {
    PostgresQueries(Rendering sql) {
        super(sql);
    }

    @Override
    protected void distinct(List<Expression<?>> on) {
        sql.append("DISTINCT");
        if (!on.isEmpty()) {
            sql.append(" ON (").list(on).append(")");
        }
    }

    @Override
    protected String noLimit() {
        return "\n LIMIT ALL";
    }

    /** What is no bare number stands in parentheses here. */
    @Override
    protected void fetch(Tail tail, Tail.Fetch fetch) {
        if (fetch.percent()) {
            throw unsupported("FETCH ... PERCENT");
        }
        if (tail.offset() != null) {
            sql.append("\n OFFSET (").expression(tail.offset()).append(") ROWS");
        }
        sql.append("\n FETCH FIRST (").expression(fetch.count()).append(") ROWS ");
        sql.append(fetch.withTies() ? "WITH TIES" : "ONLY");
    }
}
