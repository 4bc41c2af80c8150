package dev.azoth.sql;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * DELETE. Immutable: every method returns another statement. SQLAlchemy: {@code Delete}.
 */
public final class Delete extends Dml {
    private final @Nullable Expression<Boolean> where;

    Delete(TableClause table) {
        this(DmlTarget.of(table));
    }

    Delete(DmlTarget target) {
        this(target, null);
    }

    private Delete(DmlTarget target, @Nullable Expression<Boolean> where) {
        super(target);
        this.where = where;
    }

    @Override
    Delete unnamed() {
        return this;
    }

    /** Has CTEs written before the statement that does not refer to them, such as others that change data. */
    public Delete addCte(Cte... ctes) {
        return new Delete(target().with(ctes), where);
    }

    /** Adds a text behind {@code DELETE}, which must not come from untrusted input. SQLAlchemy: {@code prefix_with()}. */
    public Delete prefixWith(String text) {
        return new Delete(target().prefixedWith(text), where);
    }

    /** Adds what the statement carries for the session that runs it. */
    public Delete options(StatementOption... options) {
        return new Delete(target().with(options), where);
    }

    /** Adds a condition, joined by AND with those there are. Other tables in it become {@code DELETE ... USING}. */
    public Delete where(Expression<Boolean> condition) {
        return new Delete(target(), Conditions.and(where, condition));
    }

    @SafeVarargs
    public final Delete where(Expression<Boolean> first, Expression<Boolean>... more) {
        Delete result = where(first);
        for (Expression<Boolean> condition : more) {
            result = result.where(condition);
        }
        return result;
    }

    public Delete where(TextClause condition) {
        return where(condition.asCondition());
    }

    /** With another condition in place of its own. For whoever executes it. */
    public Delete withWhere(@Nullable Expression<Boolean> condition) {
        return new Delete(target(), condition);
    }

    public @Nullable Expression<Boolean> where() {
        return where;
    }

    /** The other tables that the condition refers to, in the order in which they are met. */
    public List<FromClause> otherTables() {
        var froms = new LinkedHashSet<FromClause>();
        FromObjects.expression(where, froms);
        froms.remove(table());
        return List.copyOf(froms);
    }
}
