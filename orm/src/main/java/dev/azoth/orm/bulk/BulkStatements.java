package dev.azoth.orm.bulk;

import dev.azoth.engine.Result;
import dev.azoth.error.StaleDataException;
import dev.azoth.orm.context.SessionContext;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.load.Loader;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.query.LoaderCriteria;
import dev.azoth.orm.query.SessionOption;
import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.Delete;
import dev.azoth.sql.Dml;
import dev.azoth.sql.DmlStatement;
import dev.azoth.sql.EntityClause;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Insert;
import dev.azoth.sql.Returning;
import dev.azoth.sql.Sql;
import dev.azoth.sql.StatementOption;
import dev.azoth.sql.Update;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** INSERT, UPDATE and DELETE of mapped classes, as a session runs them. For one task at a time. */
public final class BulkStatements {
    private final SessionContext session;
    private final Loader loader;

    public BulkStatements(SessionContext session, Loader loader) {
        this.session = session;
        this.loader = loader;
    }

    /** The statement without RETURNING. */
    public static Dml bare(DmlStatement<?> statement) {
        return switch (statement) {
            case Returning<?> returning -> returning.statement();
            case Dml dml -> dml;
        };
    }

    /** Runs a statement about a mapped class, once for each set of parameters. */
    public <R extends @Nullable Object> Result<R> execute(
            DmlStatement<R> given, List<? extends Map<String, ?>> parameterSets) {
        Mapper<?> mapper = mapper(bare(given));
        DmlStatement<R> statement = filtered(given, mapper);
        Dml dml = bare(statement);
        return switch (dml) {
            case Insert insert
            when mapper.tables().size() > 1 && !(statement instanceof Returning<?>) ->
                cast(TableRows.insert(session, mapper, insert, parameterSets));
            case Insert insert -> run(statement, dml, EntityRows.inserted(mapper, parameterSets));
            case Update update
            when !parameterSets.isEmpty() && update.values().isEmpty() && update.where() == null ->
                cast(updateByKey(mapper, parameterSets));
            case Update update -> {
                Synchronisation synchronisation = synchronisation(mapper, parameterSets);
                synchronisation.find(update, update.where());
                Result<R> result = run(statement, dml, named(mapper, parameterSets));
                synchronisation.updated(update);
                yield result;
            }
            case Delete delete -> {
                Synchronisation synchronisation = synchronisation(mapper, parameterSets);
                synchronisation.find(delete, delete.where());
                Result<R> result = run(statement, dml, named(mapper, parameterSets));
                synchronisation.deleted();
                yield result;
            }
        };
    }

    /** With what options say must hold of objects of the class. */
    @SuppressWarnings("unchecked") // a statement without RETURNING stays one
    private static <R extends @Nullable Object> DmlStatement<R> filtered(DmlStatement<R> statement, Mapper<?> mapper) {
        Dml dml = bare(statement);
        var criteria = new ArrayList<LoaderCriteria>();
        for (StatementOption option : dml.options()) {
            if (option instanceof LoaderCriteria one) {
                criteria.add(one);
            }
        }
        Expression<Boolean> condition = LoaderCriteria.of(criteria, mapper.entity(), false);
        if (condition == null || dml instanceof Insert) {
            return statement;
        }
        Dml filtered = dml instanceof Update update ? update.where(condition) : ((Delete) dml).where(condition);
        return statement instanceof Returning<R> returning
                ? returning.of(filtered)
                : (DmlStatement<R>) (DmlStatement<?>) filtered;
    }

    private static Mapper<?> mapper(Dml dml) {
        EntityClause<?> entity = dml.entity();
        if (entity == null) {
            throw new IllegalStateException("A statement about no mapped class");
        }
        return ((EntityAlias<?>) entity).mapper();
    }

    private Synchronisation synchronisation(Mapper<?> mapper, List<? extends Map<String, ?>> parameterSets) {
        return new Synchronisation(session, mapper, parameterSets.isEmpty() ? Map.of() : parameterSets.get(0));
    }

