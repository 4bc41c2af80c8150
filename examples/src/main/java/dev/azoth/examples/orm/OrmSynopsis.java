package dev.azoth.examples.orm;

import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;

import dev.azoth.async.AsyncEngine;
import dev.azoth.async.AsyncSessionFactory;
import dev.azoth.examples.orm.model.A;
import dev.azoth.examples.orm.model.A_;
import dev.azoth.examples.orm.model.B;
import java.util.concurrent.CompletableFuture;

/** Write objects, read them with their collections, change one: the ORM synopsis of SQLAlchemy's asyncio documentation. */
final class OrmSynopsis {
    private OrmSynopsis() {}

    static CompletableFuture<?> run(AsyncEngine engine) {
        var sessions = AsyncSessionFactory.of(engine);
        return Tables.during(
                engine, A.class, () -> insertObjects(sessions).thenCompose(ok -> selectAndUpdateObjects(sessions)));
    }

    static CompletableFuture<?> insertObjects(AsyncSessionFactory sessions) {
        return sessions.begin(session -> {
            session.addAll(new A("a1", new B("b1"), new B("b2")), new A("a2"), new A("a3", new B("b3"), new B("b4")));
            return session.flush();
        });
    }

    private static CompletableFuture<?> selectAndUpdateObjects(AsyncSessionFactory sessions) {
        return sessions.use(session -> session.scalars(
                        select(A.class).orderBy(A_.id).options(selectinload(A_.bs)))
                .thenAccept(as -> as.forEach(a -> {
                    System.out.println(a + " created at: " + a.getCreateDate());
                    a.getBs().forEach(System.out::println);
                }))
                .thenCompose(
                        ok -> session.scalars(select(A.class).orderBy(A_.id).limit(1)))
                .thenCompose(as -> {
                    A a1 = as.one();
                    a1.setData("new data");
                    return session.commit().thenApply(ok -> a1);
                })
                // A session of this face does not expire objects on commit: what was loaded stays.
                .thenAccept(a1 -> System.out.println(a1.getData())));
    }
}
