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
    private final AsyncSessionFactory sessions;

    private AzothAsyncOrmContender(Engine engine) {
        this.engine = engine;
        this.sessions = AsyncSessionFactory.of(SessionFactory.of(engine));
    }

    static CallbackContender open(Target target) {
        return new AzothAsyncOrmContender(AzothEngines.open(target));
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
            case GET -> sessions.use(session -> session.getOne(Item.class, key).thenApply(Item::checksum));
            case GETS -> sessions.use(session -> gets(session, key, OrmCase.GET_COUNT));
            case LOAD ->
                sessions.use(session -> session.scalars(AzothOrmContender.all())
                        .thenApply(ScalarResult::all)
                        .thenApply(AzothOrmContender::sum));
            case INSERT -> {
                List<Parent> parents = AzothOrmContender.parents(key);
                yield sessions.begin(session -> {
                            session.addAll(parents);
                            return CompletableFuture.completedFuture(parents);
                        })
                        .thenApply(AzothOrmContender::keys);
            }
            case COLLECTIONS ->
                sessions.use(session -> session.scalars(AzothOrmContender.parents())
                        .thenApply(ScalarResult::all)
                        .thenApply(AzothOrmContender::families));
            case CHANGE ->
                sessions.begin(session -> session.scalars(AzothOrmContender.range(key))
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
