package dev.azoth.sql.compile;

import dev.azoth.sql.Assignment;
import dev.azoth.sql.BindParameter;
import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Insert;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.ColumnDefault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which columns an INSERT names, in the order of the table, and where their values come from. SQLAlchemy: {@code crud.py}.
 */
final class InsertPlan {
    /** Where a column's value comes from. */
    sealed interface Source {
        /** A parameter of the column's name, given at execution. */
        record Parameter() implements Source {}

        /** The statement. */
        record Given(Expression<?> value) implements Source {}

        /** The column's default, made when the statement is bound. */
        record Made(ColumnDefault value) implements Source {}

        /** The column's default, written into the statement. */
        record Inline(Expression<?> value) implements Source {}
    }

    /** A column and where its value comes from. */
    record Entry(ColumnClause<?> column, Source source) {
        /** Whether the value is the client's, so that it is known before the row is inserted. */
        boolean isClientSide() {
            return switch (source) {
                case Source.Parameter parameter -> true;
                case Source.Made made -> true;
                case Source.Given(Expression<?> value) -> value instanceof BindParameter<?>;
                case Source.Inline inline -> false;
            };
        }
    }

    private final List<Entry> entries;

    private InsertPlan(List<Entry> entries) {
        this.entries = entries;
    }

    /** Of one row, or of the first of many. */
    static InsertPlan of(Insert insert, List<String> parameterNames, boolean sequences) {
        Map<ColumnClause<?>, Expression<?>> given = new LinkedHashMap<>();
        for (Assignment one :
                insert.rows().isEmpty() ? insert.values() : insert.rows().getFirst()) {
            given.put(one.column(), one.value());
        }
        boolean named = insert.rows().isEmpty();
        var entries = new ArrayList<Entry>();
        for (ColumnClause<?> column : insert.table().columns()) {
            Expression<?> value = given.get(column);
            Source source = value != null
                    ? new Source.Given(value)
                    : named && parameterNames.contains(column.name())
                            ? new Source.Parameter()
                            : ofDefault(column, sequences);
            if (source != null) {
                entries.add(new Entry(column, source));
            }
        }
        return new InsertPlan(entries);
    }

    /** The columns that are not selected but have a default: for INSERT from SELECT. */
    static InsertPlan ofDefaults(Insert insert, List<ColumnClause<?>> selected, boolean sequences) {
        var entries = new ArrayList<Entry>();
        for (ColumnClause<?> column : insert.table().columns()) {
            Source source = selected.contains(column) ? null : ofDefault(column, sequences);
            if (source != null) {
                entries.add(new Entry(column, source));
            }
        }
        return new InsertPlan(entries);
    }

    private static @Nullable Source ofDefault(ColumnClause<?> column, boolean sequences) {
        ColumnDefault value = column instanceof Column<?> known ? known.insertDefault() : null;
        return switch (value) {
            case null -> null;
            case ColumnDefault.Sql(Expression<?> expression) -> new Source.Inline(expression);
            case ColumnDefault.FromSequence(var sequence) -> sequences ? new Source.Inline(sequence.nextValue()) : null;
            case ColumnDefault.Value made -> new Source.Made(made);
            case ColumnDefault.Supplied made -> new Source.Made(made);
        };
    }

    List<Entry> entries() {
        return entries;
    }

    @Nullable
    Entry find(ColumnClause<?> column) {
        for (Entry entry : entries) {
            if (entry.column().equals(column)) {
                return entry;
            }
        }
        return null;
    }
}
