package dev.azoth.mysql;

import dev.azoth.sql.Expression;
import dev.azoth.sql.ForUpdate;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.Ordered;
import dev.azoth.sql.Tail;
import dev.azoth.sql.compile.QueryCompiler;
import dev.azoth.sql.compile.Rendering;
import java.util.List;

/** SELECT in MySQL's words. */
final class MySqlQueries extends QueryCompiler {
    private final Vendor vendor;

    MySqlQueries(Rendering sql, Vendor vendor) {
        super(sql);
        this.vendor = vendor;
    }

    @Override
    protected void ordered(Ordered ordered, List<? extends Expression<?>> outputs) {
        if (ordered.nulls() != null) {
            throw unsupported("NULLS FIRST and NULLS LAST; order by x.isNull() before x");
        }
        super.ordered(ordered, outputs);
    }

    @Override
    protected void limit(Tail tail) {
        sql.append("\n LIMIT ");
        if (tail.offset() != null) {
            sql.expression(tail.offset()).append(", ");
        }
        if (tail.limit() != null) {
            sql.expression(tail.limit());
        } else {
            sql.append("18446744073709551615");
        }
    }

    @Override
    protected void fetch(Tail tail, Tail.Fetch fetch) {
        if (fetch.percent()) {
            throw unsupported("FETCH ... PERCENT");
        }
        if (vendor == Vendor.MARIADB) {
            super.fetch(tail, fetch);
            return;
        }
        if (fetch.withTies()) {
            throw unsupported("FETCH ... WITH TIES");
        }
        sql.append("\n LIMIT ");
        if (tail.offset() != null) {
            sql.expression(tail.offset()).append(", ");
        }
        sql.expression(fetch.count());
    }

    @Override
    protected void forUpdate(ForUpdate lock) {
        boolean waits = !lock.nowait() && !lock.skipLocked();
        // MariaDB has no OF: it locks the rows of all tables
        List<? extends FromClause> of = vendor == Vendor.MARIADB ? List.of() : lock.of();
        if (!lock.read()) {
            sql.append(" FOR UPDATE");
        } else if (vendor == Vendor.MARIADB || (waits && of.isEmpty())) {
            sql.append(" LOCK IN SHARE MODE");
        } else {
            sql.append(" FOR SHARE");
        }
        String separator = " OF ";
        for (FromClause table : of) {
            sql.append(separator);
            sql.identifier(sql.nameOf(table));
            separator = ", ";
        }
        sql.append(lock.nowait() ? " NOWAIT" : "").append(lock.skipLocked() ? " SKIP LOCKED" : "");
    }
}
