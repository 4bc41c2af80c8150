package dev.azoth.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The database changes the column by itself on UPDATE, by a trigger or the like: the value is fetched or expired after a flush. SQLAlchemy: {@code server_onupdate=FetchedValue()}. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ServerOnUpdate {}
