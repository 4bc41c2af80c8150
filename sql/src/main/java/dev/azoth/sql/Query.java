package dev.azoth.sql;

import dev.azoth.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that returns rows and can stand inside others: SELECT, a UNION of several, text with known columns.
 * SQLAlchemy: {@code SelectBase}.
 *
 * @param <R> what it returns for each row
 */
public abstract sealed class Query<R extends @Nullable Object> extends Statement<R>
        permits Select, CompoundSelect, TextSelect {
    /** The expressions that make up a row, tables unfolded into their columns; texts, whose columns are not known, are left out. */
    public abstract List<? extends Expression<?>> outputExpressions();

    @Override
    public List<? extends @Nullable Expression<?>> resultExpressions() {
        return outputExpressions();
    }

    /** This query as a table, with a generated name. SQLAlchemy: {@code subquery()}. */
    public final Subquery subquery() {
        return new Subquery(this, null, false);
    }

    public final Subquery subquery(String name) {
        return new Subquery(this, name, false);
    }

    /** This query as a table that may refer to what stands left of it in FROM. SQLAlchemy: {@code lateral()}. */
    public final Subquery lateral() {
        return new Subquery(this, null, true);
    }

    public final Subquery lateral(String name) {
        return new Subquery(this, name, true);
    }

    /** This query as a common table expression: {@code WITH name AS (...)}. SQLAlchemy: {@code cte()}. */
    public final Cte cte() {
        return Cte.of(this, null);
    }

    public final Cte cte(String name) {
        return Cte.of(this, name);
    }

    /** This query, of one column, as a value. SQLAlchemy: {@code scalar_subquery()}. */
    @SuppressWarnings("unchecked") // a query of one expression has its type as R
    public final ScalarSubquery<R> scalarSubquery() {
        List<? extends Expression<?>> outputs = outputExpressions();
        if (outputs.size() > 1) {
            throw new dev.azoth.error.ArgumentException(
                    "A scalar subquery selects one column, this one " + outputs.size() + ": " + this);
        }
        SqlType<?> type =
                outputs.isEmpty() ? CoreTypes.NULL : outputs.getFirst().type();
        return new ScalarSubquery<>(this, (SqlType<R>) type);
    }

    /** This query, of one column, as a value under a name. */
    public final Label<R> label(String name) {
        return new Label<>(name, scalarSubquery());
    }

    /** {@code EXISTS (this)}. */
    public final Exists exists() {
        return new Exists(this);
    }

    public final CompoundSelect<R> union(Query<?>... others) {
        return compound(CompoundSelect.Kind.UNION, others);
    }

    public final CompoundSelect<R> unionAll(Query<?>... others) {
        return compound(CompoundSelect.Kind.UNION_ALL, others);
    }

    public final CompoundSelect<R> intersect(Query<?>... others) {
        return compound(CompoundSelect.Kind.INTERSECT, others);
    }

    public final CompoundSelect<R> intersectAll(Query<?>... others) {
        return compound(CompoundSelect.Kind.INTERSECT_ALL, others);
    }

    public final CompoundSelect<R> except(Query<?>... others) {
        return compound(CompoundSelect.Kind.EXCEPT, others);
    }

    public final CompoundSelect<R> exceptAll(Query<?>... others) {
        return compound(CompoundSelect.Kind.EXCEPT_ALL, others);
    }

    private CompoundSelect<R> compound(CompoundSelect.Kind kind, Query<?>... others) {
        var all = new ArrayList<Query<?>>(others.length + 1);
        if (this instanceof CompoundSelect<R> chain
                && chain.kind() == kind
                && chain.tail().equals(Tail.NONE)) {
            all.addAll(chain.queries()); // a chain reads from the left, so it needs no parentheses
        } else {
            all.add(this);
        }
        all.addAll(List.of(others));
        return CompoundSelect.of(kind, all, rowShape());
    }
}
