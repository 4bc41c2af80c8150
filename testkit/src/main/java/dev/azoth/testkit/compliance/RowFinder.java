package dev.azoth.testkit.compliance;

import static dev.azoth.sql.Sql.select;

import dev.azoth.engine.Connection;
import dev.azoth.sql.Condition;
import dev.azoth.sql.Expression;
import dev.azoth.sql.schema.Column;
import java.math.BigDecimal;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;

/** What a table with a key of integers gives for conditions and expressions, asserted softly. */
record RowFinder(Connection connection, Column<Integer> id, SoftAssertions all) {
    /** The keys of the rows for which the condition holds. */
    void by(Condition condition, Integer... ids) {
        all.assertThat(connection
                        .scalars(select(id).where(condition).orderBy(id))
                        .all())
                .as(condition.toString())
                .containsExactly(ids);
    }

    /** The value of an expression in the row that has this key. */
    <T> void value(int row, Expression<T> expression, @Nullable T expected) {
        T value = connection.scalar(select(expression).where(id.eq(row)));
        if (expected instanceof BigDecimal number) {
            all.assertThat((BigDecimal) value).as(expression.toString()).isEqualByComparingTo(number);
        } else {
            all.assertThat(value).as(expression.toString()).isEqualTo(expected);
        }
    }
}
