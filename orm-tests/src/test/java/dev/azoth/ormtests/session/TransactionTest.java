package dev.azoth.ormtests.session;

import static dev.azoth.sql.Sql.count;
import static dev.azoth.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.engine.Connection;
import dev.azoth.engine.ConnectionEvents;
import dev.azoth.engine.pool.PoolEvents;
import dev.azoth.error.IntegrityException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.error.PendingRollbackException;
import dev.azoth.error.ResourceClosedException;
import dev.azoth.orm.JoinMode;
import dev.azoth.orm.ObjectState;
import dev.azoth.orm.Session;
import dev.azoth.orm.SessionFactory;
import dev.azoth.orm.SessionTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Transactions of sessions: begun, committed, rolled back, nested, joined, misused; after SQLAlchemy's test_transaction. */
final class TransactionTest extends SessionSuite {
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void listen() {
        engine.on(ConnectionEvents.BEGIN, connection -> told.add("BEGIN"));
        engine.on(ConnectionEvents.COMMIT, connection -> told.add("COMMIT"));
        engine.on(ConnectionEvents.ROLLBACK, connection -> told.add("ROLLBACK"));
        engine.on(ConnectionEvents.SAVEPOINT, (connection, name) -> told.add("SAVEPOINT"));
        engine.on(ConnectionEvents.RELEASE_SAVEPOINT, (connection, name) -> told.add("RELEASE"));
        engine.on(ConnectionEvents.ROLLBACK_SAVEPOINT, (connection, name) -> told.add("ROLLBACK TO"));
    }

    private void assertTold(String... expected) {
        assertThat(told).containsExactly(expected);
        told.clear();
    }

    private long countries() {
        return engine.connect(connection -> connection.scalar(select(count()).selectFrom(Country_.MAPPER.table())));
    }

    @Test
    void theFirstUseBeginsATransaction() {
        try (Session session = sessions.open()) {
            assertThat(session.inTransaction()).isFalse();
            session.add(new Country("fr", "France"));
            assertThat(session.inTransaction()).isTrue();
            assertThat(session.transaction().isNested()).isFalse();
            assertTold();
            session.commit();
            assertTold("BEGIN", "COMMIT");
            assertThat(session.inTransaction()).isFalse();
        }
    }

    @Test
    void aCommitWithoutAnythingToDoSendsNothing() {
        try (Session session = sessions.open()) {
            session.commit();
            session.rollback();
        }
        assertTold();
    }

    @Test
    void aSecondBeginIsRefused() {
        try (Session session = sessions.open()) {
            session.begin();
            assertThatThrownBy(session::begin)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("A transaction is already begun on this session");
        }
    }

    @Test
    void commitGoesToTheRootThroughAllSavepoints() {
        try (Session session = sessions.open()) {
            session.add(new Country("fr", "France"));
            session.beginNested();
            session.add(new Country("de", "Germany"));
            session.beginNested();
            session.add(new Country("it", "Italy"));
            session.commit();
            assertThat(session.inTransaction()).isFalse();
        }
        assertTold("BEGIN", "SAVEPOINT", "SAVEPOINT", "RELEASE", "RELEASE", "COMMIT");
        assertThat(countries()).isEqualTo(3);
    }

    @Test
    void rollbackGoesToTheRootAtOnce() {
        try (Session session = sessions.open()) {
            session.add(new Country("fr", "France"));
            session.beginNested();
            var germany = new Country("de", "Germany");
            session.add(germany);
            session.flush();
            session.rollback();
            assertThat(session.inTransaction()).isFalse();
            assertThat(ObjectState.of(germany).isTransient()).isTrue();
        }
        assertTold("BEGIN", "SAVEPOINT", "ROLLBACK");
        assertThat(countries()).isZero();
    }

    @Test
    void aSavepointThatIsNotUsedIsNotMade() {
        try (Session session = sessions.open()) {
            session.add(new Country("fr", "France"));
            session.flush();
            session.beginNested(same -> null);
            session.commit();
        }
        assertTold("BEGIN", "COMMIT");
    }

    @Test
    void aSavepointThatIsRolledBackRestoresWhatItsObjectsWere() {
        write(new Country("fr", "France"), new Country("de", "Germany"), new Country("it", "Italy"));
        try (Session session = sessions.open()) {
            Country france = session.getOne(Country.class, "fr");
            Country germany = session.getOne(Country.class, "de");
            Country italy = session.getOne(Country.class, "it");
            var spain = new Country("es", "Spain");
            france.setName("La France");
            SessionTransaction savepoint = session.beginNested();
            france.setName("changed");
            italy.setCode("it2");
            session.delete(germany);
            session.add(spain);
            session.flush();
            assertThat(ObjectState.of(germany).isDeleted()).isTrue();
            assertThat(ObjectState.of(italy).identity()).contains(List.of("it2"));

            savepoint.rollback();

            assertThat(france.getName()).isEqualTo("La France");
            assertThat(ObjectState.of(germany).isPersistent()).isTrue();
            assertThat(session.contains(germany)).isTrue();
            assertThat(germany.getName()).isEqualTo("Germany");
            assertThat(ObjectState.of(spain).isTransient()).isTrue();
            assertThat(italy.getCode()).isEqualTo("it");
            assertThat(session.getOne(Country.class, "it")).isSameAs(italy);
            session.commit();
        }
        assertThat(countries()).isEqualTo(3);
    }

