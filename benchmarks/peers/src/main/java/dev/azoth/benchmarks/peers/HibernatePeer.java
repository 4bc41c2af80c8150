package dev.azoth.benchmarks.peers;

import com.zaxxer.hikari.HikariDataSource;
import dev.azoth.benchmarks.orm.DirectContender;
import dev.azoth.benchmarks.orm.OrmCase;
import dev.azoth.benchmarks.orm.OrmContender;
import dev.azoth.benchmarks.orm.Peer;
import dev.azoth.benchmarks.orm.Server;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/** Hibernate ORM: keys by sequences in blocks, writes in batches, collections of many owners by one statement. */
public final class HibernatePeer implements Peer {
    @Override
    public String option() {
        return "hibernate";
    }

    @Override
    public OrmContender open(Server server) {
        HikariDataSource pool = Pools.open(server);
        Configuration configuration = new Configuration().addAnnotatedClasses(Item.class, Parent.class, Child.class);
        configuration.getProperties().put("hibernate.connection.datasource", pool);
        configuration
                .setProperty("hibernate.jdbc.batch_size", "1000")
                .setProperty("hibernate.order_inserts", "true")
                .setProperty("hibernate.order_updates", "true")
                .setProperty("hibernate.default_batch_fetch_size", "500");
        return new Contender(pool, configuration.buildSessionFactory());
    }

    private record Contender(HikariDataSource pool, SessionFactory sessions) implements DirectContender {
        @Override
        public long run(OrmCase work, int key) {
            return switch (work) {
                case GET ->
                    sessions.fromSession(
                            session -> session.find(Item.class, key).checksum());
                case GETS -> sessions.fromSession(session -> gets(session, key));
                case LOAD ->
                    sessions.fromSession(session ->
                            Work.sum(session.createQuery(Work.ITEMS, Item.class).getResultList()));
                case INSERT -> {
                    List<Parent> parents = Work.parents(key);
                    sessions.inTransaction(session -> parents.forEach(session::persist));
                    yield Work.keys(parents);
                }
                case COLLECTIONS ->
                    sessions.fromSession(session -> Work.families(
                            session.createQuery(Work.PARENTS, Parent.class).getResultList()));
                case CHANGE ->
                    sessions.fromTransaction(session -> Work.change(session.createQuery(Work.RANGE, Item.class)
                            .setParameter(1, key)
                            .setParameter(2, key + OrmCase.CHANGED - 1)
                            .getResultList()));
            };
        }

        private static long gets(Session session, int key) {
            long sum = 0;
            for (int at = key; at < key + OrmCase.GET_COUNT; at++) {
                sum += session.find(Item.class, at).checksum();
            }
            return sum;
        }

        @Override
        public void close() {
            sessions.close();
            pool.close();
        }
    }
}
