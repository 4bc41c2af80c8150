package dev.azoth.sql.compile;

import dev.azoth.sql.Assignment;
import dev.azoth.sql.Delete;
import dev.azoth.sql.Dml;
import dev.azoth.sql.DmlStatement;
import dev.azoth.sql.Insert;
import dev.azoth.sql.InsertSource;
import dev.azoth.sql.OnConflict;
import dev.azoth.sql.Returning;
import dev.azoth.sql.TableClause;
import dev.azoth.sql.Update;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.ColumnDefault;
import dev.azoth.sql.schema.Table;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Walks INSERT, UPDATE and DELETE for keys. */
final class DmlKeyWalk {
    private final KeyWriter key;
    private final StatementKeyWalk all;

    DmlKeyWalk(KeyWriter key, StatementKeyWalk all) {
        this.key = key;
        this.all = all;
    }

    void walk(DmlStatement<?> statement) {
        Dml dml = DmlCompiler.core(statement);
        key.add(dml.getClass());
        key.add(dml.table());
        key.add(dml.prefixes());
        switch (dml) {
            case Insert insert -> insert(insert);
            case Update update -> {
                key.add(update.isOrdered());
                assignments(update.values());
                all.optional(update.where());
                defaults(update.table(), Column::updateDefault);
            }
            case Delete delete -> all.optional(delete.where());
        }
        all.list(dml.ctes());
        if (statement instanceof Returning<?> returning) {
            key.add(Returning.class);
            key.add(returning.sortsByParameterOrder());
            all.selected(returning.returned());
        }
    }

    private void insert(Insert insert) {
        assignments(insert.values());
        key.add(insert.rows().size());
        insert.rows().forEach(this::assignments);
        InsertSource source = insert.source();
        if (source != null) {
            key.add(source.columns());
            key.add(source.withDefaults());
            all.statement(source.query());
        }
        OnConflict conflict = insert.conflict();
        if (conflict != null) {
            conflict(conflict);
        }
        defaults(insert.table(), Column::insertDefault);
    }

    private void assignments(List<Assignment> assignments) {
        key.add(assignments.size());
        for (Assignment one : assignments) {
            key.add(one.column());
            all.expression(one.value());
        }
    }

    private void conflict(OnConflict conflict) {
        key.add(OnConflict.class);
        key.add(conflict.columns());
        key.add(conflict.constraint());
        if (conflict.indexWhere() != null) {
            // Its values stand in the text, so that they belong to the key.
            KeyedStatement where = StatementKeys.walk(conflict.indexWhere()).finish();
            key.add(where.key());
            key.add(Arrays.asList(where.values()));
        }
        assignments(conflict.assignments());
        all.optional(conflict.where());
    }

    /** The values in the columns' SQL defaults, which may come into the text. */
    private void defaults(TableClause clause, Function<Column<?>, @Nullable ColumnDefault> which) {
        if (!(clause instanceof Table table)) {
            return;
        }
        for (Column<?> column : table.columns()) {
            if (which.apply(column) instanceof ColumnDefault.Sql(var expression)) {
                all.expression(expression);
            }
        }
    }
}
