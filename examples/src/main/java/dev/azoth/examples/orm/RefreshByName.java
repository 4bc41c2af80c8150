package dev.azoth.examples.orm;

import dev.azoth.async.AsyncEngine;
import dev.azoth.async.AsyncSessionFactory;
import dev.azoth.examples.orm.model.A;
import dev.azoth.examples.orm.model.A_;
import java.util.concurrent.CompletableFuture;

/** A collection that is loaded because it is named. */
final class RefreshByName {
    private RefreshByName() {}

    static CompletableFuture<?> run(AsyncEngine engine) {
        var sessions = AsyncSessionFactory.of(engine);
        return Tables.during(
                engine,
                A.class,
                () -> OrmSynopsis.insertObjects(sessions)
                        .thenCompose(ok -> sessions.use(session -> session.getOne(A.class, 1)
                                .thenCompose(a -> session.refresh(a, A_.bs)
                                        .thenRun(() -> System.out.println("bs collection: " + a.getBs()))))));
    }
}
