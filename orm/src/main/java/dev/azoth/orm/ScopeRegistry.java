package dev.azoth.orm;

import dev.azoth.error.InvalidRequestException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which session the current scope has. Safe for any number of threads. SQLAlchemy: {@code ScopedRegistry}. */
sealed interface ScopeRegistry {
    /** Null when there is none yet. */
    @Nullable
    Session get();

    Session getOr(Supplier<Session> make);

    /** @return false when there is one already, which stays */
    boolean add(Session session);

    /** @return the one there was */
    @Nullable
    Session clear();

    /** Of threads: a session goes with its thread. */
    final class OfThreads implements ScopeRegistry {
        @SuppressWarnings("ThreadLocalUsage") // one for each scoped session
        private final ThreadLocal<@Nullable Session> sessions = new ThreadLocal<>();

        @Override
        public @Nullable Session get() {
            return sessions.get();
        }

        @Override
        public Session getOr(Supplier<Session> make) {
            Session present = sessions.get();
            if (present == null) {
                present = make.get();
                sessions.set(present);
            }
            return present;
        }

        @Override
        public boolean add(Session session) {
            return getOr(() -> session) == session;
        }

        @Override
        public @Nullable Session clear() {
            Session present = sessions.get();
            sessions.remove();
            return present;
        }
    }

    /** Of scopes that a function tells apart. */
    final class ByKey implements ScopeRegistry {
        private final Supplier<?> scope;
        private final Map<Object, Session> sessions = new ConcurrentHashMap<>();

        ByKey(Supplier<?> scope) {
            this.scope = scope;
        }

        private Object key() {
            Object key = scope.get();
            if (key == null) {
                throw new InvalidRequestException("There is no current scope: the scope function gives null here");
            }
            return key;
        }

        @Override
        public @Nullable Session get() {
            return sessions.get(key());
        }

        @Override
        public Session getOr(Supplier<Session> make) {
            return sessions.computeIfAbsent(key(), any -> make.get());
        }

        @Override
        public boolean add(Session session) {
            return sessions.putIfAbsent(key(), session) == null;
        }

        @Override
        public @Nullable Session clear() {
            return sessions.remove(key());
        }
    }
}
