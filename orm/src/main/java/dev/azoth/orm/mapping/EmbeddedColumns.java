package dev.azoth.orm.mapping;

import dev.azoth.sql.Bundle;
import dev.azoth.sql.Condition;
import dev.azoth.sql.Expression;
import org.jspecify.annotations.Nullable;

/**
 * An embedded attribute in statements; generated classes extend it and have its columns by the names of its parts:
 * {@code Edge_.start.eq(point)}, {@code Edge_.start.x.eq(3)}. Safe for any number of threads. SQLAlchemy: {@code composite()}.
 *
 * @param <T> the class of the objects
 */
public abstract class EmbeddedColumns<T> {
    /** For generated code. */
    protected EmbeddedColumns() {}

    /** The attribute. */
    protected abstract Property property();

    final EmbeddedTerm<T> term(@Nullable EntityAlias<?> alias) {
        return new EmbeddedTerm<>((EmbeddedProperty) property(), alias);
    }

    /** As {@link EmbeddedTerm#eq}. */
    public final Condition eq(@Nullable T object) {
        return term(null).eq(object);
    }

    /** As {@link EmbeddedTerm#ne}. */
    public final Condition ne(@Nullable T object) {
        return term(null).ne(object);
    }

    public final Condition isNull() {
        return term(null).isNull();
    }

    public final Condition isNotNull() {
        return term(null).isNotNull();
    }

    /** As {@link EmbeddedTerm#columns}. */
    public final Expression<?>[] columns() {
        return term(null).columns();
    }

    /** As {@link EmbeddedTerm#value}. */
    public final Bundle<T> value() {
        return term(null).value();
    }
}
