package dev.azoth.orm.mapping;

import dev.azoth.sql.Condition;
import dev.azoth.sql.Expression;

/**
 * A field that holds many objects of another mapped class.
 *
 * @param <E> the class it belongs to
 * @param <T> the class of the other side
 */
public final class ToMany<E, T> extends Relationship<E, T> {
    ToMany(Class<E> owner, String name, int index, Class<T> targetType, RelationshipSpec spec) {
        super(owner, name, index, targetType, spec);
    }

    /** Whether this object is a member, compared by its key. */
    public Condition contains(T object) {
        return RelationshipConditions.contains(this, object);
    }

    /** Whether there is a member for which the condition holds. SQLAlchemy: {@code any()}. */
    public Condition any(Expression<Boolean> condition) {
        return RelationshipConditions.exists(this, condition);
    }

    /** Whether there is a member. */
    public Condition any() {
        return RelationshipConditions.exists(this, null);
    }
}
