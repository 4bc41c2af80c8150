package dev.azoth.orm.mapping;

import dev.azoth.sql.Expression;
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
    public Expression<Boolean> eq(@Nullable T object) {
        return RelationshipConditions.is(this, object);
    }

    /** Whether it is another than this object, or none; not null for any. */
    public Expression<Boolean> ne(@Nullable T object) {
        return RelationshipConditions.isNot(this, object);
    }

    public Expression<Boolean> isNull() {
        return RelationshipConditions.is(this, null);
    }

    public Expression<Boolean> isNotNull() {
        return RelationshipConditions.isNot(this, null);
    }

    /** Whether there is one for which the condition holds. SQLAlchemy: {@code has()}. */
    public Expression<Boolean> has(Expression<Boolean> condition) {
        return RelationshipConditions.exists(this, condition);
    }

    /** Whether there is one. */
    public Expression<Boolean> has() {
        return RelationshipConditions.exists(this, null);
    }
}
