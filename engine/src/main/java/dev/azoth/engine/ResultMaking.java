package dev.azoth.engine;

import dev.azoth.engine.driver.DriverResult;
import dev.azoth.sql.Row;
import dev.azoth.sql.RowHeader;
import dev.azoth.sql.compile.InsertOutcome;
import dev.azoth.sql.compile.StatementKind;
import dev.azoth.sql.schema.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Result} of what the driver answered. */
final class ResultMaking<R extends @Nullable Object> {
    private final Core core;
    private final Invocation<R> invocation;

    ResultMaking(Core core, Invocation<R> invocation) {
        this.core = core;
        this.invocation = invocation;
    }

    /** @param rows of all answers, in the order of the parameter sets */
    Result<R> of(List<DriverResult> answers, List<@Nullable Object[]> rows) {
        DriverResult first = answers.get(0);
        long count = 0;
        for (DriverResult answer : answers) {
            count = count < 0 || answer.rowCount() < 0 ? -1 : count + answer.rowCount();
        }
        ResultColumns columns = invocation.columns(core);
        columns.tell(first.columns());
        InsertOutcome outcome = insertOutcome();
        if (outcome == null) {
            CompiledStatement compiled = invocation.compiled();
            boolean known = compiled != null && compiled.compiled().returnsRows();
            boolean returnsRows = known || !first.columns().isEmpty();
            return result(columns, rows, returnsRows, new ResultFacts(count, first.lastInsertId(), null));
        }
        ResultFacts.Inserted inserted = new InsertedKeys(outcome, invocation).of(columns, first, rows);
        var facts = new ResultFacts(count, first.lastInsertId(), inserted);
        return result(columns, List.of(), false, facts);
    }

    /** Null when the statement is no INSERT, or its returned rows are the user's. */
    private @Nullable InsertOutcome insertOutcome() {
        CompiledStatement compiled = invocation.compiled();
        if (compiled == null || compiled.compiled().kind() != StatementKind.INSERT) {
            return null;
        }
        InsertOutcome outcome = compiled.compiled().insertOutcome();
        boolean userReturning = outcome != null
                && compiled.compiled().returnsRows()
                && outcome.implicitReturning().isEmpty();
        return userReturning ? null : outcome;
    }

    private Result<R> result(
            ResultColumns columns, List<@Nullable Object[]> rows, boolean returnsRows, ResultFacts facts) {
        RowHeader header = columns.header();
        var source = new BufferedRows(header, columns.decoder(), withoutExtras(rows, header.size()));
        return new Result<>(new RowReader<>(new ResultState(source, returnsRows), invocation.shape()), facts);
    }

    /** Cuts off columns the compiler added behind those that were asked for. */
    private static List<@Nullable Object[]> withoutExtras(List<@Nullable Object[]> rows, int width) {
        if (rows.isEmpty() || rows.get(0).length <= width) {
            return rows;
        }
        var cut = new ArrayList<@Nullable Object[]>(rows.size());
        for (@Nullable Object[] row : rows) {
            cut.add(Arrays.copyOf(row, width));
        }
        return cut;
    }

    /** The keys an INSERT made, from what it returned, what the driver tells, and what the user gave. */
    private record InsertedKeys(InsertOutcome outcome, Invocation<?> invocation) {
        ResultFacts.Inserted of(ResultColumns columns, DriverResult first, List<@Nullable Object[]> rows) {
            List<Column<?>> returned = outcome.implicitReturning();
            List<Column<?>> primaryKey = outcome.primaryKey();
            columns.decoder().decode(rows);
            var returnedHeader = new RowHeader(names(returned), returned);
            var keyHeader = new RowHeader(names(primaryKey), primaryKey);
            int sets = Math.max(1, invocation.parameterSets().size());
            var keys = new ArrayList<Row>(sets);
            var defaults = new ArrayList<Row>(sets);
            for (int i = 0; i < sets; i++) {
                @Nullable Object[] row = i < rows.size() ? rows.get(i) : null;
                @Nullable Object[] key = new Object[primaryKey.size()];
                for (int k = 0; k < key.length; k++) {
                    Column<?> column = primaryKey.get(k);
                    int position = returned.indexOf(column);
                    key[k] = position >= 0 && row != null ? row[position] : toldOtherwise(column, first, i, sets);
                }
                keys.add(new Row(keyHeader, key));
                if (row != null && !returned.isEmpty()) {
                    defaults.add(new Row(returnedHeader, Arrays.copyOf(row, returned.size())));
                }
            }
            return new ResultFacts.Inserted(keys, returned.isEmpty() ? null : defaults);
        }

        private @Nullable Object toldOtherwise(Column<?> column, DriverResult first, int set, int sets) {
            @Nullable Object[] known = invocation.insertedKey();
            int position = outcome.primaryKey().indexOf(column);
            if (known != null && known[position] != null) {
                return known[position];
            }
            List<? extends Map<String, ?>> given = invocation.parameterSets();
            if (set < given.size() && given.get(set).get(column.name()) != null) {
                return given.get(set).get(column.name());
            }
            Object told = column.equals(outcome.lastInsertIdColumn()) && sets == 1 ? first.lastInsertId() : null;
            return told == null ? null : column.type().check(told);
        }

        private static List<String> names(List<Column<?>> columns) {
            return columns.stream().<String>map(Column::name).toList();
        }
    }
}
