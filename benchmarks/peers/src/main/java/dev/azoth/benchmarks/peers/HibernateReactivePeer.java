package dev.azoth.benchmarks.peers;

import dev.azoth.benchmarks.orm.CallbackContender;
import dev.azoth.benchmarks.orm.Done;
import dev.azoth.benchmarks.orm.OrmCase;
import dev.azoth.benchmarks.orm.OrmContender;
import dev.azoth.benchmarks.orm.Peer;
import dev.azoth.benchmarks.orm.Server;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.hibernate.cfg.Configuration;
import org.hibernate.reactive.provider.ReactiveServiceRegistryBuilder;
import org.hibernate.reactive.stage.Stage;
import org.hibernate.reactive.vertx.VertxInstance;

/** Hibernate Reactive: set up as {@link HibernatePeer}, its callers on event loops, as many as there are processors. */
public final class HibernateReactivePeer implements Peer {
    private static final int LOOPS = Runtime.getRuntime().availableProcessors();

    @Override
    public String option() {
        return "hibernate-reactive";
    }

    @Override
    public OrmContender open(Server server) throws Exception {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(LOOPS));
        List<Context> loops = new CopyOnWriteArrayList<>();
        vertx.deployVerticle(
                        () -> new AbstractVerticle() {
                            @Override
                            public void start() {
                                loops.add(context);
                            }
                        },
                        new DeploymentOptions().setInstances(LOOPS))
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        Configuration configuration = new Configuration().addAnnotatedClasses(Item.class, Parent.class, Child.class);
        configuration
                .setProperty("hibernate.connection.url", server.jdbcUrl().substring("jdbc:".length()))
                .setProperty("hibernate.connection.username", server.user())
                .setProperty("hibernate.connection.password", server.password())
                .setProperty("hibernate.connection.pool_size", Integer.toString(server.connections()))
                .setProperty("hibernate.default_schema", server.schema())
                .setProperty("hibernate.vertx.prepared_statement_cache.max_size", "256")
                .setProperty("hibernate.jdbc.batch_size", "1000")
                .setProperty("hibernate.order_inserts", "true")
                .setProperty("hibernate.order_updates", "true");
        var registry = new ReactiveServiceRegistryBuilder()
                .applySettings(configuration.getProperties())
                .addService(VertxInstance.class, (VertxInstance) () -> vertx)
                .build();
        Stage.SessionFactory sessions =
                configuration.buildSessionFactory(registry).unwrap(Stage.SessionFactory.class);
        return new Contender(vertx, loops, new AtomicInteger(), sessions);
    }

    private record Contender(Vertx vertx, List<Context> loops, AtomicInteger next, Stage.SessionFactory sessions)
            implements CallbackContender {
        @Override
        public void enter(Runnable caller) {
            loops.get(next.getAndIncrement() % loops.size()).runOnContext(here -> caller.run());
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

        private CompletionStage<Long> run(OrmCase work, int key) {
            return switch (work) {
                case GET -> inSession(session -> session.find(Item.class, key).thenApply(Item::checksum));
                case GETS -> inSession(session -> gets(session, key, OrmCase.GET_COUNT));
                case LOAD ->
                    inSession(session -> session.createQuery(Work.ITEMS, Item.class)
                            .getResultList()
                            .thenApply(Work::sum));
                case INSERT -> {
                    List<Parent> parents = Work.parents(key);
                    yield inSession(session ->
                                    session.withTransaction(transaction -> session.persist(parents.toArray())))
                            .thenApply(written -> Work.keys(parents));
                }
                case COLLECTIONS ->
                    inSession(session -> session.createQuery(
                                    "select distinct p from Parent p left join fetch p.children order by p.id",
                                    Parent.class)
                            .getResultList()
                            .thenApply(Work::families));
                case CHANGE ->
                    inSession(session ->
                            session.withTransaction(transaction -> session.createQuery(Work.RANGE, Item.class)
                                    .setParameter(1, key)
                                    .setParameter(2, key + OrmCase.CHANGED - 1)
                                    .getResultList()
                                    .thenApply(Work::change)));
            };
        }

        /** Each operation has a session of its own; {@code withSession} would share one in each event loop. */
        private <T> CompletionStage<T> inSession(Function<Stage.Session, CompletionStage<T>> work) {
            return sessions.openSession()
                    .thenCompose(session -> work.apply(session)
                            .handle((result, failure) -> session.close()
                                    .thenCompose(closed -> failure == null
                                            ? CompletableFuture.completedStage(result)
                                            : CompletableFuture.<T>failedStage(failure)))
                            .thenCompose(Function.identity()));
        }

        private static CompletionStage<Long> gets(Stage.Session session, int key, int left) {
            CompletionStage<Long> one = session.find(Item.class, key).thenApply(Item::checksum);
            return left == 1
                    ? one
                    : one.thenCompose(sum -> gets(session, key + 1, left - 1).thenApply(rest -> sum + rest));
        }

        @Override
        public void close() throws Exception {
            sessions.close();
            vertx.close().toCompletionStage().toCompletableFuture().get();
        }
    }
}
