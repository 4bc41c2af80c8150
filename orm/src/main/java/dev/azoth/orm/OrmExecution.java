package dev.azoth.orm;

import dev.azoth.engine.Result;
import dev.azoth.orm.bulk.BulkStatements;
import dev.azoth.sql.Delete;
import dev.azoth.sql.DmlStatement;
import dev.azoth.sql.Insert;
import dev.azoth.sql.Select;
import dev.azoth.sql.Statement;
import dev.azoth.sql.Update;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement that a session is about to execute, for handlers of {@link SessionEvents#DO_ORM_EXECUTE}: they may replace it and its
 * parameters, or give the result themselves. For one task at a time. SQLAlchemy: {@code ORMExecuteState}.
 */
public final class OrmExecution {
    private final SessionStatements statements;
    private final Session session;
    private final boolean streamed;
    private final List<SessionEvents.OfExecution> remaining;
    private Statement<?> statement;
    private List<? extends Map<String, ?>> parameterSets;
    private @Nullable Result<?> result;

    OrmExecution(
            SessionStatements statements,
            Session session,
            Statement<?> statement,
            List<? extends Map<String, ?>> parameterSets,
            boolean streamed,
            List<SessionEvents.OfExecution> remaining) {
        this.statements = statements;
        this.session = session;
        this.statement = statement;
        this.parameterSets = parameterSets;
        this.streamed = streamed;
        this.remaining = remaining;
    }

    public Session session() {
        return session;
    }

    public Statement<?> statement() {
        return statement;
    }

    /** Executes another statement instead; its rows must be of the kind the caller expects. */
    public void replaceStatement(Statement<?> replacement) {
        statement = replacement;
    }

    /** None for a statement without parameters, several for one that is executed many times. */
    public List<? extends Map<String, ?>> parameterSets() {
        return parameterSets;
    }

    public void replaceParameters(List<? extends Map<String, ?>> replacement) {
        parameterSets = List.copyOf(replacement);
    }

    public boolean isSelect() {
        return statement instanceof Select<?>;
    }

    public boolean isInsert() {
        return statement instanceof DmlStatement<?> dml && BulkStatements.bare(dml) instanceof Insert;
    }

    public boolean isUpdate() {
        return statement instanceof DmlStatement<?> dml && BulkStatements.bare(dml) instanceof Update;
    }

    public boolean isDelete() {
        return statement instanceof DmlStatement<?> dml && BulkStatements.bare(dml) instanceof Delete;
    }

    /** Whether it selects objects of mapped classes. */
    public boolean selectsEntities() {
        return SessionStatements.hasEntities(statement);
    }

    /** Whether it is executed once for each of several sets of parameters. */
    public boolean isExecuteMany() {
        return parameterSets.size() > 1;
    }

    /** Whether its rows are streamed. */
    public boolean isStreamed() {
        return streamed;
    }

    /** Executes a statement now, telling only the handlers that come after this one. SQLAlchemy: {@code invoke_statement}. */
    public <R extends @Nullable Object> Result<R> invoke(Statement<R> other) {
        return statements.proceed(other, parameterSets, streamed, remaining);
    }

    /** Gives this result to the caller; the statement is not executed, and no more handlers are told. */
    public void result(Result<?> made) {
        result = made;
    }

    @Nullable
    Result<?> resultIfAny() {
        return result;
    }
}