    private static List<Map<String, @Nullable Object>> named(
            Mapper<?> mapper, List<? extends Map<String, ?>> parameterSets) {
        return parameterSets.stream().map(row -> EntityRows.named(mapper, row)).toList();
    }

    private <R extends @Nullable Object> Result<R> run(
            DmlStatement<R> statement, Dml dml, List<Map<String, @Nullable Object>> rows) {
        if (statement instanceof Returning<R> returning
                && returning.returned().stream().anyMatch(EntityClause.class::isInstance)) {
            boolean fresh = dml.options().contains(SessionOption.POPULATE_EXISTING) || dml instanceof Update;
            return loader.returned(returning, rows, fresh);
        }
        return rows.isEmpty()
                ? session.connection().execute(statement)
                : session.connection().execute(statement, rows);
    }

    /** Each map says what the row of its key is to be. */
    private Result<?> updateByKey(Mapper<?> mapper, List<? extends Map<String, ?>> parameterSets) {
        Map<Set<String>, List<Map<String, @Nullable Object>>> groups = new LinkedHashMap<>();
        for (Map<String, ?> values : parameterSets) {
            Map<String, @Nullable Object> row = EntityRows.named(mapper, values);
            groups.computeIfAbsent(row.keySet(), any -> new ArrayList<>()).add(row);
        }
        Result<?> last = null;
        for (List<Map<String, @Nullable Object>> rows : groups.values()) {
            last = updateGroup(mapper, rows);
        }
        if (last == null) {
            throw new IllegalStateException("No rows");
        }
        return last;
    }

    @SuppressWarnings("unchecked") // an UPDATE without RETURNING returns no rows
    private static <R extends @Nullable Object> Result<R> cast(Result<?> result) {
        return (Result<R>) result;
    }

    private Result<?> updateGroup(Mapper<?> mapper, List<Map<String, @Nullable Object>> rows) {
        Table table = mapper.table();
        List<Column<?>> key = mapper.primaryKey();
        Update update = Sql.update(table);
        for (String name : rows.get(0).keySet()) {
            Column<Object> column = table.c(name);
            if (!key.contains(column)) {
                Expression<?> value = Sql.bindparam(name, column.type());
                update = update.set((ColumnClause<?>) column, value);
            }
        }
        for (Column<?> column : key) {
            update = update.where(isGiven(column));
        }
        var sets = new ArrayList<Map<String, @Nullable Object>>(rows.size());
        for (Map<String, @Nullable Object> row : rows) {
            Map<String, @Nullable Object> set = new LinkedHashMap<>(row);
            @Nullable Object[] values = EntityRows.key(mapper, row);
            for (int i = 0; i < values.length; i++) {
                set.remove(key.get(i).name());
                set.put(parameter(key.get(i)), values[i]);
            }
            sets.add(set);
        }
        Result<?> result = session.connection().execute(update, sets);
        long count = result.rowCount();
        if (count >= 0 && count != rows.size()) {
            throw new StaleDataException("UPDATE on table '" + table + "' by primary key expected to change "
                    + rows.size() + " row(s); " + count + " were matched");
        }
        for (Map<String, @Nullable Object> row : rows) {
            setOnObject(mapper, row);
        }
        return result;
    }

    private static String parameter(Column<?> column) {
        return "pk_" + column.name();
    }

    @SuppressWarnings("unchecked") // the parameter is of the column's type
    private static Expression<Boolean> isGiven(Column<?> column) {
        return ((Column<Object>) column).eq(Sql.bindparam(parameter(column), ((Column<Object>) column).type()));
    }

    private void setOnObject(Mapper<?> mapper, Map<String, @Nullable Object> row) {
        IdentityKey key = IdentityKey.of(mapper, EntityRows.key(mapper, row));
        InstanceState state = key == null ? null : session.identities().get(key);
        if (state == null) {
            return;
        }
        row.forEach((name, value) -> {
            ColumnSlot slot = state.mapper().slot(mapper.table().c(name));
            if (slot != null) {
                Synchronisation.set(state, slot, value);
            }
        });
    }
}
