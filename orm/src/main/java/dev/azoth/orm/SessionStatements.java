package dev.azoth.orm;

import dev.azoth.engine.Connection;
import dev.azoth.engine.Result;
import dev.azoth.orm.bulk.BulkStatements;
import dev.azoth.orm.context.Reading;
import dev.azoth.orm.query.LoaderCriteria;
import dev.azoth.orm.query.SessionOption;
import dev.azoth.sql.Bundle;
import dev.azoth.sql.DmlStatement;
import dev.azoth.sql.EntityClause;
import dev.azoth.sql.Select;
import dev.azoth.sql.Selectable;
import dev.azoth.sql.Statement;
import dev.azoth.sql.StatementOption;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Executes statements for a session. For one task at a time. */
final class SessionStatements {
    private final SessionCore core;

    SessionStatements(SessionCore core) {
        this.core = core;
    }

    <R extends @Nullable Object> Result<R> execute(
            Statement<R> statement, List<? extends Map<String, ?>> parameterSets, boolean stream) {
        core.scopes().begun();
        return proceed(
                withOptions(statement),
                parameterSets,
                stream,
                core.told().listeners().take(SessionEvents.DO_ORM_EXECUTE));
    }

    /** Tells the handlers, then executes what they have left. */
    @SuppressWarnings("unchecked") // a handler answers for the kind of rows
    <R extends @Nullable Object> Result<R> proceed(
            Statement<R> statement,
            List<? extends Map<String, ?>> parameterSets,
            boolean stream,
            List<SessionEvents.OfExecution> handlers) {
        Statement<R> wanted = statement;
        List<? extends Map<String, ?>> parameters = parameterSets;
        for (int i = 0; i < handlers.size(); i++) {
            var execution = new OrmExecution(
                    this, core.face(), wanted, parameters, stream, handlers.subList(i + 1, handlers.size()));
            handlers.get(i).handle(execution);
            Result<?> result = execution.resultIfAny();
            if (result != null) {
                return (Result<R>) result;
            }
            wanted = (Statement<R>) execution.statement();
            parameters = execution.parameterSets();
        }
        return run(wanted, parameters, stream);
    }

    /** With the options of the session before its own. */
    @SuppressWarnings("unchecked") // options do not change what a statement returns
    private <R extends @Nullable Object> Statement<R> withOptions(Statement<R> statement) {
        List<StatementOption> given = core.options().statementOptions();
        Statement<?> changed =
                given.isEmpty() ? null : OrmExecution.optioned(statement, given.toArray(StatementOption[]::new));
        return changed == null ? statement : (Statement<R>) changed;
    }

    private <R extends @Nullable Object> Result<R> run(
            Statement<R> statement, List<? extends Map<String, ?>> parameterSets, boolean stream) {
        if (flushesFirst(statement)) {
            core.flush().beforeQuery();
        }
        if (statement instanceof Select<R> select && (hasEntities(select) || isFiltered(select))) {
            return core.loader().select(select, one(parameterSets), stream, 0);
        }
        if (statement instanceof DmlStatement<R> dml && BulkStatements.bare(dml).entity() != null) {
            return new BulkStatements(core, core.loader()).execute(dml, parameterSets);
        }
        Connection connection = core.connection();
        if (stream) {
            return connection.stream(statement, one(parameterSets));
        }
        return parameterSets.isEmpty() ? connection.execute(statement) : connection.execute(statement, parameterSets);
    }

    private static boolean flushesFirst(Statement<?> statement) {
        return switch (statement) {
            case Select<?> select -> !select.parts().options().contains(SessionOption.NO_AUTOFLUSH);
            case DmlStatement<?> dml -> !BulkStatements.bare(dml).options().contains(SessionOption.NO_AUTOFLUSH);
            default -> true;
        };
    }

    boolean hearsOfReading() {
        return core.told().listeners().has(SessionEvents.DO_ORM_EXECUTE);
    }

    /** Tells the handlers of a statement of the loader. */
    Reading told(Reading reading) {
        Reading now = reading;
        for (SessionEvents.OfExecution handler : core.told().listeners().take(SessionEvents.DO_ORM_EXECUTE)) {
            var execution = new OrmExecution(this, core.face(), now);
            handler.handle(execution);
            now = execution.reading();
        }
        return now;
    }

    private static Map<String, ?> one(List<? extends Map<String, ?>> parameterSets) {
        return parameterSets.isEmpty() ? Map.of() : parameterSets.getFirst();
    }

    private static boolean isFiltered(Select<?> select) {
        return select.parts().options().stream().anyMatch(LoaderCriteria.class::isInstance);
    }

    static boolean hasEntities(Statement<?> statement) {
        if (statement instanceof Select<?> select) {
            for (Selectable item : select.parts().selection()) {
                if (item instanceof EntityClause<?> || item instanceof Bundle<?>) {
                    return true;
                }
            }
        }
        return false;
    }
}
