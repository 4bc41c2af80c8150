package dev.azoth.sql;

import dev.azoth.error.ArgumentException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mapped class, or an alias of one, among what is selected. Core sees its columns; a session makes an object of them. An open
 * leaf, for the ORM. Immutable. SQLAlchemy: a mapped class or {@code AliasedClass} in {@code select()}.
 *
 * @param <E> the class
 */
public abstract non-sealed class EntityClause<E> implements SelectItem<E> {
    /** For the ORM. */
    protected EntityClause() {}

    /** The class of the objects. */
    public abstract Class<E> type();

    /** What it is selected from: a table, an alias, a join of tables. */
    public abstract FromClause from();

    /** The columns of the class as {@link #from} has them. */
    public abstract List<? extends Expression<?>> columns();

    /** By which rows know it: the class's simple name, or the alias. */
    public abstract String name();

    /** The column that an attribute holds, by the attribute's name; null when there is none. */
    public abstract @Nullable Expression<?> attribute(String attribute);

    /** Values by the names of attributes, those of attributes that hold objects of several columns by the names of these. */
    public Map<String, ?> unfolded(Map<String, ?> values) {
        return values;
    }

    /** What must hold of the rows of {@link #from} that are of the class; null when all are. */
    public @Nullable Expression<Boolean> criteria() {
        return null;
    }

    /**
     * How a table of which the class has rows, but not all, is joined to {@link #from} where columns of it stand in a statement; null for
     * any other table.
     */
    public @Nullable JoinStep bringing(FromClause table) {
        return null;
    }

    /** What to join to instead of what a class is selected from that extends this one, so that its rows are among these; null for none. */
    public @Nullable FromClause standingFor(FromClause left) {
        return null;
    }

    final JoinStep join(@Nullable Expression<Boolean> on, Join.Kind kind) {
        Expression<Boolean> criteria = criteria();
        if (criteria == null) {
            return new JoinStep(null, from(), on, kind);
        }
        if (on == null) {
            throw new ArgumentException("A join of " + name() + ", which shares a table with other classes, needs a"
                    + " condition: join(entity, condition), or join along a relationship");
        }
        return new JoinStep(null, from(), Sql.and(on, criteria), kind);
    }

    @Override
    public String toString() {
        return name();
    }
}
