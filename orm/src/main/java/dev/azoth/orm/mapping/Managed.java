package dev.azoth.orm.mapping;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.sql.ByIdentity;
import org.jspecify.annotations.Nullable;

/**
 * What the weaver makes of entities, mapped superclasses and embeddable classes: access to their fields by index, and a place
 * for what the session knows of the object. Nobody writes it by hand.
 *
 * <p>Attributes are the persistent fields (not static, not transient, not {@code @Transient}), in the order of declaration,
 * those of the topmost class first.
 */
@SuppressWarnings("checkstyle:MethodName") // names no user's method has
public interface Managed extends ByIdentity {
    /*
     * The methods have bodies: javac does not see that a class of another module has been given its own.
     */

    /** What the session knows of it; null for an object no session has seen. */
    default @Nullable Object azoth$state() {
        throw unwoven();
    }

    default void azoth$state(@Nullable Object state) {
        throw unwoven();
    }

    /** The field's value as it is; nothing is loaded. Primitive values are boxed. */
    default @Nullable Object azoth$get(int index) {
        throw unwoven();
    }

    /** Sets the field; nobody is told. For a primitive field null sets its zero. */
    default void azoth$set(int index, @Nullable Object value) {
        throw unwoven();
    }

    /**
     * Sets fields from a row; nobody is told. Primitive values are unboxed, null sets their zero.
     *
     * @param positions for each attribute, by its index, where in the row its value is; a negative one leaves the field as it is
     */
    default void azoth$fill(@Nullable Object[] row, int[] positions) {
        for (int index = 0; index < positions.length; index++) {
            if (positions[index] >= 0) {
                azoth$set(index, row[positions[index]]);
            }
        }
    }

    /** The names of the attributes in the order of their indexes, those of superclasses first. */
    default String[] azoth$attributes() {
        throw unwoven();
    }

    @Override
    default boolean azoth$byIdentity() {
        return azoth$state() != null;
    }

    private InvalidRequestException unwoven() {
        return new InvalidRequestException(getClass().getName() + " has not been woven: put azoth-processor on the"
                + " annotation processor path of the module that compiles it, or start with the agent");
    }
}
