package dev.azoth.sql;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * UPDATE. Without values of its own it sets the columns of the parameters given at execution. Immutable: every method
 * returns another statement. SQLAlchemy: {@code Update}.
 */
public final class Update extends Dml {
    private final List<Assignment> values;
    private final boolean ordered;
    private final @Nullable Expression<Boolean> where;

    Update(TableClause table) {
        this(DmlTarget.of(table));
    }

    Update(DmlTarget target) {
        this(target, List.of(), false, null);
    }

    private Update(DmlTarget target, List<Assignment> values, boolean ordered, @Nullable Expression<Boolean> where) {
        super(target);
        this.values = values;
        this.ordered = ordered;
        this.where = where;
    }

    @Override
    Update unnamed() {
        return new Update(target(), values.stream().map(Assignment::unnamed).toList(), ordered, where);
    }

    /** Has CTEs written before the statement that does not refer to them, such as others that change data. */
    public Update addCte(Cte... ctes) {
        return new Update(target().with(ctes), values, ordered, where);
    }

    /** Adds a text behind {@code UPDATE}, which must not come from untrusted input. SQLAlchemy: {@code prefix_with()}. */
    public Update prefixWith(String text) {
        return new Update(target().prefixedWith(text), values, ordered, where);
    }

    /** Adds what the statement carries for the session that runs it. */
    public Update options(StatementOption... options) {
        return new Update(target().with(options), values, ordered, where);
    }

    /**
     * Values by column name: plain values, expressions, queries of one column.
     *
     * @throws dev.azoth.error.ArgumentException when the table has no column of a name
     */
    public Update values(Map<String, ?> more) {
        return new Update(target(), Assignments.put(target(), values, more), ordered, where);
    }

    /** One column and its new value. */
    public <T> Update set(ColumnClause<T> column, @Nullable T value) {
        return with(Assignment.of(Assignment.own(table(), column), value));
    }

    /** One column and an expression for its new value. */
    public Update set(ColumnClause<?> column, Expression<?> value) {
        return with(Assignment.of(Assignment.own(table(), column), value));
    }

    private Update with(Assignment assignment) {
        return new Update(target(), Assignments.put(values, assignment), ordered, where);
    }

    /** SET names the columns in the order they were given, not in that of the table. SQLAlchemy: {@code ordered_values()}. */
    public Update ordered() {
        return new Update(target(), values, true, where);
    }

    /** Adds a condition, joined by AND with those there are. Other tables in it become {@code UPDATE ... FROM}. */
    public Update where(Expression<Boolean> condition) {
        return new Update(target(), values, ordered, Conditions.and(where, condition));
    }

    @SafeVarargs
    public final Update where(Expression<Boolean> first, Expression<Boolean>... more) {
        Update result = where(first);
        for (Expression<Boolean> condition : more) {
            result = result.where(condition);
        }
        return result;
    }

    public Update where(TextClause condition) {
        return where(condition.asCondition());
    }

    /** With another condition in place of its own. For whoever executes it. */
    public Update withWhere(@Nullable Expression<Boolean> condition) {
        return new Update(target(), values, ordered, condition);
    }

    public List<Assignment> values() {
        return values;
    }

    public boolean isOrdered() {
        return ordered;
    }

    public @Nullable Expression<Boolean> where() {
        return where;
    }

    /** The other tables that the condition and the values refer to, in the order in which they are met. */
    public List<FromClause> otherTables() {
        var froms = new LinkedHashSet<FromClause>();
        FromObjects.expression(where, froms);
        values.forEach(one -> FromObjects.expression(one.value(), froms));
        froms.remove(table());
        return List.copyOf(froms);
    }
}
