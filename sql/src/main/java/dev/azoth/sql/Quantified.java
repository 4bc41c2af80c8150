package dev.azoth.sql;

import dev.azoth.sql.type.ArrayType;
import dev.azoth.sql.type.SqlType;
import java.util.List;

/** {@code ANY (...)} or {@code ALL (...)} over a subquery or an array, right of a comparison. SQLAlchemy: {@code any_()}, {@code all_()}. */
public record Quantified<T>(Kind kind, Expression<?> operand, SqlType<T> type) implements Expression<T> {
    /** ANY or ALL. */
    public enum Kind {
        ANY,
        ALL
    }

    static <T> Quantified<T> of(Kind kind, Query<T> query) {
        ScalarSubquery<T> subquery = query.scalarSubquery();
        return new Quantified<>(kind, subquery, subquery.type());
    }

    @SuppressWarnings("unchecked")
    static <T> Quantified<T> of(Kind kind, Expression<List<T>> array) {
        return new Quantified<>(
                kind,
                array,
                array.type() instanceof ArrayType<?> type ? (SqlType<T>) type.item() : (SqlType<T>) CoreTypes.NULL);
    }

    /** The SQL in a neutral dialect, for reading. */
    @Override
    public String toString() {
        return StatementPrinter.print(this);
    }
}
