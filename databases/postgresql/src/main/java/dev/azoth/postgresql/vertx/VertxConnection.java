package dev.azoth.postgresql.vertx;

import dev.azoth.engine.driver.DriverCursor;
import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import dev.azoth.engine.driver.DriverResult;
import dev.azoth.engine.driver.DriverStatement;
import dev.azoth.vertx.ConnectionLife;
import dev.azoth.vertx.Failures;
import dev.azoth.vertx.Lived;
import io.vertx.core.Completable;
import io.vertx.core.internal.ContextInternal;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.internal.Connection;
import io.vertx.sqlclient.internal.command.CommandBase;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * One connection. Callers on any thread hand operations to its event loop, where they are sent in order; what follows an
 * operation that must wait for the server before it can be sent (to be prepared, say) waits in line with it.
 *
 * <p>The client's commands are scheduled directly: its own prepared-statement cache tells neither the types of parameters,
 * without which values cannot be checked before they are written, nor those of a result before the statement has run, and
 * it cannot be told to forget. So statements are prepared and kept here.
 */
final class VertxConnection implements Lived {
    private final PgConnection client;
    private final Connection wire;
    private final ContextInternal context;
    private final PgConnectOptions server;
    private final ConnectionSettings settings;
    private final ConnectionLife life;
    private final DefaultLevel level = new DefaultLevel();

    // event loop only
    private final PreparedStatements statements;
    private final ArrayDeque<Operation<?>> waiting = new ArrayDeque<>();
    private int holds;
    private final ArrayDeque<Operation<?>> inFlight = new ArrayDeque<>();
    private int cancels;

    VertxConnection(
            PgConnection client,
            Connection wire,
            ContextInternal context,
            PgConnectOptions server,
            ConnectionSettings settings,
            ConnectionLife life,
            @Nullable FirstRuns firstRuns) {
        this.client = client;
        this.wire = wire;
        this.context = context;
        this.server = server;
        this.settings = settings;
        this.life = life;
        this.statements = new PreparedStatements(this, settings.preparedStatementCacheSize(), firstRuns);
        life.onEnd(this::end);
    }

    @Override
    public CompletionStage<DriverResult> execute(DriverStatement statement) {
        String sql = statement.sql();
        if (!statement.reusable() && statement.parameters().length == 0) {
            try {
                TextCheck.check(sql, "the statement");
                SqlText text = SqlText.read(sql);
                if (text.goesPlain()) {
                    level.sees(sql);
                    return submit(new SimpleOperation(this, sql));
                }
            } catch (DriverException refusal) {
                return CompletableFuture.failedFuture(refusal);
            }
        }
        return submit(new ExecuteOperation(this, sql, statement.reusable(), statement.parameters()));
    }

    @Override
    public CompletionStage<List<DriverResult>> executeMany(
            DriverStatement statement, List<@Nullable Object[]> parameterSets) {
        if (parameterSets.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        return submit(new BatchOperation(this, statement.sql(), statement.reusable(), parameterSets));
    }

    @Override
    public CompletionStage<DriverCursor> openCursor(DriverStatement statement) {
        return submit(new OpenCursorOperation(this, statement.sql(), statement.reusable(), statement.parameters()));
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
    public boolean readsCommitted() {
        return level.isReadCommitted();
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

    /** Asks what must be known of the server; behind a pooler, where the next transaction may be another server's, nothing is. */
    CompletableFuture<?> learn() {
        return server.getUseLayer7Proxy() ? CompletableFuture.completedFuture(null) : level.ask(this);
    }

    /** A text is about to be prepared. */
    void sees(String sql) {
        level.sees(sql);
    }

    String describeServer() {
        return ConnectionSettings.describe(server);
    }

    /** Hands an operation to the event loop; always through its queue, so that order is that of the calls. */
    <T> CompletableFuture<T> submit(Operation<T> operation) {
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
        } else if (holds > 0 || !waiting.isEmpty()) {
            waiting.add(operation);
        } else {
            begin(operation);
        }
    }

    private void begin(Operation<?> operation) {
        inFlight.add(operation);
        operation.start();
    }

    /** The server answers in order: what is finished is at the head, at the latest when those before it are. */
    void finished() {
        Operation<?> first = inFlight.peek();
        while (first != null && first.isFinished()) {
            inFlight.remove();
            first = inFlight.peek();
        }
    }

    /** Nothing more is sent until {@link #release}. */
    void hold() {
        holds++;
    }

    void release() {
        holds--;
        drain();
    }

    private void drain() {
        while (holds == 0 && !waiting.isEmpty() && life.isOpen()) {
            begin(waiting.remove());
        }
    }

    /** The connection has ended, or is to be cut: nobody waits any longer for what was in flight or in line. */
    private void end(boolean cut) {
        boolean running = !inFlight.isEmpty();
        Operation<?> next = waiting.poll();
        while (next != null) {
            next.refuse(life.goneError());
            next = waiting.poll();
        }
        if (cut) {
            inFlight.forEach(operation -> operation.refuse(life.goneError()));
            if (running) {
                // or the server would finish what nobody wants
                CancelRequest.send(context, server, settings, client);
            }
        }
    }

    <R> void send(CommandBase<R> command, Completable<R> handler) {
        wire.schedule(command, handler);
    }

    PreparedStatements statements() {
        return statements;
    }

    /** Grows with every cancel: what is in the middle of something compares. */
    int cancels() {
        return cancels;
    }

    /** What has not been sent yet is ended here; nothing is sent until the server has dealt with the request. */
    private void cancelNow(CompletableFuture<Void> done) {
        boolean running = !inFlight.isEmpty();
        cancels++;
        Operation<?> next = waiting.poll();
        while (next != null) {
            next.refuse(Failures.cancelled());
            next = waiting.poll();
        }
        if (!running || !life.isOpen()) {
            done.complete(null);
            return;
        }
        hold();
        CancelRequest.send(context, server, settings, client).onComplete((ignored, error) -> {
            release();
            if (error == null) {
                done.complete(null);
            } else {
                done.completeExceptionally(new DriverException(
                        DriverErrorKind.OPERATIONAL,
                        "the cancel request could not be delivered to " + describeServer() + ": " + error.getMessage(),
                        error));
            }
        });
    }

    DriverException translate(Throwable failure) {
        if (failure instanceof PgException error) {
            return PgErrors.of(error);
        }
        return life.translate(failure);
    }
}
