package dev.azoth.engine;

import dev.azoth.engine.event.EventKey;
import dev.azoth.engine.event.ListenOption;
import dev.azoth.engine.event.Registration;
import dev.azoth.engine.pool.PooledConnection;
import dev.azoth.engine.reflect.Catalog;
import dev.azoth.engine.reflect.ReflectionConnection;
import dev.azoth.sql.Row;
import dev.azoth.sql.Statement;
import dev.azoth.sql.TextClause;
import dev.azoth.sql.compile.Dialect;
import dev.azoth.sql.compile.IsolationLevel;
import dev.azoth.sql.schema.ReflectedTable;
import dev.azoth.sql.schema.SchemaConnection;
import dev.azoth.sql.schema.SchemaTraits;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A database connection in direct style, on loan from the pool until {@link #close}. The first statement begins a transaction,
 * which {@link #commit} or {@link #rollback} ends; closing rolls back. For one task at a time: overlapping calls raise
 * {@link dev.azoth.error.ConcurrentUseException}. SQLAlchemy: {@code Connection}.
 */
public final class Connection implements AutoCloseable, SchemaConnection, ReflectionConnection {
    private final Core core;
    private final Statements statements;
    private final ConnectionLife life;
    private final SchemaAccess schema;

    Connection(Engine engine, PooledConnection lease) {
        this.core = new Core(engine, this, lease);
        this.statements = new Statements(core);
        this.life = new ConnectionLife(core);
        this.schema = new SchemaAccess(this);
    }

    Core core() {
        return core;
    }

    Statements statements() {
        return statements;
    }

    /**
     * Runs a statement; its rows are all there when it returns.
     *
     * @throws dev.azoth.error.DatabaseException when the database refuses
     */
    public <R extends @Nullable Object> Result<R> execute(Statement<R> statement) {
        return executed(statement, List.of());
    }

    /** Runs a statement with values for its parameters: of an INSERT or UPDATE without values of its own, the columns. */
    public <R extends @Nullable Object> Result<R> execute(Statement<R> statement, Map<String, ?> parameters) {
        return executed(statement, Arguments.one(parameters, "execute"));
    }

    /**
     * Runs a statement once for each set of parameters, in few round trips. SQLAlchemy: {@code executemany}.
     *
     * @throws dev.azoth.error.ArgumentException for an empty list, which would run nothing
     */
    public <R extends @Nullable Object> Result<R> execute(
            Statement<R> statement, List<? extends Map<String, ?>> parameterSets) {
        return executed(statement, Arguments.many(parameterSets, "execute", "a map"));
    }

    private <R extends @Nullable Object> Result<R> executed(
            Statement<R> statement, List<? extends Map<String, ?>> parameterSets) {
        try (var call = core.enter("execute")) {
            return core.run(statements.prepare(statement, parameterSets, core.options()));
        }
    }

    <R extends @Nullable Object> List<Result<R>> executeAll(
            List<? extends Statement<R>> all, List<? extends Map<String, ?>> parameters) {
        try (var call = core.enter("execute")) {
            return new Pipeline(core, statements).run(all, parameters);
        }
    }

    /** Runs a statement and fetches its rows from a server-side cursor as they are taken. To be closed, or read to its end. */
    public <R extends @Nullable Object> Result<R> stream(Statement<R> statement) {
        return stream(statement, Map.of());
    }

    /** As {@link #stream(Statement)}, with values for its parameters. */
    public <R extends @Nullable Object> Result<R> stream(Statement<R> statement, Map<String, ?> parameters) {
        try (var call = core.enter("stream")) {
            List<Map<String, ?>> given = Arguments.one(parameters, "stream");
            List<Map<String, ?>> sets = parameters.isEmpty() ? List.of() : given;
            return core.run(statements.prepare(statement, sets, core.options().streamResults(true)));
        }
    }

    /** As {@link #stream(Statement)}, for a statement that returns one value a row. */
    public <T extends @Nullable Object> ScalarResult<T> streamScalars(Statement<T> statement) {
        return Scalars.of(stream(statement), statement);
    }

    /** Runs a statement that returns one value a row, and gives the first, or null when there is no row. */
    public <T extends @Nullable Object> @Nullable T scalar(Statement<T> statement) {
        return scalars(statement).first();
    }

    /** As {@link #scalar(Statement)}, with values for its parameters. */
    public <T extends @Nullable Object> @Nullable T scalar(Statement<T> statement, Map<String, ?> parameters) {
        return scalars(statement, parameters).first();
    }

    /** Runs text and gives the first column of the first row, or null when there is no row. */
    public @Nullable Object scalar(TextClause statement) {
        return execute(statement).scalar();
    }

    /** Runs a statement that returns one value a row; one that returns rows is refused. */
    public <T extends @Nullable Object> ScalarResult<T> scalars(Statement<T> statement) {
        return Scalars.of(execute(statement), statement);
    }

    /** As {@link #scalars(Statement)}, with values for its parameters. */
    public <T extends @Nullable Object> ScalarResult<T> scalars(Statement<T> statement, Map<String, ?> parameters) {
        return Scalars.of(execute(statement, parameters), statement);
    }

    /** Runs text and gives the first column. */
    public ScalarResult<@Nullable Object> scalars(TextClause statement) {
        return execute(statement).scalars();
    }

    /**
     * Hands text to the driver as it is.
     *
     * @param sql in the driver's placeholder style
     * @param parameters of the classes of {@link dev.azoth.engine.driver.DriverValues}
     */
    public Result<Row> execDriverSql(String sql, @Nullable Object... parameters) {
        return driverSql(sql, Statements.oneSet(parameters));
    }

    /** As above, once for each parameter set. */
    public Result<Row> execDriverSql(String sql, List<@Nullable Object[]> parameterSets) {
        return driverSql(sql, Arguments.many(parameterSets, "execDriverSql", "an array"));
    }

    private Result<Row> driverSql(String sql, List<@Nullable Object[]> parameterSets) {
        try (var call = core.enter("execDriverSql")) {
            return core.run(statements.prepareDriverSql(sql, parameterSets, core.options()));
        }
    }

    /** Begins a transaction; BEGIN is sent with the next statement, whatever it is. Refused when there is one already. */
    public Transaction begin() {
        try (var call = core.enter("begin")) {
            return core.transactions().begin();
        }
    }

    /**
     * The transaction; begins one, as the first statement does, where there is none. On a database where reads find the same outside
     * a transaction it is begun there with the first statement that is not a plain read. SQLAlchemy: autobegin.
     */
    public Transaction autobegin() {
        try (var call = core.enter("autobegin")) {
            RootTransaction present = core.transactions().root();
            return present == null ? core.transactions().autobegin() : present;
        }
    }

    /** Runs a function in a transaction: commits when it returns, rolls back when it throws. */
    public <T extends @Nullable Object> T begin(Work<? super Connection, ? extends T> work) {
        return Blocks.begin(this, work);
    }

    /** As {@link #begin(Work)}, for a function that gives nothing back. */
    public void begin(Action<? super Connection> work) {
        var unused = Blocks.begin(this, Blocks.valued(work, "begin"));
    }

    /** Makes a savepoint, in a transaction that is begun if there is none. */
    public Transaction beginNested() {
        try (var call = core.enter("beginNested")) {
            return core.run(core.transactions().savepoint());
        }
    }

    /** Runs a function in a savepoint: releases it when it returns, rolls back to it when it throws. */
    public <T extends @Nullable Object> T beginNested(Work<? super Connection, ? extends T> work) {
        return Blocks.nested(this, work);
    }

    /** As {@link #beginNested(Work)}, for a function that gives nothing back. */
    public void beginNested(Action<? super Connection> work) {
        var unused = Blocks.nested(this, Blocks.valued(work, "beginNested"));
    }

    /** Commits the transaction, savepoints in it included; does nothing when there is none. */
    public void commit() {
        RootTransaction transaction = core.transactions().root();
        if (transaction != null) {
            transaction.commit();
        }
    }

    /** Rolls the transaction back, savepoints in it included; does nothing when there is none. */
    public void rollback() {
        RootTransaction transaction = core.transactions().root();
        if (transaction != null) {
            transaction.rollback();
        }
    }

    public boolean inTransaction() {
        RootTransaction transaction = core.transactions().root();
        return transaction != null && transaction.isActive();
    }

    public boolean inNestedTransaction() {
        NestedTransaction savepoint = core.transactions().nested();
        return savepoint != null && savepoint.isActive();
    }

    /** The transaction, or null. SQLAlchemy: {@code get_transaction()}. */
    public @Nullable Transaction transaction() {
        return core.transactions().root();
    }

    /** The innermost savepoint, or null. SQLAlchemy: {@code get_nested_transaction()}. */
    public @Nullable Transaction nestedTransaction() {
        return core.transactions().nested();
    }

    /** The isolation level in force, asked of the database. */
    public IsolationLevel isolationLevel() {
        return life.isolationLevel();
    }

    /** Changes how this connection runs statements from now on; the isolation level only outside a transaction. */
    public Connection executionOptions(UnaryOperator<ExecutionOptions> change) {
        life.options(change);
        return this;
    }

    public ExecutionOptions executionOptions() {
        return core.options();
    }

    /** What the application keeps with the physical connection, while that lives. */
    public Map<Object, Object> info() {
        return life.info();
    }

    /** Closes the physical connection at once; an open transaction must be rolled back before another can be had. */
    public void invalidate() {
        invalidate(null);
    }

    /** As {@link #invalidate()}, with a cause for handlers. */
    public void invalidate(@Nullable Throwable cause) {
        life.invalidate(cause);
    }

    /** Takes the physical connection out of the pool; it is closed when this connection is. */
    public void detach() {
        life.detach();
    }

    /** Rolls back what is open and gives the connection back, without waiting for either; idempotent. */
    @Override
    public void close() {
        life.close();
    }

    public boolean closed() {
        return core.state() == Core.State.CLOSED;
    }

    public boolean invalidated() {
        return core.state() == Core.State.INVALIDATED;
    }

    public Engine engine() {
        return core.engine();
    }

    @Override
    public Dialect dialect() {
        return core.engine().dialect();
    }

    /** The client library's own connection: a Vert.x {@code PgConnection}, a JDBC {@code Connection}. */
    public Object driverConnection() {
        return core.handOut(core.wire().driver());
    }

    /**
     * Hands the client library's own connection to a function and waits for the stage it returns. SQLAlchemy: {@code run_async}.
     *
     * @param <C> its class, as {@link #driverConnection} gives it
     */
    public <C, T extends @Nullable Object> T runAsync(Function<? super C, ? extends CompletionStage<T>> work) {
        return life.runAsync(work);
    }

    /** Listens to this connection. */
    public <H> Registration on(EventKey<H> key, H handler, ListenOption... options) {
        return core.listeners().on(key, handler, options);
    }

    @Override
    public Catalog catalog() {
        return core.engine().catalog();
    }

    @Override
    public List<@Nullable Object[]> catalogRows(String sql, @Nullable Object... parameters) {
        try (var call = core.enter("catalogRows")) {
            return SchemaAccess.rows(core.run(statements.prepareCatalogQuery(sql, parameters)));
        }
    }

    @Override
    public void executeDdl(Statement<?> ddl) {
        execute(ddl);
    }

    @Override
    public SchemaTraits schemaTraits() {
        return schema.traits();
    }

    @Override
    public @Nullable String effectiveSchema(@Nullable String schemaName) {
        Map<String, String> translate = executionOptions().schemaTranslateMap();
        String given = translate.get(schemaName == null ? "" : schemaName);
        return given == null ? schemaName : given.isEmpty() ? null : given;
    }

    @Override
    public boolean hasTable(String name, @Nullable String schemaName) {
        return catalog().hasTable(this, name, schemaName);
    }

    @Override
    public boolean hasSequence(String name, @Nullable String schemaName) {
        return catalog().hasSequence(this, name, schemaName);
    }

    @Override
    public boolean hasIndex(String table, String index, @Nullable String schemaName) {
        return schema.hasIndex(table, index, schemaName);
    }

    @Override
    public boolean hasType(String name, @Nullable String schemaName) {
        return catalog().hasType(this, name, schemaName);
    }

    @Override
    public List<String> tableNames(@Nullable String schemaName) {
        return schema.tableNames(schemaName);
    }

    @Override
    public List<String> viewNames(@Nullable String schemaName) {
        return schema.viewNames(schemaName);
    }

    @Override
    public ReflectedTable reflectTable(String name, @Nullable String schemaName) {
        return schema.reflect(name, schemaName);
    }

    @Override
    public String toString() {
        return "Connection[" + core.engine().url() + ", " + core.state() + "]";
    }
}
