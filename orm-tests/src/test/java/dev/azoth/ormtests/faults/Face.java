package dev.azoth.ormtests.faults;

import dev.azoth.async.AsyncSession;
import dev.azoth.async.AsyncSessionFactory;
import dev.azoth.async.AsyncSessionTransaction;
import dev.azoth.orm.Session;
import dev.azoth.orm.SessionFactory;
import dev.azoth.orm.SessionTransaction;
import dev.azoth.ormtests.flush.Document;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One way to use a session, whose calls can be given up from another thread. */
interface Face extends AutoCloseable {
    Session session();

    /** Loads, reads and compares. */
    void look(Consumer<Session> work);

    void flush();

    void begin();

    /** What every use of a session comes to. */
    default void read() {
        look(session -> session.getOne(Document.class, 1));
    }

    void beginNested();

    /** Ends the last savepoint. */
    void commitNested();

    /** Rolls back to the last savepoint. */
    void rollbackNested();

    void commit();

    void rollback();

    /** Gives up the call that runs. */
    void giveUp();

    @Override
    void close();

    /** On the calling thread, which is interrupted to give up. */
    final class Direct implements Face {
        private final Session session;
        private final Thread thread = Thread.currentThread();
        private SessionTransaction nested;

        Direct(SessionFactory sessions) {
            session = sessions.open();
        }

        @Override
        public Session session() {
            return session;
        }

        @Override
        public void look(Consumer<Session> work) {
            Thread.interrupted();
            work.accept(session);
        }

        @Override
        public void flush() {
            session.flush();
        }

        @Override
        public void begin() {
            session.begin();
        }

        @Override
        public void beginNested() {
            nested = session.beginNested();
        }

        @Override
        public void commitNested() {
            nested.commit();
        }

        @Override
        public void rollbackNested() {
            nested.rollback();
        }

        @Override
        public void commit() {
            session.commit();
        }

        @Override
        public void rollback() {
            session.rollback();
        }

        @Override
        public void giveUp() {
            thread.interrupt();
        }

        @Override
        public void close() {
            Thread.interrupted();
            session.close();
        }
    }

    /** With futures, which are cancelled to give up. */
    final class Futures implements Face {
        private final AsyncSession session;
        private final BlockingQueue<CompletableFuture<?>> calls = new LinkedBlockingQueue<>();
        private AsyncSessionTransaction nested;

        Futures(SessionFactory sessions) {
            session = AsyncSessionFactory.of(sessions).open();
        }

        private <T> T await(CompletableFuture<T> future) {
            calls.add(future);
            try {
                return future.orTimeout(60, TimeUnit.SECONDS).join();
            } catch (CompletionException failure) {
                if (failure.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw failure;
            }
        }

        @Override
        public Session session() {
            return session.sync();
        }

        @Override
        public void look(Consumer<Session> work) {
            await(session.runSync(same -> {
                work.accept(same);
                return null;
            }));
        }

        @Override
        public void flush() {
            await(session.flush());
        }

        @Override
        public void begin() {
            await(session.begin());
        }

        @Override
        public void beginNested() {
            nested = await(session.beginNested());
        }

        @Override
        public void commitNested() {
            await(nested.commit());
        }

        @Override
        public void rollbackNested() {
            await(nested.rollback());
        }

        @Override
        public void commit() {
            await(session.commit());
        }

        @Override
        public void rollback() {
            await(session.rollback());
        }

        @Override
        public void giveUp() {
            try {
                CompletableFuture<?> running = calls.take();
                while (running.isDone()) {
                    running = calls.take();
                }
                running.cancel(true);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void close() {
            await(session.close());
        }
    }
}
