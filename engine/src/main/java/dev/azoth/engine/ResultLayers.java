package dev.azoth.engine;

import dev.azoth.sql.RowHeader;
import dev.azoth.sql.RowShape;
import dev.azoth.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Results made of results, for writers of layers above such as an ORM. */
public final class ResultLayers {
    private ResultLayers() {}

    /** The values of all rows that are left, decoded, one array a row; they are the caller's. */
    public static List<@Nullable Object[]> arrays(Result<?> result) {
        return result.reader.arrays();
    }

    /**
     * A result whose rows are made of those of another, all of them now where they are here already, else
     * piece by piece as they are fetched.
     *
     * @param pieceSize rows a piece where they are streamed
     * @param make gives one array for each it is given, or fewer
     */
    public static <R extends @Nullable Object> Result<R> through(
            Result<?> result,
            RowHeader header,
            RowShape<R> shape,
            int pieceSize,
            UnaryOperator<List<@Nullable Object[]>> make) {
        RowSource inner = result.reader.remaining();
        RowSource source = inner instanceof BufferedRows
                ? new BufferedRows(header, RowDecoder.IDENTITY, make.apply(inner.rest()))
                : new MadeRows(inner, header, pieceSize, make);
        return new Result<>(new RowReader<>(new ResultState(source, result.returnsRows()), shape), result.facts());
    }

    /**
     * Runs several statements, sent before the first answer is awaited where the driver can: one round trip for all. They run in
     * their order; when one fails, the first failure is raised after all have come to rest.
     *
     * @param parameters of each statement
     */
    public static <R extends @Nullable Object> List<Result<R>> executeAll(
            Connection connection, List<? extends Statement<R>> statements, List<? extends Map<String, ?>> parameters) {
        return connection.executeAll(statements, parameters);
    }

    /**
     * The sets of parameters of an execution for each of them, as {@link Connection#execute(Statement, List)} takes them.
     *
     * @throws dev.azoth.error.ArgumentException for an empty list, and for one with nulls
     */
    public static <P> List<P> parameterSets(List<P> sets) {
        return Arguments.many(sets, "execute", "a map");
    }

    /** Values taken from each element of a result that gives one value a row; one that gives rows is refused. */
    public static <T extends @Nullable Object> ScalarResult<T> scalars(Result<T> result, Statement<T> statement) {
        return Scalars.of(result, statement);
    }
}
