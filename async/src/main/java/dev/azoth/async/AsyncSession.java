package dev.azoth.async;

import dev.azoth.engine.Action;
import dev.azoth.engine.Result;
import dev.azoth.engine.ScalarResult;
import dev.azoth.engine.Work;
import dev.azoth.engine.event.EventKey;
import dev.azoth.engine.event.ListenOption;
import dev.azoth.engine.event.Registration;
import dev.azoth.orm.Session;
import dev.azoth.orm.SessionSupport;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.sql.Attribute;
import dev.azoth.sql.ForUpdate;
import dev.azoth.sql.Statement;
import dev.azoth.sql.StatementOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The asynchronous face of a {@link Session}. What may need the database returns a future, and cancelling it cancels the work: the
 * transaction is rolled back then, and {@link #rollback} makes the session usable again. For one task at a time: wait for a
 * call's future before making the next. SQLAlchemy: {@code AsyncSession}.
 */
public final class AsyncSession {
    private static final CompletionStage<@Nullable Void> DONE = CompletableFuture.completedStage(null);

    private final Session session;

    private AsyncSession(Session session) {
        this.session = session;
    }

    /** The asynchronous face of a session. SQLAlchemy: {@code async_session()}. */
    public static AsyncSession of(Session session) {
        return new AsyncSession(session);
    }

    /** The session that an object is in. SQLAlchemy: {@code async_object_session()}. */
    public static Optional<AsyncSession> ofObject(Object object) {
        return Session.of(object).map(AsyncSession::of);
    }

    /** The same session in direct style. SQLAlchemy: {@code sync_session}. */
    public Session sync() {
        return session;
    }

    /**
     * Runs a function on a virtual thread with the direct-style session, of which it may make any call; attributes that are not
     * loaded are loaded there when they are touched. SQLAlchemy: {@code run_sync}.
     */
    public <T extends @Nullable Object> CompletableFuture<T> runSync(Work<? super Session, ? extends T> work) {
        return SessionSupport.runSync(session, work::apply);
    }

    /** As {@link #runSync(Work)}, for a function that gives nothing back. */
    public CompletableFuture<@Nullable Void> runSync(Action<? super Session> work) {
        return SessionSupport.<@Nullable Void>runSync(session, same -> {
            work.run(same);
            return null;
        });
    }

    /* Objects */

    /**
     * As {@link Session#add}; nothing is waited for.
     *
     * @return a stage that is complete, so that this may be all that a function does
     */
    public CompletionStage<@Nullable Void> add(Object object) {
        session.add(object);
        return DONE;
    }

    /** As {@link Session#addAll(Iterable)}; nothing is waited for, the stage is complete. */
    public CompletionStage<@Nullable Void> addAll(Iterable<?> objects) {
        session.addAll(objects);
        return DONE;
    }

    /** As {@link Session#addAll(Object, Object...)}; nothing is waited for, the stage is complete. */
    public CompletionStage<@Nullable Void> addAll(Object first, Object... more) {
        session.addAll(first, more);
        return DONE;
    }

    /** As {@link Session#delete}; what deletion cascades to may have to be read. */
    public CompletableFuture<@Nullable Void> delete(Object object) {
        return SessionSupport.run(session, "delete", same -> same.delete(object));
    }

    /** As {@link Session#deleteAll}. */
    public CompletableFuture<@Nullable Void> deleteAll(Iterable<?> objects) {
        return SessionSupport.run(session, "deleteAll", same -> same.deleteAll(objects));
    }

    /** As {@link Session#merge}. */
    public <E> CompletableFuture<E> merge(E object, StatementOption... options) {
        return SessionSupport.call(session, "merge", same -> same.merge(object, options));
    }

    /** As {@link Session#mergeAll}. */
    public <E> CompletableFuture<List<E>> mergeAll(Iterable<? extends E> objects, StatementOption... options) {
        return SessionSupport.call(session, "mergeAll", same -> same.<E>mergeAll(objects, options));
    }

    /** As {@link Session#mergeLoaded}; nothing is waited for. */
    public <E> E mergeLoaded(E object) {
        return session.mergeLoaded(object);
    }

    /** As {@link Session#expunge}; nothing is waited for. */
    public void expunge(Object object) {
        session.expunge(object);
    }

    /** As {@link Session#expungeAll}; nothing is waited for. */
    public void expungeAll() {
        session.expungeAll();
    }

    /** As {@link Session#expire}; nothing is waited for. */
    public void expire(Object object, Attribute... attributes) {
        session.expire(object, attributes);
    }

    /** As {@link Session#expireAll}; nothing is waited for. */
    public void expireAll() {
        session.expireAll();
    }

    /** As {@link Session#refresh(Object, Attribute...)}. */
    public CompletableFuture<@Nullable Void> refresh(Object object, Attribute... attributes) {
        return SessionSupport.run(session, "refresh", same -> same.refresh(object, attributes));
    }

    /** As {@link Session#refresh(Object, ForUpdate, Attribute...)}. */
    public CompletableFuture<@Nullable Void> refresh(Object object, @Nullable ForUpdate lock, Attribute... attributes) {
        return SessionSupport.run(session, "refresh", same -> same.refresh(object, lock, attributes));
    }

    /** As {@link Session#load}. */
    public CompletableFuture<@Nullable Void> load(Object object, Attribute... attributes) {
        return SessionSupport.run(session, "load", same -> same.load(object, attributes));
    }

    /** As {@link Session#get(Class, Object, StatementOption...)}. */
    public <E> CompletableFuture<Optional<E>> get(Class<E> type, Object id, StatementOption... options) {
        return SessionSupport.call(session, "get", same -> same.get(type, id, options));
    }

    /** As {@link Session#get(Class, Object, ForUpdate, StatementOption...)}. */
    public <E> CompletableFuture<Optional<E>> get(
            Class<E> type, Object id, @Nullable ForUpdate lock, StatementOption... options) {
        return SessionSupport.call(session, "get", same -> same.get(type, id, lock, options));
    }

    /** As {@link Session#getOne(Class, Object, StatementOption...)}. */
    public <E> CompletableFuture<E> getOne(Class<E> type, Object id, StatementOption... options) {
        return SessionSupport.call(session, "getOne", same -> same.getOne(type, id, options));
    }

    /** As {@link Session#getOne(Class, Object, ForUpdate, StatementOption...)}. */
    public <E> CompletableFuture<E> getOne(
            Class<E> type, Object id, @Nullable ForUpdate lock, StatementOption... options) {
        return SessionSupport.call(session, "getOne", same -> same.getOne(type, id, lock, options));
    }

    /** As {@link Session#contains}. */
    public boolean contains(Object object) {
        return session.contains(object);
    }

    /** As {@link Session#isModified}. */
    public boolean isModified(Object object) {
        return session.isModified(object);
    }

    /** As {@link Session#pending}. SQLAlchemy: {@code new}. */
    public List<?> pending() {
        return session.pending();
    }

    /** As {@link Session#dirty}. */
    public List<?> dirty() {
        return session.dirty();
    }

    /** As {@link Session#deleted}. */
    public List<?> deleted() {
        return session.deleted();
    }

    /** As {@link Session#identityMap}. */
    public Map<IdentityKey, Object> identityMap() {
        return session.identityMap();
    }

    /* Statements */

    /** As {@link Session#execute(Statement)}; its rows are all there when the future completes. */
    public <R extends @Nullable Object> CompletableFuture<Result<R>> execute(Statement<R> statement) {
        return SessionSupport.call(session, "execute", same -> same.execute(statement));
    }

    /** As {@link Session#execute(Statement, Map)}. */
    public <R extends @Nullable Object> CompletableFuture<Result<R>> execute(
            Statement<R> statement, Map<String, ?> parameters) {
        return SessionSupport.call(session, "execute", same -> same.execute(statement, parameters));
    }

    /** As {@link Session#execute(Statement, List)}. */
    public <R extends @Nullable Object> CompletableFuture<Result<R>> execute(
            Statement<R> statement, List<? extends Map<String, ?>> parameterSets) {
        return SessionSupport.call(session, "execute", same -> same.execute(statement, parameterSets));
    }

    /** As {@link Session#scalars(Statement)}. */
    public <T extends @Nullable Object> CompletableFuture<ScalarResult<T>> scalars(Statement<T> statement) {
        return SessionSupport.call(session, "scalars", same -> same.scalars(statement));
    }

    /** As {@link Session#scalars(Statement, Map)}. */
    public <T extends @Nullable Object> CompletableFuture<ScalarResult<T>> scalars(
            Statement<T> statement, Map<String, ?> parameters) {
        return SessionSupport.call(session, "scalars", same -> same.scalars(statement, parameters));
    }

    /** As {@link Session#scalar(Statement)}. */
    public <T extends @Nullable Object> CompletableFuture<@Nullable T> scalar(Statement<T> statement) {
        return SessionSupport.<@Nullable T>call(session, "scalar", same -> same.scalar(statement));
    }

    /** As {@link Session#scalar(Statement, Map)}. */
    public <T extends @Nullable Object> CompletableFuture<@Nullable T> scalar(
            Statement<T> statement, Map<String, ?> parameters) {
        return SessionSupport.<@Nullable T>call(session, "scalar", same -> same.scalar(statement, parameters));
    }

    /**
     * Runs a statement and makes objects of its rows as they are fetched from a server-side cursor. The statement is sent when the
     * first rows are asked for.
     */
    public <R extends @Nullable Object> AsyncResult<R> stream(Statement<R> statement) {
        return AsyncResult.of(new Calls.OfSession(session), () -> session.stream(statement));
    }

    /** As {@link #stream(Statement)}, with values for its parameters. */
    public <R extends @Nullable Object> AsyncResult<R> stream(Statement<R> statement, Map<String, ?> parameters) {
        return AsyncResult.of(new Calls.OfSession(session), () -> session.stream(statement, parameters));
    }

    /** As {@link #stream(Statement)}, of a statement that returns one thing a row. */
    public <T extends @Nullable Object> AsyncScalarResult<T> streamScalars(Statement<T> statement) {
        return AsyncScalarResult.of(new Calls.OfSession(session), () -> session.streamScalars(statement));
    }

    /* Flush */

    /** As {@link Session#flush}. */
    public CompletableFuture<@Nullable Void> flush() {
        return SessionSupport.run(session, "flush", Session::flush);
    }

    /** Runs a function in whose stage queries do not flush. */
    public <T extends @Nullable Object> CompletableFuture<T> noAutoflush(
            Work<? super AsyncSession, ? extends CompletionStage<T>> work) {
        return SessionSupport.noAutoflush(session, same -> work.apply(this));
    }

    /** As {@link #noAutoflush(Work)}, for a function that has done all when it returns. */
    public CompletableFuture<@Nullable Void> noAutoflush(Action<? super AsyncSession> work) {
        return noAutoflush(staged(work));
    }

    /** Whether queries flush first. */
    public boolean autoflush() {
        return session.autoflush();
    }

    /** Says whether queries flush first. */
    public void autoflush(boolean on) {
        session.autoflush(on);
    }

    /* Transaction */

    /** As {@link Session#begin()}. */
    public CompletableFuture<AsyncSessionTransaction> begin() {
        return SessionSupport.begun(session).thenApply(made -> new AsyncSessionTransaction(made, this));
    }

    /** Runs a function in a transaction: commits when its stage succeeds, rolls back when it fails. */
    public <T extends @Nullable Object> CompletableFuture<T> begin(
            Work<? super AsyncSession, ? extends CompletionStage<T>> work) {
        return SessionSupport.begin(session, same -> work.apply(this));
    }

    /** As {@link #begin(Work)}, for a function that has done all when it returns. */
    public CompletableFuture<@Nullable Void> begin(Action<? super AsyncSession> work) {
        return begin(staged(work));
    }

    /** As {@link Session#beginNested()}. */
    public CompletableFuture<AsyncSessionTransaction> beginNested() {
        return SessionSupport.call(session, "beginNested", Session::beginNested)
                .thenApply(made -> new AsyncSessionTransaction(made, this));
    }

    /** Runs a function in a savepoint: releases it when its stage succeeds, rolls back to it when it fails. */
    public <T extends @Nullable Object> CompletableFuture<T> beginNested(
            Work<? super AsyncSession, ? extends CompletionStage<T>> work) {
        return SessionSupport.beginNested(session, same -> work.apply(this));
    }

    /** As {@link #beginNested(Work)}, for a function that has done all when it returns. */
    public CompletableFuture<@Nullable Void> beginNested(Action<? super AsyncSession> work) {
        return beginNested(staged(work));
    }

    /** As {@link Session#commit}. */
    public CompletableFuture<@Nullable Void> commit() {
        return SessionSupport.run(session, "commit", Session::commit);
    }

    /** As {@link Session#rollback}. */
    public CompletableFuture<@Nullable Void> rollback() {
        return SessionSupport.run(session, "rollback", Session::rollback);
    }

    public boolean inTransaction() {
        return session.inTransaction();
    }

    public boolean inNestedTransaction() {
        return session.inNestedTransaction();
    }

    /** As {@link Session#isActive}. */
    public boolean isActive() {
        return session.isActive();
    }

    /** The transaction, or null. SQLAlchemy: {@code get_transaction()}. */
    public @Nullable AsyncSessionTransaction transaction() {
        return AsyncSessionTransaction.ofNullable(session.transaction(), this);
    }

    /** The innermost savepoint, or null. SQLAlchemy: {@code get_nested_transaction()}. */
    public @Nullable AsyncSessionTransaction nestedTransaction() {
        return AsyncSessionTransaction.ofNullable(session.nestedTransaction(), this);
    }

    /** As {@link Session#connection}. */
    public CompletableFuture<AsyncConnection> connection() {
        return SessionSupport.call(session, "connection", Session::connection).thenApply(AsyncConnection::new);
    }

    /* The session itself */

    public AsyncEngine engine() {
        return AsyncEngine.of(session.engine());
    }

    /** As {@link Session#info}. */
    public Map<Object, Object> info() {
        return session.info();
    }

    /** Listens to this session; handlers are written in direct style. */
    public <H> Registration on(EventKey<H> key, H handler, ListenOption... options) {
        return session.on(key, handler, options);
    }

    /** As {@link Session#close}; a call that still runs is cancelled first. */
    public CompletableFuture<@Nullable Void> close() {
        return SessionSupport.close(session, Session::close);
    }

    /** As {@link Session#reset}; a call that still runs is cancelled first. */
    public CompletableFuture<@Nullable Void> reset() {
        return SessionSupport.close(session, Session::reset);
    }

    /** As {@link Session#invalidate}; a call that still runs is cancelled first. */
    public CompletableFuture<@Nullable Void> invalidate() {
        return SessionSupport.close(session, Session::invalidate);
    }

    /** As {@link Session#closeAll}: all sessions of this process that have been used and not closed. */
    public static CompletableFuture<@Nullable Void> closeAll() {
        return SessionSupport.closeAll();
    }

    static Work<AsyncSession, CompletionStage<@Nullable Void>> staged(Action<? super AsyncSession> work) {
        return session -> {
            work.run(session);
            return DONE;
        };
    }

    /** Two faces of one session are equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AsyncSession face && face.session.equals(session);
    }

    @Override
    public int hashCode() {
        return session.hashCode();
    }

    @Override
    public String toString() {
        return "Async" + session;
    }
}
