package dev.azoth.ormtests.naturalkeys;

import static dev.azoth.orm.Orm.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.Session;
import dev.azoth.ormtests.Database;
import dev.azoth.ormtests.OrmSuite;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys that change of classes kept in several tables. SQLAlchemy: JoinedInheritanceTest of test_naturalpks.py. */
class JoinedKeyTest extends OrmSuite {
    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Worker.class, Builder.class, Foreman.class, Clerk.class};
    }

    private static Builder builder(String name, String trade, Foreman boss) {
        var builder = new Builder(name);
        builder.setTrade(trade);
        builder.setBoss(boss);
        return builder;
    }

    private static Foreman foreman(String name, String site) {
        var foreman = new Foreman(name);
        foreman.setSite(site);
        return foreman;
    }

    private static List<Object> names(Session session, String sql) {
        return session.connection().execDriverSql(sql).rows().all().stream()
                .map(row -> row.get(0))
                .toList();
    }

    @Test
    void theDatabaseChangesTheKeyOfALowerTable() {
        write(builder("dilbert", "wood", null));
        use(session -> {
            Builder read = session.getOne(Builder.class, "dilbert");
            read.setName("wally");
            read.setTrade("stone");
            sent();
            session.commit();
            assertSql(
                    "UPDATE worker SET name=? WHERE worker.name = ?",
                    "UPDATE builder SET trade=? WHERE builder.name = ?");
            read.setName("dogbert");
            session.commit();
            assertSql("UPDATE worker SET name=? WHERE worker.name = ?");
            assertThat(session.getOne(Builder.class, "dogbert")).isSameAs(read);
            assertThat(names(session, "SELECT name FROM builder")).containsExactly("dogbert");
        });
    }

    @Test
    void theDatabaseChangesTheKeysOfThreeTables() {
        write(foreman("dogbert", "dog"));
        use(session -> {
            Foreman read = session.getOne(Foreman.class, "dogbert");
            read.setName("pointy haired");
            read.setSite("pointy");
            session.commit();
            read.setName("catbert");
            session.commit();
            assertThat(names(session, "SELECT name FROM builder")).containsExactly("catbert");
            assertThat(names(session, "SELECT foreman_name FROM foreman")).containsExactly("catbert");
            assertThat(names(session, "SELECT site FROM foreman")).containsExactly("pointy");
        });
    }

    @Test
    void whoRefersToALowerTableFollows() {
        Foreman boss = foreman("dogbert", "dog");
        write(boss, builder("dilbert", "java", boss), builder("wally", "c++", boss));
        use(session -> {
            Foreman read = session.getOne(Foreman.class, "dogbert");
            List<Builder> builders = session.scalars(select(Builder.class).where(Builder_.trade.in("java", "c++")))
                    .all();
            builders.forEach(one -> one.setTrade("cobol"));
            read.setName("pointy haired");
            session.commit();
            session.expireAll();
            assertThat(builders).hasSize(2).extracting(Builder::getBoss).containsOnly(read);
            assertThat(builders).extracting(Builder::getTrade).containsOnly("cobol");
        });
        use(session -> assertThat(names(session, "SELECT DISTINCT boss_name FROM builder WHERE boss_name IS NOT NULL"))
                .containsExactly("pointy haired"));
    }

    @Test
    void theSessionChangesTheKeyOfALowerTable() {
        // No foreign key could be satisfied in between: one table is written after the other.
        if (database == Database.POSTGRESQL) {
            engine.begin(connection -> connection.execDriverSql("alter table clerk drop constraint clerk_name_fkey"));
        }
        var clerk = new Clerk("dilbert");
        clerk.setOffice("first");
        write(clerk);
        use(session -> {
            switch (database) {
                case SQLITE -> session.connection().execDriverSql("pragma defer_foreign_keys = on");
                case MARIADB -> session.connection().execDriverSql("set foreign_key_checks = 0");
                case POSTGRESQL -> {}
            }
            Clerk read = session.getOne(Clerk.class, "dilbert");
            read.setName("wally");
            sent();
            session.flush();
            assertSql("UPDATE worker SET name=? WHERE worker.name = ?", "UPDATE clerk SET name=? WHERE clerk.name = ?");
            read.setName("dogbert");
            read.setOffice("second");
            session.flush();
            assertSql(
                    "UPDATE worker SET name=? WHERE worker.name = ?",
                    "UPDATE clerk SET name=?, office=? WHERE clerk.name = ?");
            assertThat(names(session, "SELECT name FROM clerk")).containsExactly("dogbert");
            session.delete(read);
            session.commit();
            assertThat(names(session, "SELECT name FROM clerk")).isEmpty();
        });
    }
}
