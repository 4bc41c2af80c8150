package dev.azoth.orm.mapping;

import dev.azoth.sql.Attribute;
import dev.azoth.sql.type.SqlType;

/**
 * A field that holds the value of an expression that statements give: {@code @QueryExpression}. Immutable. SQLAlchemy:
 * {@code query_expression()}.
 *
 * @param <T> the class of the value
 */
public final class ExpressionProperty<T> extends Property implements Attribute {
    private final SqlType<T> type;

    ExpressionProperty(Class<?> owner, String name, int index, SqlType<T> type) {
        super(owner, name, index);
        this.type = type;
    }

    /** That of the field; what an expression of another one may be cast to. */
    public SqlType<T> type() {
        return type;
    }
}
