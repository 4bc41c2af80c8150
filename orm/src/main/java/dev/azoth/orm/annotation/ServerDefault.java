package dev.azoth.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The database gives the column its value: SQL text after DEFAULT. It is fetched with RETURNING when a row is inserted without a value. SQLAlchemy: {@code server_default}. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ServerDefault {
    String value();
}