    @Test
    void whatASavepointDidNotTouchStaysLoaded() {
        write(new Country("fr", "France"), new Country("de", "Germany"));
        try (Session session = sessions.open()) {
            Country france = session.getOne(Country.class, "fr");
            Country germany = session.getOne(Country.class, "de");
            SessionTransaction savepoint = session.beginNested();
            france.setName("changed");
            session.flush();
            savepoint.rollback();
            sent();

            assertThat(germany.getName()).isEqualTo("Germany");
            assertSql();
            assertThat(france.getName()).isEqualTo("France");
            assertSql("SELECT country.code, country.name FROM country WHERE country.code = ?");
        }
    }

    @Test
    void whatAReleasedSavepointDidIsUndoneWithTheTransaction() {
        write(new Country("fr", "France"));
        try (Session session = sessions.open()) {
            Country france = session.getOne(Country.class, "fr");
            var germany = new Country("de", "Germany");
            session.beginNested(same -> {
                same.delete(france);
                same.add(germany);
                return null;
            });
            assertThat(ObjectState.of(france).isDeleted()).isTrue();

            session.rollback();

            assertThat(ObjectState.of(france).isPersistent()).isTrue();
            assertThat(ObjectState.of(germany).isTransient()).isTrue();
            assertThat(france.getName()).isEqualTo("France");
        }
    }

    @Test
    void rollbackOfATransactionMakesWhatWasAddedTransientAndReadsTheRestAnew() {
        write(new Team("red"));
        try (Session session = sessions.open()) {
            Team red = session.getOne(Team.class, 1);
            var blue = new Team("blue");
            red.setName("changed");
            session.add(blue);
            session.flush();
            assertThat(blue.getId()).isNotNull();

            session.rollback();

            assertThat(blue.getId()).isNull();
            assertThat(red.getName()).isEqualTo("red");
            session.add(blue);
            session.commit();
            assertThat(blue.getId()).isNotNull();
        }
    }

    @Test
    void aFailedFlushMustBeRolledBackBeforeTheSessionIsUsedOn() {
        write(new Country("fr", "France"));
        try (Session session = sessions.open()) {
            Country france = session.getOne(Country.class, "fr");
            france.setName("changed");
            session.flush();
            var again = new Country("fr", "Again");
            assertThatThrownBy(() -> {
                        session.expunge(france);
                        session.add(again);
                        session.flush();
                    })
                    .isInstanceOf(IntegrityException.class);

            assertThat(session.isActive()).isFalse();
            assertThatThrownBy(() -> session.getOne(Country.class, "fr"))
                    .isInstanceOf(PendingRollbackException.class)
                    .hasMessageContaining("has been rolled back because a flush failed")
                    .hasMessageContaining("call rollback() first");
            assertThatThrownBy(session::commit).isInstanceOf(PendingRollbackException.class);
            session.rollback();

            assertThat(ObjectState.of(again).isTransient()).isTrue();
            assertThat(session.getOne(Country.class, "fr").getName()).isEqualTo("France");
            session.add(new Country("de", "Germany"));
            session.commit();
        }
        assertThat(countries()).isEqualTo(2);
    }

    @Test
    void aFailedFlushInASavepointLeavesTheTransactionAround() {
        try (Session session = sessions.open()) {
            session.add(new Country("fr", "France"));
            session.flush();
            SessionTransaction savepoint = session.beginNested();
            session.add(new Country("de", "Germany"));
            session.flush();
            session.connection().execute(Country_.MAPPER.table().insert(), Map.of("code", "x", "name", "y"));
            session.add(new Country("x", "same key"));
            assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
            savepoint.rollback();

            assertThat(session.isActive()).isTrue();
            session.add(new Country("it", "Italy"));
            session.commit();
        }
        assertTold("BEGIN", "SAVEPOINT", "ROLLBACK TO", "COMMIT");
        assertThat(countries()).isEqualTo(2);
    }

    @Test
    void aTransactionThatHasEndedSaysSo() {
        try (Session session = sessions.open()) {
            SessionTransaction transaction = session.begin();
            transaction.commit();
            assertThat(transaction.isActive()).isFalse();
            assertThatThrownBy(transaction::commit).isInstanceOf(ResourceClosedException.class);
            assertThatThrownBy(transaction::rollback).isInstanceOf(ResourceClosedException.class);
            transaction.close();
        }
    }

