package dev.azoth.orm;

import dev.azoth.engine.Result;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.orm.bulk.BulkStatements;
import dev.azoth.orm.context.Reading;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.orm.query.FromStatement;
import dev.azoth.sql.Delete;
import dev.azoth.sql.Dml;
import dev.azoth.sql.DmlStatement;
import dev.azoth.sql.Insert;
import dev.azoth.sql.Query;
import dev.azoth.sql.Returning;
import dev.azoth.sql.Select;
import dev.azoth.sql.Statement;
import dev.azoth.sql.StatementOption;
import dev.azoth.sql.Update;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final @Nullable Reading reading;
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
        this.reading = null;
    }

    OrmExecution(SessionStatements statements, Session session, Reading reading) {
        this.statements = statements;
        this.session = session;
        this.statement = reading.statement();
        this.parameterSets = reading.parameters().isEmpty() ? List.of() : List.of(reading.parameters());
        this.streamed = false;
        this.remaining = List.of();
        this.reading = reading;
    }

    /** What was to be read, as the handler has left it. */
    Reading reading() {
        if (reading == null || !(statement instanceof Select<?> select) || parameterSets.size() > 1) {
            throw new InvalidRequestException(
                    "What loads attributes can only be replaced by one SELECT with one set of parameters");
        }
        return reading.with(select, parameterSets.isEmpty() ? Map.of() : parameterSets.get(0));
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

    /**
     * Adds options, such as {@code withLoaderCriteria}, to a SELECT, INSERT, UPDATE or DELETE.
     *
     * @throws InvalidRequestException for other statements
     */
    public void addOptions(StatementOption... options) {
        Statement<?> changed = optioned(statement, options);
        if (changed == null) {
            throw new InvalidRequestException("This statement takes no options: " + statement);
        }
        statement = changed;
    }

    /** A statement with options added; null when it takes none. */
    static @Nullable Statement<?> optioned(Statement<?> statement, StatementOption... options) {
        return switch (statement) {
            case Select<?> select -> select.options(options);
            case DmlStatement<?> dml -> {
                Dml changed = switch (BulkStatements.bare(dml)) {
                    case Insert insert -> insert.options(options);
                    case Update update -> update.options(options);
                    case Delete delete -> delete.options(options);
                };
                yield dml instanceof Returning<?> returning ? returning.of(changed) : changed;
            }
            default -> null;
        };
    }

    /** Whether it loads members of a relationship, touched or eagerly. */
    public boolean isRelationshipLoad() {
        return reading != null && reading.kind() == Reading.Kind.MEMBERS;
    }

    /** Whether it loads columns of an object that is there: deferred, expired or refreshed ones. */
    public boolean isColumnLoad() {
        return reading != null && reading.kind() == Reading.Kind.COLUMNS;
    }

    /** The relationship that is loaded. SQLAlchemy: {@code loader_strategy_path}. */
    public Optional<Relationship<?, ?>> relationship() {
        return reading == null ? Optional.empty() : Optional.ofNullable(reading.relationship());
    }

    /** The object whose attribute is loaded, where it is one. SQLAlchemy: {@code lazy_loaded_from}. */
    public Optional<Object> lazyLoadedFrom() {
        InstanceState owner = reading == null ? null : reading.owner();
        return owner == null ? Optional.empty() : Optional.of(owner.object());
    }

    /** None for a statement without parameters, several for one that is executed many times. */
    public List<? extends Map<String, ?>> parameterSets() {
        return parameterSets;
    }

    public void replaceParameters(List<? extends Map<String, ?>> replacement) {
        parameterSets = List.copyOf(replacement);
    }

    /** Whether it is a SELECT, or a UNION and the like. */
    public boolean isSelect() {
        return statement instanceof Query<?>;
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

    /** Whether its objects are made of the rows of a query that was given. SQLAlchemy: {@code from_statement}. */
    public boolean isFromStatement() {
        return options().stream().anyMatch(FromStatement.class::isInstance);
    }

    /** Whether it is about mapped classes. */
    public boolean isOrmStatement() {
        return !mappers().isEmpty();
    }

    /** The mapped classes whose objects and columns it selects, or whose rows it writes, each once. SQLAlchemy: {@code all_mappers}. */
    public List<Mapper<?>> mappers() {
        return ExecutedClasses.of(statement);
    }

    /** The options of a SELECT, INSERT, UPDATE or DELETE. SQLAlchemy: {@code user_defined_options}, {@code execution_options}. */
    public List<StatementOption> options() {
        return switch (statement) {
            case Select<?> select -> select.parts().options();
            case DmlStatement<?> dml -> BulkStatements.bare(dml).options();
            default -> List.of();
        };
    }

    /** Executes a statement now, telling only the handlers that come after this one. SQLAlchemy: {@code invoke_statement}. */
    public <R extends @Nullable Object> Result<R> invoke(Statement<R> other) {
        refuseForLoads();
        return statements.proceed(other, parameterSets, streamed, remaining);
    }

    /** Gives this result to the caller; the statement is not executed, and no more handlers are told. */
    public void result(Result<?> made) {
        refuseForLoads();
        result = made;
    }

    private void refuseForLoads() {
        if (reading != null) {
            throw new UnsupportedFeatureException(
                    "A handler cannot give the rows that load an attribute or an object by"
                            + " its key; look at isRelationshipLoad() and isColumnLoad(), and change the statement instead");
        }
    }

    @Nullable
    Result<?> resultIfAny() {
        return result;
    }
}
