package dev.azoth.engine;

import dev.azoth.error.ArgumentException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Row;
import dev.azoth.sql.RowHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a statement returned: its rows, to be taken once, and its figures. A buffered result needs no closing; a streamed one
 * holds a server-side cursor until its end or {@link #close}. For one task at a time. SQLAlchemy: {@code Result} and
 * {@code CursorResult}.
 *
 * @param <R> what each row becomes: a {@link Row}, a tuple, a value, a record
 */
public final class Result<R extends @Nullable Object> extends AbstractResult<R, Result<R>> {
    private final ResultFacts facts;

    Result(RowReader<R> reader, ResultFacts facts) {
        super(reader);
        this.facts = facts;
    }

    @Override
    Result<R> self() {
        return this;
    }

    ResultFacts facts() {
        return facts;
    }

    /** The names of the columns, in order. */
    public List<String> keys() {
        return reader.header().names();
    }

    /** Whether the statement returned rows, be it none of them. */
    public boolean returnsRows() {
        return reader.state().phase() != ResultState.Phase.WITHOUT_ROWS;
    }

    /** The rows as such, whatever the statement makes of them. */
    public Result<Row> rows() {
        return new Result<>(reader.as(Row::new), facts);
    }

    /** The same as {@link #rows}, under SQLAlchemy's name. */
    public Result<Row> tuples() {
        return rows();
    }

    /** The rows as maps from names to values; taking one is refused when several columns have the same name. */
    public MappingResult mappings() {
        return new MappingResult(reader.as((header, values) -> new Row(header, values).asMap()));
    }

    /** The values of the first column. */
    public ScalarResult<@Nullable Object> scalars() {
        return scalars(0);
    }

    /** The values of the column at a position, from 0. */
    public ScalarResult<@Nullable Object> scalars(int index) {
        return column(header -> checked(header, index));
    }

    /** The values of the column of that name. */
    public ScalarResult<@Nullable Object> scalars(String name) {
        return column(header -> header.indexOf(name));
    }

    /** The values of an expression that was selected. */
    public <T> ScalarResult<@Nullable T> scalars(Expression<T> expression) {
        return column(header -> header.indexOf(expression));
    }

    @SuppressWarnings("unchecked")
    private <T extends @Nullable Object> ScalarResult<T> column(ToIntFunction<RowHeader> position) {
        int column = position.applyAsInt(reader.header());
        return new ScalarResult<>(reader.as((header, values) -> (T) values[column]));
    }

    /** The first column of the first row, null when there is none; closes. */
    public @Nullable Object scalar() {
        return scalars().first();
    }

    /** The first column of the only row; closes. */
    public @Nullable Object scalarOne() {
        return scalars().only("scalarOne", true).value;
    }

    /** The first column of the only row, null when there is none; closes. */
    public @Nullable Object scalarOneOrNone() {
        return scalars().only("scalarOneOrNone", false).value;
    }

    /** Only the columns at these positions, from 0, in this order. */
    public Result<Row> columns(int... indexes) {
        return new Result<>(reader.pick(indexes), facts);
    }

    /** Only the columns of these names, in this order. */
    public Result<Row> columns(String... names) {
        RowHeader header = reader.header();
        int[] picked = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            picked[i] = header.indexOf(names[i]);
        }
        return columns(picked);
    }

    /** Only these expressions, in this order. */
    public Result<Row> columns(Expression<?>... expressions) {
        RowHeader header = reader.header();
        int[] picked = new int[expressions.length];
        for (int i = 0; i < expressions.length; i++) {
            picked[i] = header.indexOf(expressions[i]);
        }
        return columns(picked);
    }

    private static int checked(RowHeader header, int index) {
        if (index < 0 || index >= header.size()) {
            throw new ArgumentException("No column at position " + index + ": the result has " + header.size()
                    + " columns " + header.names() + ", counted from 0");
        }
        return index;
    }

    /** Takes all rows that are left into memory, to be read any number of times; closes. */
    public FrozenResult<R> freeze() {
        RowHeader header = reader.header();
        var frozen = new FrozenResult<R>(header, reader.arrays(), reader.shape());
        close();
        return frozen;
    }

    /**
     * The rows of this result, then those of the others; these can no longer be read by themselves.
     *
     * @throws InvalidRequestException when their columns have other names
     */
    @SafeVarargs
    public final Result<R> merge(Result<R>... others) {
        var sources = new ArrayList<RowSource>();
        sources.add(reader.remaining());
        long count = facts.rowCount();
        for (Result<R> other : others) {
            if (!other.keys().equals(keys())) {
                throw new InvalidRequestException(
                        "Only results with the same columns can be merged: " + keys() + " and " + other.keys());
            }
            sources.add(other.reader.remaining());
            count = count < 0 || other.facts.rowCount() < 0 ? -1 : count + other.facts.rowCount();
        }
        var state = new ResultState(new MergedRows(sources), true);
        return new Result<>(new RowReader<>(state, reader.shape()), ResultFacts.ofRows(count));
    }

    /**
     * The rows an INSERT, UPDATE or DELETE matched, summed over its parameter sets; for a query the number of rows
     * returned where it is known; else -1.
     */
    public long rowCount() {
        return facts.rowCount();
    }

    /** The key as the driver tells it, where the database has such a thing; else null. SQLAlchemy: {@code lastrowid}. */
    public @Nullable Object lastInsertId() {
        return facts.lastInsertId();
    }

    /**
     * The primary key of the row an INSERT made; a value is null where the database does not tell it.
     *
     * @throws InvalidRequestException for another statement, and for one with many parameter sets
     */
    public Row insertedPrimaryKey() {
        List<Row> keys = inserted("insertedPrimaryKey").primaryKeys();
        if (keys.size() != 1) {
            throw new InvalidRequestException("The INSERT had " + keys.size()
                    + " parameter sets; insertedPrimaryKeyRows() gives the key of each");
        }
        return keys.get(0);
    }

    /** The primary keys of the rows an INSERT made, in the order of its parameter sets. */
    public List<Row> insertedPrimaryKeyRows() {
        return inserted("insertedPrimaryKeyRows").primaryKeys();
    }

    /** What the database filled in and was asked for, one map a parameter set; empty when it was not asked. */
    public List<Map<String, @Nullable Object>> returnedDefaults() {
        List<Row> rows = inserted("returnedDefaults").returnedDefaults();
        return rows == null ? List.of() : rows.stream().map(Row::asMap).toList();
    }

    private ResultFacts.Inserted inserted(String method) {
        ResultFacts.Inserted inserted = facts.insert();
        if (inserted == null) {
            throw new InvalidRequestException(
                    method + "() is for the result of an insert(...) construct that does not say returning(...)");
        }
        return inserted;
    }
}
