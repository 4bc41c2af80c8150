package dev.azoth.sql;

import dev.azoth.error.ArgumentException;
import dev.azoth.error.InvalidRequestException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * INSERT. Without values of its own it takes the columns of the parameters given at execution. Immutable: every method
 * returns another statement. SQLAlchemy: {@code Insert}.
 */
public final class Insert extends Dml {
    private final List<Assignment> values;
    private final List<List<Assignment>> rows;
    private final @Nullable InsertSource source;
    private final @Nullable OnConflict conflict;

    Insert(TableClause table) {
        this(DmlTarget.of(table));
    }

    Insert(DmlTarget target) {
        this(target, List.of(), List.of(), null, null);
    }

    private Insert(
            DmlTarget target,
            List<Assignment> values,
            List<List<Assignment>> rows,
            @Nullable InsertSource source,
            @Nullable OnConflict conflict) {
        super(target);
        this.values = values;
        this.rows = rows;
        this.source = source;
        this.conflict = conflict;
    }

    @Override
    Insert unnamed() {
        return new Insert(target(), values.stream().map(Assignment::unnamed).toList(), rows, source, conflict);
    }

    /** Has CTEs written before the statement that does not refer to them, such as others that change data. */
    public Insert addCte(Cte... ctes) {
        return new Insert(target().with(ctes), values, rows, source, conflict);
    }

    /** Adds a text behind {@code INSERT}, which must not come from untrusted input. SQLAlchemy: {@code prefix_with()}. */
    public Insert prefixWith(String text) {
        return new Insert(target().prefixedWith(text), values, rows, source, conflict);
    }

    /** Adds what the statement carries for the session that runs it. */
    public Insert options(StatementOption... options) {
        return new Insert(target().with(options), values, rows, source, conflict);
    }

    /**
     * Values by column name: plain values, expressions, queries of one column.
     *
     * @throws ArgumentException when the table has no column of a name
     */
    public Insert values(Map<String, ?> more) {
        requireOne("values()", rows.isEmpty() && source == null);
        return new Insert(target(), Assignments.put(target(), values, more), rows, source, conflict);
    }

    /**
     * Many rows in one VALUES; all give the same columns. For large numbers rather execute the statement with a list of
     * parameters.
     *
     * @throws ArgumentException when a row gives other columns than the first, or the table has no column of a name
     */
    public Insert values(List<? extends Map<String, ?>> newRows) {
        requireOne("values() of many rows", values.isEmpty() && source == null && rows.isEmpty());
        return new Insert(target(), values, Assignments.rows(target(), newRows), source, conflict);
    }

    /** One column and its value. */
    public <T> Insert value(ColumnClause<T> column, @Nullable T value) {
        return with(Assignment.of(Assignment.own(table(), column), value));
    }

    /** One column and an expression for its value. */
    public Insert value(ColumnClause<?> column, Expression<?> value) {
        return with(Assignment.of(Assignment.own(table(), column), value));
    }

    /** A value that is made for each row that gives none to a column; a SELECT is left as it is. */
    public <T> Insert valueIfAbsent(ColumnClause<T> column, Supplier<? extends @Nullable T> value) {
        ColumnClause<T> own = Assignment.own(table(), column);
        if (source != null) {
            return this;
        }
        if (rows.isEmpty()) {
            return has(values, own) ? this : with(Assignment.of(own, value.get()));
        }
        if (has(rows.get(0), own)) {
            return this;
        }
        var completed = new ArrayList<List<Assignment>>(rows.size());
        for (List<Assignment> row : rows) {
            completed.add(Lists.append(row, Assignment.ofRow(own, value.get())));
        }
        return new Insert(target(), values, List.copyOf(completed), source, conflict);
    }

    private static boolean has(List<Assignment> row, ColumnClause<?> column) {
        return row.stream().anyMatch(one -> one.column().equals(column));
    }

    private Insert with(Assignment assignment) {
        requireOne("value()", rows.isEmpty() && source == null);
        return new Insert(target(), Assignments.put(values, assignment), rows, source, conflict);
    }

    /**
     * {@code INSERT INTO table (columns) SELECT ...}. Columns with defaults that are not among them are given these too.
     *
     * @param columns names, as many as the query has columns
     */
    public Insert fromSelect(List<String> columns, Query<?> query) {
        requireOne("fromSelect()", values.isEmpty() && rows.isEmpty());
        var into = columns.stream()
                .<ColumnClause<?>>map(name -> target().column(name))
                .toList();
        return new Insert(target(), values, rows, new InsertSource(into, query, true), conflict);
    }

    /** {@code INSERT INTO table (columns) SELECT ...}. */
    public Insert fromSelect(Query<?> query, ColumnClause<?>... columns) {
        return fromSelect(
                Arrays.stream(columns)
                        .map(column -> Assignment.own(table(), column).name())
                        .toList(),
                query);
    }

    /** Of {@link #fromSelect}: without the defaults of columns that are not selected. */
    public Insert withoutDefaults() {
        if (source == null) {
            throw new InvalidRequestException("withoutDefaults() goes with fromSelect()");
        }
        return new Insert(target(), values, rows, new InsertSource(source.columns(), source.query(), false), conflict);
    }

    /** {@code ON CONFLICT DO NOTHING}; on any conflict where no columns are named. PostgreSQL, SQLite. */
    public Insert onConflictDoNothing(ColumnClause<?>... columns) {
        return onConflict(
                columns.length == 0 ? OnConflict.any() : OnConflict.of(columns).doNothing());
    }

    /** {@code ON CONFLICT ...}. PostgreSQL, SQLite. */
    public Insert onConflict(OnConflict newConflict) {
        newConflict.check(table());
        return new Insert(target(), values, rows, source, newConflict);
    }

    /** In ON CONFLICT: the column as the row that was not inserted has it. SQLAlchemy: {@code insert.excluded}. */
    public <T> Expression<T> excluded(ColumnClause<T> column) {
        return new Excluded<>(Assignment.own(table(), column));
    }

    private static void requireOne(String what, boolean fits) {
        if (!fits) {
            throw new InvalidRequestException(what + " cannot be joined with the values this INSERT already has: it is"
                    + " one row, or a list of rows, or a SELECT");
        }
    }

    /** The values of one row. */
    public List<Assignment> values() {
        return values;
    }

    /** Of many rows; empty for one. */
    public List<List<Assignment>> rows() {
        return rows;
    }

    public @Nullable InsertSource source() {
        return source;
    }

    public @Nullable OnConflict conflict() {
        return conflict;
    }
}
