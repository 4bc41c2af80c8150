package dev.azoth.engine;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.sql.Row;
import dev.azoth.sql.RowHeader;
import dev.azoth.sql.RowShape;
import dev.azoth.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Results of statements that return one value a row. */
final class Scalars {
    private Scalars() {}

    static <T extends @Nullable Object> ScalarResult<T> of(Result<T> result, Statement<T> statement) {
        RowShape<T> shape = result.reader.shape();
        RowShape<T> checked = (RowHeader header, @Nullable Object[] values) -> {
            T element = shape.map(header, values);
            if (element instanceof Row) {
                throw new InvalidRequestException(
                        "scalar() and scalars() take statements that return one value a row, such as"
                                + " select(column); this one returns rows of " + header.names()
                                + ". For their first column use execute(statement).scalars(): " + statement);
            }
            return element;
        };
        return new ScalarResult<>(result.reader.as(checked));
    }
}
