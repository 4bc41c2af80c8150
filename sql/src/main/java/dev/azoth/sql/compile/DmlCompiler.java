package dev.azoth.sql.compile;

import dev.azoth.error.CompileException;
import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.sql.Assignment;
import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.Delete;
import dev.azoth.sql.Dml;
import dev.azoth.sql.DmlStatement;
import dev.azoth.sql.Expression;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.Insert;
import dev.azoth.sql.OnConflict;
import dev.azoth.sql.Returning;
import dev.azoth.sql.Selectable;
import dev.azoth.sql.TableClause;
import dev.azoth.sql.Update;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes INSERT, UPDATE and DELETE. A dialect overrides what it spells differently. One instance serves one compilation.
 * SQLAlchemy: {@code visit_insert}, {@code visit_update}, {@code visit_delete}.
 */
public class DmlCompiler {
    protected final Rendering sql;

    protected DmlCompiler(Rendering sql) {
        this.sql = sql;
    }

    /** Compiles the statement itself. */
    final Compiled compile(DmlStatement<?> statement) {
        return switch (core(statement)) {
            case Insert insert -> new InsertText(sql, this, insert, statement).compile();
            case Update update -> {
                var text = new UpdateText(sql, this, update, statement);
                sql.ctes().scope(() -> {
                    useCtes(update);
                    text.write(true);
                });
                yield text.compiled();
            }
            case Delete delete -> {
                sql.ctes().scope(() -> {
                    useCtes(delete);
                    delete(delete, statement, QueryCompiler.Place.TOP);
                });
                yield new CompiledDml(
                        StatementKind.DELETE, sql.template(), results(statement), new MadeValues(), null, null);
            }
        };
    }

    /** Writes the statement as a CTE inside another. */
    final void inside(DmlStatement<?> statement) {
        switch (core(statement)) {
            case Insert insert -> new InsertText(sql, this, insert, statement).inside();
            case Update update -> new UpdateText(sql, this, update, statement).write(false);
            case Delete delete -> delete(delete, statement, QueryCompiler.Place.VALUE);
        }
    }

    static Dml core(DmlStatement<?> statement) {
        return switch (statement) {
            case Returning<?> returning -> returning.statement();
            case Dml dml -> dml;
        };
    }

    /** Writes the CTEs that were added to the statement. */
    final void useCtes(Dml dml) {
        dml.ctes().forEach(sql.ctes()::use);
    }

    private void delete(Delete delete, DmlStatement<?> statement, QueryCompiler.Place place) {
        List<FromClause> others = delete.otherTables();
        enter(delete, others);
        try {
            sql.append("DELETE").append(prefixes(delete)).append(" FROM ").table(delete.table());
            if (!others.isEmpty()) {
                using(delete.table(), others);
            }
            where(delete.where());
            returning(statement, statement.returned(), place);
        } finally {
            sql.queries().correlations().leave();
        }
    }

    /** What stands behind the first word, with a blank before each. */
    static String prefixes(Dml dml) {
        return dml.prefixes().isEmpty() ? "" : " " + String.join(" ", dml.prefixes());
    }

    final void enter(Dml dml, List<FromClause> others) {
        var tables = new ArrayList<FromClause>();
        tables.add(dml.table());
        tables.addAll(others);
        sql.queries().correlations().enter(tables);
    }

    /** Writes the other tables of a DELETE from a table. */
    protected void using(TableClause table, List<FromClause> others) {
        sql.append(" USING ");
        sql.froms().list(others);
    }

    /** Writes the other tables of an UPDATE. */
    protected void from(List<FromClause> others) {
        sql.append(" FROM ");
        sql.froms().list(others);
    }

    final void where(@Nullable Expression<Boolean> condition) {
        if (condition != null) {
            sql.append(" WHERE ").condition(condition);
        }
    }

    /** Writes the value of a column: operations in parentheses. */
    protected final void value(ColumnClause<?> column, Expression<?> value) {
        boolean grouped = Precedence.of(value) != Precedence.ATOM;
        sql.into(column, () -> {
            sql.append(grouped ? "(" : "").expression(value).append(grouped ? ")" : "");
        });
    }

    /** Writes RETURNING; nothing when nothing is returned. */
    final void returning(Object owner, List<? extends Selectable> items, QueryCompiler.Place place) {
        if (items.isEmpty()) {
            return;
        }
        if (!sql.dialect().traits().returning()) {
            throw new UnsupportedFeatureException(
                    "The database '" + sql.dialect().name() + "' does not have RETURNING");
        }
        sql.append(" RETURNING ");
        var statement = (DmlStatement<?>) owner;
        if (qualifiesReturning()) {
            sql.queries().columns().render(statement, items, place);
        } else {
            sql.unqualified(() -> sql.queries().columns().render(statement, items, place));
        }
    }

    /** Whether columns in RETURNING stand with their table's name. */
    protected boolean qualifiesReturning() {
        return true;
    }

    /** Whether a row's key is asked for with RETURNING when the user asks for nothing. */
    protected boolean returnsKeys() {
        return true;
    }

    final List<ResultColumn> results(DmlStatement<?> statement) {
        List<ResultColumn> results = statement.returned().isEmpty()
                ? List.of()
                : sql.queries().columns().results();
        if (results == null) {
            throw new CompileException("RETURNING takes columns, tables and expressions, no text");
        }
        return results;
    }

    /** Writes what stands in place of columns and values where all values are the defaults, with a blank before it. */
    protected void defaultValues() {
        sql.append(" DEFAULT VALUES");
    }

    /** Whether other tables of an UPDATE stand beside its own, and columns it sets with their table's name. */
    protected boolean listsTablesOfUpdate() {
        return false;
    }

    /** Writes {@code ON CONFLICT} of an INSERT, with a blank before it. */
    protected void onConflict(Insert insert, OnConflict conflict) {
        sql.append(" ON CONFLICT");
        if (conflict.constraint() != null) {
            sql.append(" ON CONSTRAINT ").identifier(conflict.constraint());
        } else if (!conflict.columns().isEmpty()) {
            sql.append(" (");
            names(conflict.columns());
            sql.append(")");
            if (conflict.indexWhere() != null) {
                sql.append(" WHERE ").append(sql.dialect().literalSql(conflict.indexWhere(), false));
            }
        }
        if (conflict.assignments().isEmpty()) {
            sql.append(" DO NOTHING");
            return;
        }
        sql.append(" DO UPDATE SET ");
        String separator = "";
        for (Assignment one : conflict.assignments()) {
            sql.append(separator).identifier(one.column().name()).append(" = ");
            value(one.column(), one.value());
            separator = ", ";
        }
        where(conflict.where());
    }

    /** Writes the names of columns, with a comma between. */
    protected final void names(List<? extends ColumnClause<?>> columns) {
        for (int i = 0; i < columns.size(); i++) {
            sql.append(i == 0 ? "" : ", ").identifier(columns.get(i).name());
        }
    }

    /** Refuses names of parameters that no column and no part of the statement takes. */
    final void refuseUnconsumed(Dml dml, Set<String> columns, Template template) {
        var left = new LinkedHashSet<>(sql.request().parameterNames());
        left.removeAll(columns);
        template.slots().forEach(slot -> left.remove(slot.key()));
        if (!left.isEmpty()) {
            throw new CompileException("Unconsumed column names: " + String.join(", ", left)
                    + "; the columns of table '"
                    + dml.table() + "' are "
                    + dml.table().columns().stream().map(ColumnClause::name).toList());
        }
    }
}
