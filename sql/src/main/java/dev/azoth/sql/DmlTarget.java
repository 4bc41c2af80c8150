package dev.azoth.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an INSERT, UPDATE or DELETE is about. Immutable.
 *
 * @param entity the mapped class whose attributes name the columns; null for none
 * @param options what the statement carries for the session that runs it
 * @param ctes written before it though nothing refers to them
 */
record DmlTarget(TableClause table, @Nullable EntityClause<?> entity, List<StatementOption> options, List<Cte> ctes) {
    static DmlTarget of(TableClause table) {
        return new DmlTarget(table, null, List.of(), List.of());
    }

    DmlTarget with(StatementOption... more) {
        return new DmlTarget(table, entity, Lists.concat(options, List.of(more)), ctes);
    }

    DmlTarget with(Cte... more) {
        return new DmlTarget(table, entity, options, Lists.concat(ctes, List.of(more)));
    }

    /** The column of that name, or that the attribute of that name holds. */
    ColumnClause<?> column(String name) {
        return entity != null && entity.attribute(name) instanceof ColumnClause<?> column
                ? column
                : Assignment.column(table, name);
    }
}
