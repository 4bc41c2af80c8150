package dev.azoth.sql;

import dev.azoth.sql.type.SqlType;
import java.util.List;

/** {@code (a, b)}: several expressions compared as one. SQLAlchemy: {@code tuple_()}. */
public record TupleExpression(List<? extends Expression<?>> elements) implements Expression<List<?>> {
    public TupleExpression {
        elements = List.copyOf(elements);
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // a tuple has no type of its own: its elements bind by theirs
    public SqlType<List<?>> type() {
        return (SqlType) CoreTypes.NULL;
    }

    /** The SQL in a neutral dialect, for reading. */
    @Override
    public String toString() {
        return StatementPrinter.print(this);
    }
}
