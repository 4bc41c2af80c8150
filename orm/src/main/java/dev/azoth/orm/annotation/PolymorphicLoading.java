package dev.azoth.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How what an entity has beyond the one it extends is loaded where that is selected. SQLAlchemy: {@code polymorphic_load}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PolymorphicLoading {
    Kind value();

    /** How. */
    enum Kind {
        /** With the statement itself, by an outer join where it has a table of its own; the default. */
        INLINE,
        /** With a second statement for all objects of a result: {@code WHERE key IN (...)}. */
        SELECTIN
    }
}
