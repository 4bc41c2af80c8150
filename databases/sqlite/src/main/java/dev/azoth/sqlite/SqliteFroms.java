package dev.azoth.sqlite;

import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.sql.TableFunction;
import dev.azoth.sql.ValuesClause;
import dev.azoth.sql.compile.FromCompiler;
import dev.azoth.sql.compile.Rendering;

/** FROM in SQLite's words: an alias renames no columns here. */
final class SqliteFroms extends FromCompiler {
    SqliteFroms(Rendering sql) {
        super(sql);
    }

    @Override
    protected boolean hasLateral() {
        return false;
    }

    @Override
    protected void values(ValuesClause values, String name) {
        sql.append("(SELECT ");
        for (int i = 0; i < values.definition().size(); i++) {
            sql.append((i == 0 ? "" : ", ") + "column" + (i + 1) + " AS ")
                    .identifier(values.definition().get(i).name());
        }
        sql.append(" FROM (");
        rows(values);
        sql.append(")) AS ").identifier(name);
    }

    @Override
    protected void function(TableFunction function, String name) {
        if (function.derived() != TableFunction.Derived.NAME) {
            throw new UnsupportedFeatureException("SQLite cannot name the columns of a table function: " + name);
        }
        super.function(function, name);
    }
}
