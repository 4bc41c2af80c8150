package dev.azoth.benchmarks;

import dev.azoth.async.AsyncSession;
import dev.azoth.async.AsyncSessionFactory;
import dev.azoth.benchmarks.model.Item;
import dev.azoth.benchmarks.model.Parent;
import dev.azoth.benchmarks.orm.CallbackContender;
import dev.azoth.benchmarks.orm.Done;
import dev.azoth.benchmarks.orm.OrmCase;
import dev.azoth.engine.Engine;
import dev.azoth.engine.ScalarResult;
import dev.azoth.orm.SessionFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The futures face: a session for each operation, callers without threads. */
final class AzothAsyncOrmContender implements CallbackContender {
    private final Engine engine;
    private final AsyncSessionFactory reading;
    private final AsyncSessionFactory writing;

    private AzothAsyncOrmContender(Engine engine, Engine reading) {
        this.engine = engine;
        this.reading = AsyncSessionFactory.of(SessionFactory.of(reading));
        this.writing = AsyncSessionFactory.of(SessionFactory.of(engine));
    }

    /** As it comes: a transaction begins with the first statement and is rolled back when the session is closed. */
    static CallbackContender transaction(Target target) {
        Engine engine = AzothEngines.open(target, false);
        return new AzothAsyncOrmContender(engine, engine);
    }

    /** Without transactions where nothing is written. */
    static CallbackContender autocommit(Target target) {
        Engine engine = AzothEngines.open(target, false);
        return new AzothAsyncOrmContender(engine, AzothEngines.autocommit(engine));
    }

    @Override
    public void start(OrmCase work, int key, Done done) {
        var unused = run(work, key).whenComplete((checksum, failure) -> {
            if (failure == null) {
                done.succeeded(checksum);
            } else {
                done.failed(failure);
            }
        });
    }

    private CompletableFuture<Long> run(OrmCase work, int key) {
        return switch (work) {
            case GET -> reading.use(session -> session.getOne(Item.class, key).thenApply(Item::checksum));
            case GETS -> reading.use(session -> gets(session, key, OrmCase.GET_COUNT));
            case LOAD ->
                reading.use(session -> session.scalars(AzothOrmContender.all())
                        .thenApply(ScalarResult::all)
                        .thenApply(AzothOrmContender::sum));
            case INSERT -> {
                List<Parent> parents = AzothOrmContender.parents(key);
                yield writing.begin(session -> {
                            session.addAll(parents);
                            return CompletableFuture.completedFuture(parents);
                        })
                        .thenApply(AzothOrmContender::keys);
            }
            case COLLECTIONS ->
                reading.use(session -> session.scalars(AzothOrmContender.parents())
                        .thenApply(ScalarResult::all)
                        .thenApply(AzothOrmContender::families));
            case CHANGE ->
                writing.begin(session -> session.scalars(AzothOrmContender.range(key))
                        .thenApply(ScalarResult::all)
                        .thenApply(AzothOrmContender::change));
        };
    }

    private static CompletableFuture<Long> gets(AsyncSession session, int key, int left) {
        CompletableFuture<Long> one = session.getOne(Item.class, key).thenApply(Item::checksum);
        return left == 1
                ? one
                : one.thenCompose(sum -> gets(session, key + 1, left - 1).thenApply(rest -> sum + rest));
    }

    @Override
    public void close() {
        engine.dispose();
    }
}
