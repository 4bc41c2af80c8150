package dev.azoth.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Members that are not loaded are left to the database when the owner is deleted: ON DELETE does the work. SQLAlchemy: {@code passive_deletes=True}. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PassiveDeletes {}
