package dev.azoth.orm.annotation;

import dev.azoth.sql.schema.ReferentialAction;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the database does with rows that refer to one that is deleted: {@code ON DELETE} of the foreign key, in the DDL. On the
 * relationship whose join columns, or table, make the foreign key. With CASCADE the other side has {@link PassiveDeletes}, so that
 * members are not loaded to be deleted. SQLAlchemy: {@code ForeignKey(ondelete=...)}.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnDelete {
    ReferentialAction value();
}
