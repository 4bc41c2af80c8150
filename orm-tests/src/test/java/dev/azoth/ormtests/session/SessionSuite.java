package dev.azoth.ormtests.session;

import dev.azoth.async.AsyncSessionFactory;
import dev.azoth.ormtests.OrmSuite;
import dev.azoth.ormtests.PoolAtRest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;

/** Teams and players, in both faces. */
abstract class SessionSuite extends OrmSuite {
    AsyncSessionFactory asyncSessions;

    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Team.class, Player.class, Country.class};
    }

    @BeforeEach
    void makeAsyncSessions() {
        asyncSessions = AsyncSessionFactory.of(sessions);
    }

    /** The value of a future, or what it failed with. */
    static <T> T await(CompletableFuture<T> future) {
        try {
            return future.orTimeout(20, TimeUnit.SECONDS).join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    /** Waits until no connection is on loan. */
    void awaitPoolAtRest() {
        PoolAtRest.await(engine);
    }
}
