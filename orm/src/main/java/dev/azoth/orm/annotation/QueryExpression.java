package dev.azoth.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * No column, but the value of an expression that a statement gives by {@code withExpression(User_.orderCount, ...)}; null where
 * none does. Never written. SQLAlchemy: {@code query_expression()}.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface QueryExpression {}
