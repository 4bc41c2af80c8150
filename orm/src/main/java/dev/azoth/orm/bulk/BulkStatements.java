package dev.azoth.orm.bulk;

import dev.azoth.engine.Result;
import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.orm.context.SessionContext;
import dev.azoth.orm.load.Loader;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.query.LoaderCriteria;
import dev.azoth.orm.query.SessionOption;
import dev.azoth.sql.Bundle;
import dev.azoth.sql.Delete;
import dev.azoth.sql.Dml;
import dev.azoth.sql.DmlStatement;
import dev.azoth.sql.EntityClause;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Insert;
import dev.azoth.sql.Returning;
import dev.azoth.sql.Statement;
import dev.azoth.sql.Update;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Dml asked = bare(given);
        Dml dml = switch (asked) {
            case Insert insert -> parameterSets.isEmpty() ? EntityRows.completed(mapper, insert) : insert;
            case Update update -> filtered(update, mapper);
            case Delete delete -> filtered(delete, mapper);
        };
        DmlStatement<R> statement = with(given, dml);
        return switch (dml) {
            case Insert insert
            when mapper.tables().size() > 1 && !(statement instanceof Returning<?>) ->
                cast(TableRows.insert(session, mapper, insert, parameterSets));
            case Insert insert -> inserted(statement, insert, EntityRows.inserted(mapper, parameterSets));
            case Update update
            when KeyedUpdate.isMeant(mapper, (Update) asked, parameterSets) -> {
                refuseReturning(given);
                yield cast(new KeyedUpdate(session, mapper, update).run(parameterSets));
            }
            case Update update -> {
                List<Synchronisation> found = found(mapper, update, update.where(), parameterSets);
                Update narrowed = (Update) ofClass(update, mapper);
                Result<R> result = run(with(statement, narrowed), narrowed, named(mapper, parameterSets));
                found.forEach(one -> one.updated(update));
                yield result;
            }
            case Delete delete -> {
                List<Synchronisation> found = found(mapper, delete, delete.where(), parameterSets);
                Delete narrowed = (Delete) ofClass(delete, mapper);
                Result<R> result = run(with(statement, narrowed), narrowed, named(mapper, parameterSets));
                found.forEach(Synchronisation::deleted);
                yield result;
            }
        };
    }

    /**
     * An UPDATE without values, for which one map is given: what does not name a parameter of its condition, nor is there to tell
     * rows by their key, is what is set.
     */
    @SuppressWarnings("unchecked") // an UPDATE that sets more returns the same
    public static <R extends @Nullable Object> Statement<R> withValues(
            Statement<R> statement, Map<String, ?> parameters) {
        if (!(statement instanceof DmlStatement<R> dml)
                || !(bare(dml) instanceof Update update)
                || update.entity() == null
                || !update.values().isEmpty()
                || KeyedUpdate.isKeyed(mapper(update), update, List.of(parameters))) {
            return statement;
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>(parameters);
        values.keySet().removeAll(KeyedUpdate.parameters(update));
        return values.isEmpty() ? statement : (Statement<R>) (Statement<?>) with(dml, update.values(values));
    }

    /** What is left of the parameters when {@link #withValues} has taken its part. */
    public static Map<String, ?> withoutValues(Statement<?> before, Statement<?> after, Map<String, ?> parameters) {
        if (before == after || !(before instanceof DmlStatement<?> dml) || !(bare(dml) instanceof Update update)) {
            return parameters;
        }
        Map<String, @Nullable Object> left = new LinkedHashMap<>(parameters);
        left.keySet().retainAll(KeyedUpdate.parameters(update));
        return left;
    }

    private static void refuseReturning(DmlStatement<?> statement) {
        if (statement instanceof Returning<?>) {
            throw new UnsupportedFeatureException(
                    "UPDATE of many rows by their keys with RETURNING: update objects," + " or read them afterwards");
        }
    }

    /** The objects concerned, for each set of parameters. */
    private List<Synchronisation> found(
            Mapper<?> mapper,
            Dml dml,
            @Nullable Expression<Boolean> where,
            List<? extends Map<String, ?>> parameterSets) {
        var found = new ArrayList<Synchronisation>();
        List<? extends Map<String, ?>> sets = parameterSets.isEmpty() ? List.of(Map.of()) : parameterSets;
        for (Map<String, ?> parameters : sets) {
            var one = new Synchronisation(session, mapper, parameters);
            one.find(dml, where);
            found.add(one);
        }
        return found;
    }

    /** Of a class that shares its table with others: only its own rows. */
    private static Dml ofClass(Dml dml, Mapper<?> mapper) {
        return narrowed(dml, RowsOfClass.of(mapper));
    }

    private static Dml narrowed(Dml dml, @Nullable Expression<Boolean> condition) {
        if (condition == null) {
            return dml;
        }
        return dml instanceof Update update ? update.where(condition) : ((Delete) dml).where(condition);
    }

    @SuppressWarnings("unchecked") // a statement without RETURNING stays one
    private static <R extends @Nullable Object> DmlStatement<R> with(DmlStatement<R> statement, Dml dml) {
        return statement instanceof Returning<R> returning
                ? returning.of(dml)
                : (DmlStatement<R>) (DmlStatement<?>) dml;
    }

    /** With what options say must hold of objects of the class, and of those that queries in the condition are about. */
    private static Dml filtered(Dml dml, Mapper<?> mapper) {
        List<LoaderCriteria> criteria = dml.options().stream()
                .filter(LoaderCriteria.class::isInstance)
                .map(LoaderCriteria.class::cast)
                .toList();
        Dml inside = switch (dml) {
            case Insert insert -> insert;
            case Update update -> update.withWhere(Loader.filtered(update.where(), criteria, update.table()));
            case Delete delete -> delete.withWhere(Loader.filtered(delete.where(), criteria, delete.table()));
        };
        return narrowed(inside, LoaderCriteria.of(criteria, mapper.entity(), false));
    }

    private static Mapper<?> mapper(Dml dml) {
        EntityClause<?> entity = dml.entity();
        if (entity == null) {
            throw new IllegalStateException("A statement about no mapped class");
        }
        return ((EntityAlias<?>) entity).mapper();
    }

    private static List<Map<String, @Nullable Object>> named(
            Mapper<?> mapper, List<? extends Map<String, ?>> parameterSets) {
        return parameterSets.stream().map(row -> EntityRows.named(mapper, row)).toList();
    }

    /** Rows that give other columns go into a statement of their own. */
    @SuppressWarnings("unchecked") // an array of results
    private <R extends @Nullable Object> Result<R> inserted(
            DmlStatement<R> statement, Insert insert, List<Map<String, @Nullable Object>> rows) {
        var results = new ArrayList<Result<R>>();
        for (List<Map<String, @Nullable Object>> alike : EntityRows.alike(rows)) {
            results.add(run(statement, insert, alike));
        }
        if (results.isEmpty()) {
            return run(statement, insert, rows);
        }
        return results.size() == 1 || !(statement instanceof Returning<?>)
                ? results.getLast()
                : results.getFirst().merge(results.subList(1, results.size()).toArray(Result[]::new));
    }

    private <R extends @Nullable Object> Result<R> run(
            DmlStatement<R> statement, Dml dml, List<Map<String, @Nullable Object>> rows) {
        if (statement instanceof Returning<R> returning
                && returning.returned().stream()
                        .anyMatch(item -> item instanceof EntityClause<?> || item instanceof Bundle<?>)) {
            boolean fresh = dml.options().contains(SessionOption.POPULATE_EXISTING) || dml instanceof Update;
            return loader.returned(returning, rows, fresh);
        }
        return rows.isEmpty()
                ? session.connection().execute(statement)
                : session.connection().execute(statement, rows);
    }

    @SuppressWarnings("unchecked") // an UPDATE without RETURNING returns no rows
    private static <R extends @Nullable Object> Result<R> cast(Result<?> result) {
        return (Result<R>) result;
    }
}
