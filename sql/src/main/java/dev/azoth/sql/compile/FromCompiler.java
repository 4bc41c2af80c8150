package dev.azoth.sql.compile;

import dev.azoth.error.CompileException;
import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.sql.Alias;
import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.Cte;
import dev.azoth.sql.Expression;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.Join;
import dev.azoth.sql.Subquery;
import dev.azoth.sql.TableClause;
import dev.azoth.sql.TableFunction;
import dev.azoth.sql.TextFrom;
import dev.azoth.sql.ValuesClause;
import java.util.List;

/** Writes what stands in FROM. A dialect overrides what it spells differently. One instance serves one compilation. */
public class FromCompiler {
    protected final Rendering sql;

    protected FromCompiler(Rendering sql) {
        this.sql = sql;
    }

    /** Writes several with a comma between. */
    public final void list(List<? extends FromClause> froms) {
        for (int i = 0; i < froms.size(); i++) {
            if (i > 0) {
                sql.append(", ");
            }
            render(froms.get(i));
        }
    }

    public final void render(FromClause from) {
        switch (from) {
            case TableClause table -> sql.table(table);
            case Alias alias -> alias(alias);
            case Subquery subquery -> subquery(subquery, sql.nameOf(subquery));
            case Cte cte -> {
                sql.ctes().use(cte);
                sql.identifier(sql.nameOf(cte));
            }
            case Join join -> join(join);
            case ValuesClause values -> values(values, sql.nameOf(values));
            case TableFunction function -> function(function, sql.nameOf(function));
            case TextFrom text -> sql.queries().text(text.text());
        }
    }

    private void alias(Alias alias) {
        String name = sql.nameOf(alias);
        switch (alias.element()) {
            case TableClause table -> as(table, name);
            case Cte cte -> as(cte, name);
            case Alias inner -> alias(new AliasName(inner.element(), name));
            case Subquery subquery -> subquery(subquery, name);
            case ValuesClause values -> values(values, name);
            case TableFunction function -> function(function, name);
            case Join join ->
                throw new CompileException("A join cannot have an alias: make it a subquery with select()");
            case TextFrom text -> {
                render(text);
                sql.append(" AS ").identifier(name);
            }
        }
    }

    private void alias(AliasName alias) {
        as(alias.element, alias.name);
    }

    private record AliasName(FromClause element, String name) {}

    private void as(FromClause element, String name) {
        render(element);
        sql.append(" AS ").identifier(name);
    }

    private void subquery(Subquery subquery, String name) {
        if (subquery.lateral()) {
            requireLateral();
        }
        sql.append(subquery.lateral() ? "LATERAL " : "");
        sql.queries().inFrom(subquery.query(), subquery.lateral());
        sql.append(" AS ").identifier(name);
    }

    private void requireLateral() {
        if (!hasLateral()) {
            throw new UnsupportedFeatureException(
                    "The database '" + sql.dialect().name() + "' does not have LATERAL");
        }
    }

    /** Whether the database has LATERAL. */
    protected boolean hasLateral() {
        return true;
    }

    private void join(Join join) {
        render(join.left());
        sql.append(keyword(join.kind()));
        if (join.right() instanceof Join) {
            sql.append("(");
            render(join.right());
            sql.append(")");
        } else {
            render(join.right());
        }
        sql.append(" ON ").condition(join.on());
    }

    /** The words between the sides of a join, blanks included. */
    protected String keyword(Join.Kind kind) {
        return switch (kind) {
            case INNER -> " JOIN ";
            case LEFT -> " LEFT OUTER JOIN ";
            case FULL -> " FULL OUTER JOIN ";
        };
    }

    /** Writes rows as a table. */
    protected void values(ValuesClause values, String name) {
        sql.append("(");
        rows(values);
        sql.append(") AS ").identifier(name).append(" ");
        names(values.definition());
    }

    /** Writes {@code VALUES (...), (...)}. */
    protected final void rows(ValuesClause values) {
        if (values.rows().isEmpty()) {
            throw new CompileException("values() has no rows: " + values);
        }
        sql.append("VALUES ");
        String separator = "";
        for (List<Expression<?>> row : values.rows()) {
            sql.append(separator);
            sql.expressions().parenthesized(row);
            separator = ", ";
        }
    }

    /** Writes {@code (a, b)}: the names of columns. */
    protected final void names(List<? extends ColumnClause<?>> columns) {
        sql.append("(");
        for (int i = 0; i < columns.size(); i++) {
            sql.append(i == 0 ? "" : ", ").identifier(columns.get(i).name());
        }
        sql.append(")");
    }

    /** Writes a function that returns a table. */
    protected void function(TableFunction function, String name) {
        if (function.lateral()) {
            requireLateral();
        }
        sql.append(function.lateral() ? "LATERAL " : "").expression(function.function());
        sql.append(function.ordinality() ? " WITH ORDINALITY" : "")
                .append(" AS ")
                .identifier(name);
        switch (function.derived()) {
            case NAME -> {}
            case COLUMNS -> names(function.definition());
            case TYPES -> {
                sql.append("(");
                String separator = "";
                for (ColumnClause<?> column : function.definition()) {
                    sql.append(separator).identifier(column.name()).append(" ");
                    sql.append(sql.dialect().codec(column.type()).ddl());
                    separator = ", ";
                }
                sql.append(")");
            }
        }
    }
}
