package dev.azoth.sql;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an INSERT, UPDATE or DELETE is about. Immutable.
 *
 * @param entity the mapped class whose attributes name the columns; null for none
 * @param options what the statement carries for the session that runs it
 * @param ctes written before it though nothing refers to them
 * @param prefixes written behind its first word
 */
record DmlTarget(
        TableClause table,
        @Nullable EntityClause<?> entity,
        List<StatementOption> options,
        List<Cte> ctes,
        List<String> prefixes) {
    DmlTarget(TableClause table, @Nullable EntityClause<?> entity) {
        this(table, entity, List.of(), List.of(), List.of());
    }

    static DmlTarget of(TableClause table) {
        return new DmlTarget(table, null);
    }

    DmlTarget with(StatementOption... more) {
        return new DmlTarget(table, entity, Lists.concat(options, List.of(more)), ctes, prefixes);
    }

    DmlTarget with(Cte... more) {
        return new DmlTarget(table, entity, options, Lists.concat(ctes, List.of(more)), prefixes);
    }

    DmlTarget prefixedWith(String text) {
        return new DmlTarget(table, entity, options, ctes, Lists.append(prefixes, text));
    }

    /** Values by names of attributes, those of objects of several columns by the names of these. */
    Map<String, ?> unfolded(Map<String, ?> values) {
        return entity == null ? values : entity.unfolded(values);
    }

    /** The column of that name, or that the attribute of that name holds. */
    ColumnClause<?> column(String name) {
        return entity != null && entity.attribute(name) instanceof ColumnClause<?> column
                ? column
                : Assignment.column(table, name);
    }
}