    @Test
    void aTransactionThatIsClosedWithoutCommitIsRolledBack() {
        try (Session session = sessions.open();
                SessionTransaction transaction = session.begin()) {
            session.add(new Country("fr", "France"));
            session.flush();
            assertThat(transaction.isActive()).isTrue();
        }
        assertThat(countries()).isZero();
    }

    @Test
    void objectsExpireAtTheEndOfATransactionIfAskedTo() {
        SessionFactory expiring = sessions.with(options -> options.withExpireOnCommit(true));
        try (Session session = expiring.open()) {
            var france = new Country("fr", "France");
            session.add(france);
            session.commit();
            engine.begin(connection ->
                    connection.execute(Country_.MAPPER.table().update().values(Map.of("name", "FR"))));
            sent();

            assertThat(france.getName()).isEqualTo("FR");
            assertSql("SELECT country.code, country.name FROM country WHERE country.code = ?");
        }
    }

    @Test
    void aClosedSessionCanBeUsedAgainUnlessItsOptionsSayOtherwise() {
        Session session = sessions.open();
        session.add(new Country("fr", "France"));
        session.commit();
        session.close();
        assertThat(session.get(Country.class, "fr")).isPresent();
        session.close();

        Session once =
                sessions.with(options -> options.withCloseResetsOnly(false)).open();
        once.reset();
        assertThat(once.get(Country.class, "fr")).isPresent();
        once.close();
        assertThatThrownBy(() -> once.get(Country.class, "fr"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("closed for good");
    }

    @Test
    void allSessionsAreClosed() throws InterruptedException {
        Session session = sessions.open();
        Country france = new Country("fr", "France");
        session.add(france);
        session.flush();
        Session.closeAll();
        assertThat(session.inTransaction()).isFalse();
        assertThat(session.contains(france)).isFalse();
        awaitPoolAtRest();
    }

    @Test
    void invalidateClosesTheConnection() throws InterruptedException {
        var invalidated = new CountDownLatch(1);
        Session session = sessions.open();
        session.connection();
        engine.on(PoolEvents.INVALIDATE, (connection, record, cause) -> invalidated.countDown());
        session.invalidate();
        assertThat(invalidated.await(20, TimeUnit.SECONDS)).isTrue();
        awaitPoolAtRest();
    }

    /* Joining */

    private void joined(JoinMode mode, boolean savepoint, BiConsumer<Connection, Session> work) {
        engine.connect(connection -> {
            connection.begin();
            if (savepoint) {
                connection.beginNested();
            }
            told.clear();
            try (Session session = SessionFactory.of(connection)
                    .with(options -> options.withJoinMode(mode))
                    .open()) {
                work.accept(connection, session);
            }
            connection.rollback();
            return null;
        });
    }

    private static void add(Session session) {
        session.add(new Country("fr", "France"));
    }

    @Test
    void rollbackOnlyLeavesTheCommitToTheOwner() {
        joined(JoinMode.ROLLBACK_ONLY, false, (connection, session) -> {
            add(session);
            session.commit();
            assertTold();
            assertThat(connection.inTransaction()).isTrue();
        });
        assertThat(countries()).isZero();
    }

    @Test
    void rollbackOnlyRollsBack() {
        joined(JoinMode.ROLLBACK_ONLY, false, (connection, session) -> {
            add(session);
            session.flush();
            session.rollback();
            assertTold("ROLLBACK");
            assertThat(connection.inTransaction()).isFalse();
        });
    }

    @Test
    void closingASessionLeavesAJoinedTransaction() {
        joined(JoinMode.ROLLBACK_ONLY, false, (connection, session) -> {
            add(session);
            session.flush();
            session.close();
            assertTold();
            assertThat(connection.inTransaction()).isTrue();
        });
    }

    @Test
    void controlFullyCommits() {
        joined(JoinMode.CONTROL_FULLY, false, (connection, session) -> {
            add(session);
            session.commit();
            assertTold("COMMIT");
        });
        assertThat(countries()).isEqualTo(1);
    }

    @Test
    void createSavepointWorksInItsOwn() {
        joined(JoinMode.CREATE_SAVEPOINT, false, (connection, session) -> {
            add(session);
            session.commit();
            assertTold("SAVEPOINT", "RELEASE");
            session.add(new Country("de", "Germany"));
            session.flush();
            session.rollback();
            assertTold("SAVEPOINT", "ROLLBACK TO");
            assertThat(connection.inTransaction()).isTrue();
        });
        assertThat(countries()).isZero();
    }

    @Test
    void theDefaultMakesASavepointOnlyInsideOne() {
        joined(JoinMode.CONDITIONAL_SAVEPOINT, true, (connection, session) -> {
            add(session);
            session.commit();
            assertTold("SAVEPOINT", "RELEASE");
        });
        joined(JoinMode.CONDITIONAL_SAVEPOINT, false, (connection, session) -> {
            add(session);
            session.commit();
            assertTold();
        });
    }
}
