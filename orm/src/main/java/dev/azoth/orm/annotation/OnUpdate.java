package dev.azoth.orm.annotation;

import dev.azoth.sql.schema.ReferentialAction;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the database does with rows that refer to one whose key changes: {@code ON UPDATE} of the foreign key, in the DDL. On the
 * relationship whose join columns, or table, make the foreign key. With CASCADE members are not loaded to be given the new key.
 * SQLAlchemy: {@code ForeignKey(onupdate=...)}, {@code passive_updates}.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnUpdate {
    ReferentialAction value();
}
