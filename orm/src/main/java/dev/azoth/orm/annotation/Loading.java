package dev.azoth.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a relationship is loaded, unless a statement's options say otherwise. SQLAlchemy: {@code relationship(lazy=...)}. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Loading {
    LoadingStrategy value();
}
