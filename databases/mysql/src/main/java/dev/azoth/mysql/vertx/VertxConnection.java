package dev.azoth.mysql.vertx;

import dev.azoth.engine.driver.DriverCursor;
import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import dev.azoth.engine.driver.DriverResult;
import dev.azoth.engine.driver.DriverStatement;
import dev.azoth.vertx.ConnectionLife;
import dev.azoth.vertx.Failures;
import dev.azoth.vertx.Lived;
import dev.azoth.vertx.StatementCache;
import io.vertx.core.Completable;
import io.vertx.core.Future;
import io.vertx.core.internal.ContextInternal;
import io.vertx.mysqlclient.MySQLConnection;
import io.vertx.mysqlclient.MySQLException;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.internal.Connection;
import io.vertx.sqlclient.internal.command.CloseStatementCommand;
import io.vertx.sqlclient.internal.command.CommandBase;
import io.vertx.sqlclient.internal.command.PrepareStatementCommand;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * One connection. Callers on any thread hand operations to its event loop, where one after the other is sent and answered: the
 * server would run a statement that was sent behind one that fails. Only reads are sent behind reads.
 */
final class VertxConnection implements Lived {
    private final MySQLConnection client;
    private final Connection wire;
    private final WireColumns columns;
    private final ContextInternal context;
    private final ServerSession session;
    private final ConnectionSettings settings;
    private final ConnectionLife life;

    // event loop only
    private final StatementCache<Prepared> statements;
    private final TransactionGuard guard = new TransactionGuard();
    private final ArrayDeque<Operation<?>> waiting = new ArrayDeque<>();
    /** Sent and not answered: one operation, or several of which all only read. */
    private final ArrayDeque<Operation<?>> running = new ArrayDeque<>();

    private boolean draining;
    private int cancels;
    private final Kills kills = new Kills(this);

    VertxConnection(
            MySQLConnection client,
            Connection wire,
            WireColumns columns,
            ContextInternal context,
            ServerSession session,
            ConnectionSettings settings,
            ConnectionLife life) {
        this.client = client;
        this.wire = wire;
        this.columns = columns;
        this.context = context;
        this.session = session;
        this.settings = settings;
        this.life = life;
        this.statements = new StatementCache<>(settings.preparedStatementCacheSize());
        life.onEnd(this::end);
    }

    @Override
    public CompletionStage<DriverResult> execute(DriverStatement statement) {
        String sql = statement.sql();
        boolean plain = !statement.reusable() && statement.parameters().length == 0 && SqlText.goesPlain(sql);
        return submit(
                plain
                        ? new SimpleOperation(this, sql)
                        : new ExecuteOperation(this, sql, statement.reusable(), statement.parameters()));
    }

