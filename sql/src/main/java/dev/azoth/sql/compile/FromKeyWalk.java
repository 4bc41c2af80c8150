package dev.azoth.sql.compile;

import dev.azoth.sql.Alias;
import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.Cte;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.Join;
import dev.azoth.sql.Subquery;
import dev.azoth.sql.TableClause;
import dev.azoth.sql.TableFunction;
import dev.azoth.sql.TextFrom;
import dev.azoth.sql.ValuesClause;
import java.util.List;

/** Walks FROM clauses for keys. A table stands for itself; all others are described where they are met first. */
final class FromKeyWalk {
    private final KeyWriter key;
    private final StatementKeyWalk all;

    FromKeyWalk(KeyWriter key, StatementKeyWalk all) {
        this.key = key;
        this.all = all;
    }

    void walk(FromClause from) {
        if (from instanceof TableClause table) {
            key.add(table);
            return;
        }
        if (key.seen(from)) {
            return;
        }
        key.add(from.getClass());
        switch (from) {
            case TableClause table -> key.add(table);
            case Alias alias -> {
                key.add(alias.name());
                walk(alias.element());
            }
            case Subquery subquery -> {
                key.add(subquery.name());
                key.add(subquery.lateral());
                all.statement(subquery.query());
            }
            case Cte cte -> cte(cte);
            case Join join -> {
                key.add(join.kind());
                walk(join.left());
                walk(join.right());
                all.expression(join.on());
            }
            case ValuesClause values -> {
                key.add(values.name());
                definition(values.definition());
                key.add(values.rows().size());
                values.rows().forEach(all::expressions);
            }
            case TableFunction function -> {
                key.add(function.name());
                key.add(function.derived());
                key.add(function.ordinality());
                key.add(function.lateral());
                definition(function.definition());
                all.expression(function.function());
            }
            case TextFrom text -> all.text(text.text());
        }
    }

    private void cte(Cte cte) {
        key.add(cte.name());
        key.add(cte.isRecursive());
        key.add(cte.isMaterialized());
        key.add(cte.isNesting());
        if (cte.restates() == null) {
            key.add(KeyWriter.Tag.NONE);
        } else {
            walk(cte.restates());
        }
        all.statement(cte.statement());
    }

    private void definition(List<ColumnClause<?>> columns) {
        key.add(columns.size());
        for (ColumnClause<?> column : columns) {
            key.add(column.name());
            key.add(column.type());
        }
    }
}
