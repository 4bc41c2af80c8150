package dev.azoth.sqlite;

import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.TableClause;
import dev.azoth.sql.compile.DmlCompiler;
import dev.azoth.sql.compile.Rendering;
import java.util.List;

/** INSERT, UPDATE and DELETE of SQLite. */
final class SqliteDml extends DmlCompiler {
    SqliteDml(Rendering sql) {
        super(sql);
    }

    @Override
    protected boolean qualifiesReturning() {
        return false;
    }

    @Override
    protected void using(TableClause table, List<FromClause> others) {
        throw new UnsupportedFeatureException("sqlite has no DELETE with other tables, here " + others
                + "; use a subquery: where(column.in(select(...)))");
    }
}
