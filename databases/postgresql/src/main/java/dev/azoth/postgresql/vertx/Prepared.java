package dev.azoth.postgresql.vertx;

import dev.azoth.engine.driver.DriverException;
import dev.azoth.vertx.Failures;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.internal.ArrayTuple;
import io.vertx.sqlclient.internal.ParamDesc;
import io.vertx.sqlclient.internal.PreparedStatement;
import io.vertx.sqlclient.internal.RowDesc;
import io.vertx.sqlclient.internal.TupleInternal;
import java.util.Arrays;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/** A text that the server has parsed: the types of its parameters and of its result. */
final class Prepared {
    private static final int MOST_EXPECTED = 2048;

    private final PreparedStatement statement;
    private final boolean named;
    private final boolean countsRows;
    private final ParameterEncoder[] encoders;
    private final ResultShape shape;
    private final Collector<Row, RowBuffer, RowBuffer> collector;
    /** How many rows the next answer is made room for. Event loop only. */
    private int expected = 10;

    Prepared(PreparedStatement statement, boolean named, SqlText text) {
        this.statement = statement;
        this.named = named;
        this.countsRows = text.countsRows();
        this.encoders = encoders(statement.paramDesc());
        RowDesc rows = statement.rowDesc();
        this.shape = rows == null ? ResultShape.NO_ROWS : ResultShape.of(rows.columnDescriptor());
        this.collector = RowBuffer.collector(shape, () -> expected);
    }

    /** The client shows the parameter types only here: {@code PgParamDesc{paramDataTypes=[INT4, TEXT]}}. */
    private static ParameterEncoder[] encoders(@Nullable ParamDesc description) {
        if (description == null) {
            return new ParameterEncoder[0];
        }
        String text = description.toString();
        int from = text.indexOf('[');
        int to = text.lastIndexOf(']');
        if (from < 0 || to < from) {
            throw new IllegalStateException("The Vert.x PostgreSQL client describes parameters in an unknown way: "
                    + text + "; Azoth's driver works with version 5.0");
        }
        return to == from + 1
                ? new ParameterEncoder[0]
                : Arrays.stream(text.substring(from + 1, to).split(", ", -1))
                        .map(ParameterEncoders::of)
                        .toArray(ParameterEncoder[]::new);
    }

    PreparedStatement statement() {
        return statement;
    }

    /** Whether the server keeps it under a name, so that it must be closed there. */
    boolean named() {
        return named;
    }

    ResultShape shape() {
        return shape;
    }

    Collector<Row, RowBuffer, RowBuffer> collector() {
        return collector;
    }

    /**
     * The values as the client writes them.
     *
     * @throws DriverException of kind VALUE when one does not fit its type, or when the result could not be read; nothing
     *     has been sent then
     */
    TupleInternal bind(@Nullable Object[] values) {
        DriverException refusal = shape.refusal();
        if (refusal != null) {
            throw Failures.value(String.valueOf(refusal.getMessage()));
        }
        if (values.length != encoders.length) {
            throw Failures.programming(
                    "the statement has " + encoders.length + " parameters, " + values.length + " values were given");
        }
        var tuple = new ArrayTuple(values.length);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            tuple.addValue(value == null ? null : encoders[i].encode(value, i + 1));
        }
        return tuple;
    }

    /** An answer had so many rows: the next is likely to have as many. */
    void answered(int rows) {
        expected = Math.min(rows, MOST_EXPECTED);
    }

    /** The row count of an answer; what the client makes of other commands' answers is no number. */
    long rowCount(int answered, int rows) {
        if (countsRows) {
            return answered;
        }
        return shape.hasRows() ? rows : -1;
    }
}
