package dev.azoth.sqlite;

import dev.azoth.sql.CompoundSelect;
import dev.azoth.sql.ForUpdate;
import dev.azoth.sql.Tail;
import dev.azoth.sql.compile.QueryCompiler;
import dev.azoth.sql.compile.Rendering;

/** SELECT in SQLite's words. */
final class SqliteQueries extends QueryCompiler {
    SqliteQueries(Rendering sql) {
        super(sql);
    }

    /** Parts of a compound take no parentheses; a subquery does. */
    @Override
    protected void openPart() {
        sql.append("SELECT * FROM (");
    }

    @Override
    protected String keyword(CompoundSelect.Kind kind) {
        return switch (kind) {
            case INTERSECT_ALL -> throw unsupported("INTERSECT ALL");
            case EXCEPT_ALL -> throw unsupported("EXCEPT ALL");
            default -> super.keyword(kind);
        };
    }

    @Override
    protected void fetch(Tail tail, Tail.Fetch fetch) {
        if (fetch.percent() || fetch.withTies()) {
            throw unsupported(fetch.percent() ? "FETCH ... PERCENT" : "FETCH ... WITH TIES");
        }
        sql.append("\n LIMIT ").expression(fetch.count());
        if (tail.offset() != null) {
            sql.append(" OFFSET ").expression(tail.offset());
        }
    }

    /** A transaction that writes holds the whole database; there are no locks of rows to ask for. As SQLAlchemy. */
    @Override
    protected void forUpdate(ForUpdate lock) {}
}
