package dev.azoth.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Left out of SELECT until touched or asked for. SQLAlchemy: {@code deferred()}. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Deferred {
    /** Columns of one group are loaded together; empty for none. */
    String group() default "";

    /** Whether touching it raises, unless an option has loaded it. SQLAlchemy: {@code deferred(raiseload=True)}. */
    boolean raising() default false;
}
