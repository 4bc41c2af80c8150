package dev.azoth.orm.mapping;

import dev.azoth.error.ArgumentException;
import dev.azoth.sql.Condition;
import dev.azoth.sql.Expression;
import dev.azoth.sql.schema.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field that holds one object of another mapped class.
 *
 * @param <E> the class it belongs to
 * @param <T> the class of the other side
 */
public final class ToOne<E, T> extends Relationship<E, T> {
    ToOne(Class<E> owner, String name, int index, Class<T> targetType, RelationshipSpec spec) {
        super(owner, name, index, targetType, spec);
    }

    /** Whether it is this object, compared by its key; null for none. */
    public Condition eq(@Nullable T object) {
        return RelationshipConditions.is(this, object);
    }

    /** Whether it is another than this object, or none; not null for any. */
    public Condition ne(@Nullable T object) {
        return RelationshipConditions.isNot(this, object);
    }

    public Condition isNull() {
        return RelationshipConditions.is(this, null);
    }

    public Condition isNotNull() {
        return RelationshipConditions.isNot(this, null);
    }

    /** Whether there is one for which the condition holds. SQLAlchemy: {@code has()}. */
    public Condition has(Expression<Boolean> condition) {
        return RelationshipConditions.exists(this, condition);
    }

    /** Whether there is one. */
    public Condition has() {
        return RelationshipConditions.exists(this, null);
    }

    /**
     * The foreign key, where it is one column of the class's own: to group by it, or to join by it.
     *
     * @throws ArgumentException when it has several, or the other side has it
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the caller knows what the key holds
    public <V> Column<V> column() {
        List<ColumnPair> pairs = wiring().pairs();
        if (direction() != Direction.MANY_TO_ONE || pairs.size() != 1) {
            throw new ArgumentException(this
                    + (pairs.size() == 1 ? " has its foreign key on the other side" : " has a key of several columns")
                    + ": name the column, " + owner().getSimpleName() + "_.MAPPER.table().c(...)");
        }
        return (Column<V>) pairs.getFirst().local();
    }
}