    @Override
    public CompletionStage<List<DriverResult>> executeMany(
            DriverStatement statement, List<@Nullable Object[]> parameterSets) {
        if (parameterSets.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        return submit(new BatchOperation(this, statement.sql(), parameterSets));
    }

    @Override
    public CompletionStage<DriverCursor> openCursor(DriverStatement statement) {
        return submit(new OpenCursorOperation(this, statement.sql(), statement.parameters()));
    }

    @Override
    public CompletionStage<Void> cancel() {
        var done = new CompletableFuture<Void>();
        enqueue(() -> cancelNow(done), done);
        return done;
    }

    @Override
    public CompletionStage<Void> ping() {
        return submit(new PingOperation(this));
    }

    @Override
    public CompletionStage<Void> close() {
        return life.close();
    }

    @Override
    public void abort() {
        life.abort();
    }

    @Override
    public boolean isOpen() {
        return life.isOpen();
    }

    @Override
    public CompletionStage<Void> gone() {
        return life.gone();
    }

    @Override
    public void onLost(Runnable listener) {
        life.onLost(listener);
    }

    @Override
    public Object unwrap() {
        return client;
    }

    long maxPacket() {
        return session.maxPacket();
    }

    /** Hands an operation to the event loop; always through its queue, so that order is that of the calls. */
    <T extends @Nullable Object> CompletableFuture<T> submit(Operation<T> operation) {
        enqueue(operation, operation);
        return operation;
    }

    private void enqueue(Runnable task, CompletableFuture<?> stage) {
        try {
            context.nettyEventLoop().execute(task);
        } catch (RejectedExecutionException closed) {
            stage.completeExceptionally(Failures.disconnected("the driver is closed", closed));
        }
    }

    // --- on the event loop ---

    void arrive(Operation<?> operation) {
        if (!life.isOpen()) {
            operation.refuse(life.goneError());
        } else {
            waiting.add(operation);
            drain();
        }
    }

    /** In a loop: operations may end as soon as they are started. */
    void drain() {
        if (draining) {
            return;
        }
        draining = true;
        try {
            Operation<?> next = waiting.peek();
            while (next != null && !kills.hold() && life.isOpen() && mayBegin(next)) {
                begin(waiting.remove());
                next = waiting.peek();
            }
        } finally {
            draining = false;
        }
    }

    private boolean mayBegin(Operation<?> next) {
        Operation<?> latest = running.peekLast();
        if (latest == null) {
            return true;
        }
        return latest.isRead()
                && running.size() < settings.pipeliningLimit()
                && next instanceof ExecuteOperation
                && isPreparedRead(next.sql);
    }

    private boolean isPreparedRead(String sql) {
        Prepared known = statements.get(sql);
        return known != null && known.onlyReads();
    }

    private void begin(Operation<?> operation) {
        DriverException refusal = refusal(operation.sql);
        if (refusal != null) {
            operation.refuse(refusal);
            return;
        }
        running.add(operation);
        try {
            operation.start();
        } catch (RuntimeException refused) {
            operation.finishFailed(refused);
        }
    }

    /** Why the statement must not be sent, or its answer not be believed: the transaction is broken. */
    @Nullable
    DriverException refusal(String sql) {
        return guard.refusal(sql);
    }

    void succeeded(String sql) {
        guard.succeeded(sql);
    }

    void finished(Operation<?> operation, @Nullable DriverException failure) {
        if (failure != null) {
            guard.failed(failure);
        }
        if (running.remove(operation)) {
            kills.ended(failure != null && failure.kind() == DriverErrorKind.CANCELLED);
            drain();
        }
    }

    boolean isRunning() {
        return !running.isEmpty();
    }

    void after(long millis, Runnable task) {
        context.setTimer(millis, timer -> task.run());
    }

    Future<Void> kill() {
        return KillQuery.send(context, session, settings);
    }

    /** The connection has ended, or is to be cut: nobody waits any longer for what was running or in line. */
    private void end(boolean cut) {
        Operation<?> next = waiting.poll();
        while (next != null) {
            next.refuse(life.goneError());
            next = waiting.poll();
        }
        if (cut && !running.isEmpty()) {
            running.forEach(last -> last.refuse(life.goneError()));
            // or the server would finish what nobody wants
            kill();
        }
    }

    <R> void send(CommandBase<R> command, Completable<R> handler) {
        wire.schedule(command, handler);
    }

    List<WireColumn> wireColumns() {
        return columns.columns();
    }

    @Nullable
    MySQLException refusalOfLatest() {
        return columns.refusal();
    }

    Collector<Row, RowBuffer, RowBuffer> collector(ColumnReader reader) {
        return RowBuffer.collector(this::wireColumns, reader);
    }

    /** Gives a prepared statement, the one that is kept or a new one, to the running operation. */
    void prepare(String sql, boolean keep, Consumer<Prepared> then, Consumer<Throwable> otherwise) {
        Prepared known = statements.get(sql);
        if (known != null) {
            then.accept(known);
            return;
        }
        boolean kept = keep && statements.keeps();
        prepareNew(
                sql,
                kept,
                prepared -> {
                    if (kept) {
                        closeOnServer(statements.put(sql, prepared));
                    }
                    then.accept(prepared);
                },
                otherwise);
    }

    /** A statement that is its user's alone, who closes it. */
    void prepareApart(String sql, Consumer<Prepared> then, Consumer<Throwable> otherwise) {
        prepareNew(sql, true, then, otherwise);
    }

    private void prepareNew(String sql, boolean kept, Consumer<Prepared> then, Consumer<Throwable> otherwise) {
        TextCheck.check(sql, "the statement");
        int cancelsBefore = cancels;
        columns.expectPrepared();
        send(new PrepareStatementCommand(sql, null, kept), (statement, error) -> {
            if (error != null) {
                otherwise.accept(error);
                return;
            }
            var prepared = new Prepared(
                    statement, columns.preparedColumns(), columns.preparedParameters(), ReadText.onlyReads(sql), kept);
            try {
                if (cancels != cancelsBefore) {
                    throw Failures.cancelled();
                }
                then.accept(prepared);
            } catch (RuntimeException refusal) {
                otherwise.accept(refusal);
            }
        });
    }

    /** Drops a statement that the server refuses to run any more. */
    void forget(String sql) {
        closeOnServer(statements.remove(sql));
    }

    void closeOnServer(@Nullable Prepared prepared) {
        if (prepared != null && prepared.kept() && life.isOpen()) {
            send(new CloseStatementCommand(prepared.statement()), (done, ignored) -> {});
        }
    }

    /** Grows with every cancel: what is in the middle of something compares. */
    int cancels() {
        return cancels;
    }

    /** What has not been sent yet is ended here; nothing is sent until the server has dealt with the request. */
    private void cancelNow(CompletableFuture<Void> done) {
        cancels++;
        Operation<?> next = waiting.poll();
        while (next != null) {
            next.refuse(Failures.cancelled());
            next = waiting.poll();
        }
        if (running.isEmpty() || !life.isOpen()) {
            done.complete(null);
            return;
        }
        kills.stop(error -> {
            if (error == null) {
                done.complete(null);
            } else {
                done.completeExceptionally(new DriverException(
                        DriverErrorKind.OPERATIONAL,
                        "the cancel request could not be delivered to " + ConnectionSettings.describe(session.server())
                                + ": " + error.getMessage(),
                        error));
            }
        });
    }

    DriverException translate(Throwable failure) {
        if (failure instanceof MySQLException error) {
            return MySqlErrors.of(error);
        }
        return life.translate(failure);
    }
}
