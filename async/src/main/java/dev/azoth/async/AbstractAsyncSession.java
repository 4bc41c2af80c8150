package dev.azoth.async;

import dev.azoth.engine.Action;
import dev.azoth.engine.ExecutionOptions;
import dev.azoth.engine.Work;
import dev.azoth.engine.event.EventKey;
import dev.azoth.engine.event.ListenOption;
import dev.azoth.engine.event.Registration;
import dev.azoth.orm.Session;
import dev.azoth.orm.SessionOptions;
import dev.azoth.orm.SessionSupport;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.sql.Attribute;
import dev.azoth.sql.ForUpdate;
import dev.azoth.sql.StatementOption;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The calls of the asynchronous face of sessions: of one, {@link AsyncSession}, or of the current scope's,
 * {@link AsyncScopedSession}. For one task at a time: wait for a call's future before making the next.
 */
public abstract sealed class AbstractAsyncSession extends AsyncStatements implements Iterable<Object>
        permits AsyncSession, AsyncScopedSession {
    /*
     * Long because it has a method for each of SQLAlchemy's; each hands on.
     */

    private static final CompletionStage<@Nullable Void> DONE = CompletableFuture.completedStage(null);

    AbstractAsyncSession() {}

    /** The session that functions are handed. */
    abstract AsyncSession face();

    /**
     * Runs a function on a virtual thread with the direct-style session, of which it may make any call; attributes that are not
     * loaded are loaded there when they are touched. SQLAlchemy: {@code run_sync}.
     */
    public final <T extends @Nullable Object> CompletableFuture<T> runSync(Work<? super Session, ? extends T> work) {
        return SessionSupport.runSync(sync(), work::apply);
    }

    /** As {@link #runSync(Work)}, for a function that gives nothing back. */
    public final CompletableFuture<@Nullable Void> runSync(Action<? super Session> work) {
        return SessionSupport.<@Nullable Void>runSync(sync(), same -> {
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
    public final CompletionStage<@Nullable Void> add(Object object) {
        sync().add(object);
        return DONE;
    }

    /** As {@link Session#addAll(Iterable)}; nothing is waited for, the stage is complete. */
    public final CompletionStage<@Nullable Void> addAll(Iterable<?> objects) {
        sync().addAll(objects);
        return DONE;
    }

    /** As {@link Session#addAll(Object, Object...)}; nothing is waited for, the stage is complete. */
    public final CompletionStage<@Nullable Void> addAll(Object first, Object... more) {
        sync().addAll(first, more);
        return DONE;
    }

    /** As {@link Session#delete}; what deletion cascades to may have to be read. */
    public final CompletableFuture<@Nullable Void> delete(Object object) {
        return SessionSupport.run(sync(), "delete", same -> same.delete(object));
    }

    /** As {@link Session#deleteAll}. */
    public final CompletableFuture<@Nullable Void> deleteAll(Iterable<?> objects) {
        return SessionSupport.run(sync(), "deleteAll", same -> same.deleteAll(objects));
    }

    /** As {@link Session#merge}. */
    public final <E> CompletableFuture<E> merge(E object, StatementOption... options) {
        return SessionSupport.call(sync(), "merge", same -> same.merge(object, options));
    }

    /** As {@link Session#mergeAll}. */
    public final <E> CompletableFuture<List<E>> mergeAll(Iterable<? extends E> objects, StatementOption... options) {
        return SessionSupport.call(sync(), "mergeAll", same -> same.<E>mergeAll(objects, options));
    }

    /** As {@link Session#mergeLoaded}; nothing is waited for. */
    public final <E> E mergeLoaded(E object) {
        return sync().mergeLoaded(object);
    }

    /** As {@link Session#mergeAllLoaded}; nothing is waited for. */
    public final <E> List<E> mergeAllLoaded(Iterable<? extends E> objects) {
        return sync().mergeAllLoaded(objects);
    }

    /** As {@link Session#expunge}; nothing is waited for. */
    public final void expunge(Object object) {
        sync().expunge(object);
    }

    /** As {@link Session#expungeAll}; nothing is waited for. */
    public final void expungeAll() {
        sync().expungeAll();
    }

    /** As {@link Session#expire}; nothing is waited for. */
    public final void expire(Object object, Attribute... attributes) {
        sync().expire(object, attributes);
    }

    /** As {@link Session#expireAll}; nothing is waited for. */
    public final void expireAll() {
        sync().expireAll();
    }

    /** As {@link Session#refresh(Object, Attribute...)}. */
    public final CompletableFuture<@Nullable Void> refresh(Object object, Attribute... attributes) {
        return SessionSupport.run(sync(), "refresh", same -> same.refresh(object, attributes));
    }

    /** As {@link Session#refresh(Object, ForUpdate, Attribute...)}. */
    public final CompletableFuture<@Nullable Void> refresh(
            Object object, @Nullable ForUpdate lock, Attribute... attributes) {
        return SessionSupport.run(sync(), "refresh", same -> same.refresh(object, lock, attributes));
    }

    /** As {@link Session#load}. */
    public final CompletableFuture<@Nullable Void> load(Object object, Attribute... attributes) {
        return SessionSupport.run(sync(), "load", same -> same.load(object, attributes));
    }

    /** As {@link Session#get(Class, Object, StatementOption...)}. */
    public final <E> CompletableFuture<Optional<E>> get(Class<E> type, Object id, StatementOption... options) {
        return SessionSupport.get(sync(), type, id, options);
    }

    /** As {@link Session#get(Class, Object, ForUpdate, StatementOption...)}. */
    public final <E> CompletableFuture<Optional<E>> get(
            Class<E> type, Object id, @Nullable ForUpdate lock, StatementOption... options) {
        return SessionSupport.call(sync(), "get", same -> same.get(type, id, lock, options));
    }

    /** As {@link Session#getOne(Class, Object, StatementOption...)}. */
    public final <E> CompletableFuture<E> getOne(Class<E> type, Object id, StatementOption... options) {
        return SessionSupport.getOne(sync(), type, id, options);
    }

    /** As {@link Session#getOne(Class, Object, ForUpdate, StatementOption...)}. */
    public final <E> CompletableFuture<E> getOne(
            Class<E> type, Object id, @Nullable ForUpdate lock, StatementOption... options) {
        return SessionSupport.call(sync(), "getOne", same -> same.getOne(type, id, lock, options));
    }

    /** As {@link Session#contains}. */
    public final boolean contains(Object object) {
        return sync().contains(object);
    }

    /** As {@link Session#iterator}: the objects to be inserted, then the persistent ones. */
    @Override
    public final Iterator<Object> iterator() {
        return sync().iterator();
    }

    /** As {@link Session#isModified(Object)}. */
    public final boolean isModified(Object object) {
        return sync().isModified(object);
    }

    /** As {@link Session#isModified(Object, boolean)}. */
    public final boolean isModified(Object object, boolean includingCollections) {
        return sync().isModified(object, includingCollections);
    }

    /** As {@link Session#pending}. SQLAlchemy: {@code new}. */
    public final List<?> pending() {
        return sync().pending();
    }

    /** As {@link Session#dirty}. */
    public final List<?> dirty() {
        return sync().dirty();
    }

    /** As {@link Session#deleted}. */
    public final List<?> deleted() {
        return sync().deleted();
    }

    /** As {@link Session#identityMap}. */
    public final Map<IdentityKey, Object> identityMap() {
        return sync().identityMap();
    }

    /* Flush */

    /** As {@link Session#flush}. */
    public final CompletableFuture<@Nullable Void> flush() {
        return SessionSupport.run(sync(), "flush", Session::flush);
    }

    /** Runs a function in whose stage queries do not flush. */
    public final <T extends @Nullable Object> CompletableFuture<T> noAutoflush(
            Work<? super AsyncSession, ? extends CompletionStage<T>> work) {
        AsyncSession session = face();
        return SessionSupport.noAutoflush(session.sync(), same -> work.apply(session));
    }

    /** As {@link #noAutoflush(Work)}, for a function that has done all when it returns. */
    public final CompletableFuture<@Nullable Void> noAutoflush(Action<? super AsyncSession> work) {
        return noAutoflush(staged(work));
    }

    /** Whether queries flush first. */
    public final boolean autoflush() {
        return sync().autoflush();
    }

    /** Says whether queries flush first. */
    public final void autoflush(boolean on) {
        sync().autoflush(on);
    }

    /* Transaction */

    /** As {@link Session#begin()}. */
    public final CompletableFuture<AsyncSessionTransaction> begin() {
        AsyncSession session = face();
        return SessionSupport.begun(session.sync()).thenApply(made -> new AsyncSessionTransaction(made, session));
    }

    /** Runs a function in a transaction: commits when its stage succeeds, rolls back when it fails. */
    public final <T extends @Nullable Object> CompletableFuture<T> begin(
            Work<? super AsyncSession, ? extends CompletionStage<T>> work) {
        AsyncSession session = face();
        return SessionSupport.begin(session.sync(), same -> work.apply(session));
    }

    /** As {@link #begin(Work)}, for a function that has done all when it returns. */
    public final CompletableFuture<@Nullable Void> begin(Action<? super AsyncSession> work) {
        return begin(staged(work));
    }

    /** As {@link Session#beginNested()}. */
    public final CompletableFuture<AsyncSessionTransaction> beginNested() {
        AsyncSession session = face();
        return SessionSupport.call(session.sync(), "beginNested", Session::beginNested)
                .thenApply(made -> new AsyncSessionTransaction(made, session));
    }

    /** Runs a function in a savepoint: releases it when its stage succeeds, rolls back to it when it fails. */
    public final <T extends @Nullable Object> CompletableFuture<T> beginNested(
            Work<? super AsyncSession, ? extends CompletionStage<T>> work) {
        AsyncSession session = face();
        return SessionSupport.beginNested(session.sync(), same -> work.apply(session));
    }

    /** As {@link #beginNested(Work)}, for a function that has done all when it returns. */
    public final CompletableFuture<@Nullable Void> beginNested(Action<? super AsyncSession> work) {
        return beginNested(staged(work));
    }

    /** As {@link Session#commit}. */
    public final CompletableFuture<@Nullable Void> commit() {
        return SessionSupport.run(sync(), "commit", Session::commit);
    }

    /** As {@link Session#rollback}. */
    public final CompletableFuture<@Nullable Void> rollback() {
        return SessionSupport.run(sync(), "rollback", Session::rollback);
    }

    public final boolean inTransaction() {
        return sync().inTransaction();
    }

    public final boolean inNestedTransaction() {
        return sync().inNestedTransaction();
    }

    /** As {@link Session#isActive}. */
    public final boolean isActive() {
        return sync().isActive();
    }

    /** The transaction, or null. SQLAlchemy: {@code get_transaction()}. */
    public final @Nullable AsyncSessionTransaction transaction() {
        return AsyncSessionTransaction.ofNullable(sync().transaction(), face());
    }

    /** The innermost savepoint, or null. SQLAlchemy: {@code get_nested_transaction()}. */
    public final @Nullable AsyncSessionTransaction nestedTransaction() {
        return AsyncSessionTransaction.ofNullable(sync().nestedTransaction(), face());
    }

    /** As {@link Session#connection()}. */
    public final CompletableFuture<AsyncConnection> connection() {
        return SessionSupport.call(sync(), "connection", Session::connection).thenApply(AsyncConnection::new);
    }

    /** As {@link Session#connection(UnaryOperator)}. */
    public final CompletableFuture<AsyncConnection> connection(UnaryOperator<ExecutionOptions> change) {
        return SessionSupport.call(sync(), "connection", same -> same.connection(change))
                .thenApply(AsyncConnection::new);
    }

    /* The session itself */

    /** SQLAlchemy: {@code bind}, {@code get_bind()}. */
    public final AsyncEngine engine() {
        return AsyncEngine.of(sync().engine());
    }

    /** As {@link Session#options}. SQLAlchemy: {@code execution_options} and what else the session was made with. */
    public final SessionOptions options() {
        return sync().options();
    }

    /** As {@link Session#info}. */
    public final Map<Object, Object> info() {
        return sync().info();
    }

    /** Listens to this session; handlers are written in direct style. */
    public final <H> Registration on(EventKey<H> key, H handler, ListenOption... options) {
        return sync().on(key, handler, options);
    }

    /** As {@link Session#close}; a call that still runs is cancelled first. */
    public final CompletableFuture<@Nullable Void> close() {
        return SessionSupport.close(sync(), Session::close);
    }

    /** As {@link Session#reset}; a call that still runs is cancelled first. */
    public final CompletableFuture<@Nullable Void> reset() {
        return SessionSupport.close(sync(), Session::reset);
    }

    /** As {@link Session#invalidate}; a call that still runs is cancelled first. */
    public final CompletableFuture<@Nullable Void> invalidate() {
        return SessionSupport.close(sync(), Session::invalidate);
    }

    static Work<AsyncSession, CompletionStage<@Nullable Void>> staged(Action<? super AsyncSession> work) {
        return session -> {
            work.run(session);
            return DONE;
        };
    }
}
