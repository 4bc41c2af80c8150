package dev.azoth.ormtests.session;

import static dev.azoth.orm.Orm.select;
import static dev.azoth.sql.Sql.count;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.engine.Connection;
import dev.azoth.engine.ConnectionEvents;
import dev.azoth.error.FlushException;
import dev.azoth.error.IntegrityException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.error.PendingRollbackException;
import dev.azoth.orm.Session;
import dev.azoth.orm.SessionEvents;
import dev.azoth.orm.SessionTransaction;
import dev.azoth.sql.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases of SQLAlchemy's test/orm/test_transaction.py about the course of transactions that TransactionTest does not hold. */
final class TransactionCasesTest extends SessionSuite {
    private static final Select<Long> TEAMS = select(count()).selectFrom(Team_.MAPPER.table());
    private static final Select<Long> COUNTRIES = select(count()).selectFrom(Country_.MAPPER.table());
    private final List<String> told = new ArrayList<>();

    private static List<String> names(Session session) {
        return session.scalars(select(Team_.name).orderBy(Team_.id)).all();
    }

    @Test
    void aRollbackInASavepointIsThatOfTheTransaction() {
        try (Session session = sessions.open()) {
            session.add(new Team("u1"));
            session.flush();
            session.beginNested();
            session.add(new Team("u2"));
            session.flush();
            session.rollback();
            session.commit();
            assertThat(session.scalar(TEAMS)).isZero();
        }
    }

    @Test
    void aSessionGoesOnAfterARollbackInASavepoint() {
        try (Session session = sessions.open()) {
            session.begin();
            session.beginNested();
            session.add(new Team("u1"));
            session.flush();
            session.rollback();
            var second = new Team("u2");
            session.add(second);
            session.commit();
            assertThat(session.scalars(select(Team.class)).all()).containsExactly(second);
            session.rollback();

            session.begin();
            SessionTransaction savepoint = session.beginNested();
            session.add(new Team("u3"));
            savepoint.commit();
            session.rollback();
            assertThat(session.scalars(select(Team.class)).all()).containsExactly(second);
        }
    }

    @Test
    void closeEndsSavepointsAndTransaction() {
        try (Session session = sessions.open()) {
            session.beginNested();
            session.add(new Team("u1"));
            session.flush();
            session.close();
            session.add(new Team("u2"));
            session.commit();
            assertThat(names(session)).containsExactly("u2");
        }
    }

    @Test
    void aHandlerOfBeginThatFailsClosesTheConnection() throws InterruptedException {
        engine.on(ConnectionEvents.BEGIN, connection -> {
            throw new IllegalStateException("failure");
        });
        Session session = sessions.open();
        assertThatThrownBy(() -> session.scalar(TEAMS)).hasMessage("failure");
        assertThat(engine.pool().status().checkedOut()).isZero();
        session.close();
        awaitPoolAtRest();
    }

    @Test
    void aHandlerOfSavepointThatFailsLeavesTheConnection() throws InterruptedException {
        var seen = new ArrayList<Connection>();
        engine.on(ConnectionEvents.SAVEPOINT, (connection, name) -> {
            seen.add(connection);
            throw new IllegalStateException("failure");
        });
        Session session = sessions.open();
        session.beginNested();
        assertThatThrownBy(() -> session.scalar(TEAMS)).hasMessage("failure");
        assertThat(seen.getFirst().closed()).isFalse();
        session.close();
        assertThat(seen.getFirst().closed()).isTrue();
        awaitPoolAtRest();
    }

    @Test
    void aCommitFlushesWhatHandlersOfFlushAdd() {
        var more = new ArrayList<>(List.of(new Team("ed"), new Team("jack")));
        try (Session session = sessions.open()) {
            session.on(SessionEvents.AFTER_FLUSH_POSTEXEC, same -> {
                if (!more.isEmpty()) {
                    same.add(more.removeFirst());
                }
            });
            session.on(SessionEvents.AFTER_COMMIT, same -> told.add("commit"));
            session.add(new Team("wendy"));
            session.commit();
            assertThat(told).containsExactly("commit");
            assertThat(session.scalar(TEAMS)).isEqualTo(3);
        }
    }

    @Test
    void aCommitThatHasAlwaysMoreToFlushIsStopped() {
        try (Session session = sessions.open()) {
            session.on(SessionEvents.AFTER_FLUSH_POSTEXEC, same -> same.add(new Team("x")));
            session.add(new Team("x"));
            assertThatThrownBy(session::commit)
                    .isInstanceOf(FlushException.class)
                    .hasMessageContaining("Over 100 flushes");
        }
    }

    @Test
    void noSqlIsRunInHandlersOfCommitAndRollback() {
        try (Session session = sessions.open()) {
            var listening = session.on(SessionEvents.AFTER_COMMIT, same -> same.execute(text("SELECT 1")));
            assertThatThrownBy(session::commit)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("has been committed; no further SQL can be run in it");
            listening.close();
        }
        try (Session session = sessions.open()) {
            session.connection();
            session.on(SessionEvents.AFTER_ROLLBACK, same -> same.execute(text("SELECT 1")));
            assertThatThrownBy(session::rollback)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("no further SQL can be run in it");
        }
    }

    private Country failedFlush(Session session) {
        var france = new Country("fr", "u1");
        session.add(france);
        session.commit();
        session.add(new Country("fr", "u2"));
        assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
        return france;
    }

    @Test
    void whatIsDoneToASessionThatMustBeRolledBackIsForgotten() {
        try (Session session = sessions.open()) {
            Country france = failedFlush(session);
            var germany = new Country("de", "u2");
            assertThatThrownBy(() -> session.add(germany)).isInstanceOf(PendingRollbackException.class);
            france.setName("newname");
            session.rollback();
            assertThat(session.contains(germany)).isFalse();
            assertThat(session.contains(france)).isTrue();
            assertThat(session.dirty()).isEmpty();
            assertThat(france.getName()).isEqualTo("u1");
        }
        try (Session session = sessions.open()) {
            session.deleteAll(session.scalars(select(Country.class)).all());
            session.commit();
            Country france = failedFlush(session);
            assertThatThrownBy(() -> session.delete(france)).isInstanceOf(PendingRollbackException.class);
            session.rollback();
            assertThat(session.contains(france)).isTrue();
            assertThat(session.deleted()).isEmpty();
        }
    }

    @Test
    void theErrorOfAFlushIsToldUntilItIsRolledBack() {
        try (Session session = sessions.open()) {
            failedFlush(session);
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(session::commit)
                        .isInstanceOf(PendingRollbackException.class)
                        .hasMessageContaining("call rollback() first")
                        .hasRootCauseInstanceOf(Throwable.class)
                        .hasCauseInstanceOf(IntegrityException.class);
            }
            session.rollback();
            session.add(new Country("de", "some name"));
            session.commit();
            assertThat(session.scalar(COUNTRIES)).isEqualTo(2);
        }
    }

    @Test
    void aHandlerOfRollbackMayNotAddToASessionThatMustBeRolledBack() {
        try (Session session = sessions.open()) {
            session.add(new Country("fr", "u1"));
            session.commit();
            var other = new Country("de", "u3");
            session.on(SessionEvents.AFTER_ROLLBACK, same -> same.add(other));
            session.add(new Country("fr", "u2"));
            assertThatThrownBy(session::flush).isInstanceOf(RuntimeException.class);
            assertThat(session.contains(other)).isFalse();
        }
    }

    @Test
    void aTransactionThatIsCommittedByItselfIsFollowedByANewOne() {
        try (Session session = sessions.open()) {
            session.add(new Team("ed"));
            session.transaction().commit();
            assertThat(session.transaction()).isNull();
            session.connection();
            assertThat(session.transaction()).isNotNull();
        }
    }

    private static void inTransaction(Session session, Runnable work) {
        if (session.inTransaction()) {
            work.run();
        } else {
            session.begin(same -> {
                work.run();
            });
        }
    }

    @Test
    void blocksInsideATransactionTakePartInIt() {
        try (Session session = sessions.open()) {
            inTransaction(session, () -> {
                session.connection().execute(Team_.MAPPER.table().insert(), Map.of("name", "user1"));
                inTransaction(session, () -> {
                    SessionTransaction savepoint = session.beginNested();
                    session.connection().execute(Team_.MAPPER.table().insert(), Map.of("name", "user2"));
                    assertThat(session.connection().scalar(TEAMS)).isEqualTo(2);
                    savepoint.rollback();
                });
                inTransaction(session, () -> {
                    assertThat(session.connection().scalar(TEAMS)).isEqualTo(1);
                    session.connection().execute(Team_.MAPPER.table().insert(), Map.of("name", "user3"));
                });
                assertThat(session.connection().scalar(TEAMS)).isEqualTo(2);
            });
        }
        use(session -> assertThat(session.scalar(TEAMS)).isEqualTo(2));
    }

    @Test
    void aBlockWhoseTransactionWasRolledBackInsideIsNotCommitted() {
        try (Session session = sessions.open()) {
            session.begin();
            inTransaction(session, session::rollback);
            assertThat(session.inTransaction()).isFalse();
            session.commit();
        }
    }

    @Test
    void aBlockThatFailsInASavepointLeavesTheSessionUsable() {
        try (Session session = sessions.open()) {
            assertThatThrownBy(() -> session.beginNested(same -> {
                        same.add(new Team((String) null));
                        same.flush();
                    }))
                    .isInstanceOf(IntegrityException.class);
            session.beginNested(same -> {
                same.add(new Team("u1"));
            });
            assertThat(session.scalar(TEAMS)).isEqualTo(1);
        }
    }

    @Test
    void aBlockThatFailsIsRolledBackAndTheNextOneIsCommitted() {
        try (Session session = sessions.open()) {
            assertThatThrownBy(() -> session.begin(same -> {
                        same.add(new Team((String) null));
                    }))
                    .isInstanceOf(IntegrityException.class);
            assertThat(session.scalar(TEAMS)).isZero();
            session.close();
            session.begin(same -> {
                same.add(new Team("u1"));
            });
            assertThat(session.scalar(TEAMS)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "begin", "modify", "delete", "connection"})
    void insideABlockWhoseTransactionHasEndedNothingIsBegun(String operation) {
        for (boolean rollback : List.of(true, false)) {
            for (boolean expires : List.of(true, false)) {
                engine.begin(
                        connection -> connection.execute(Country_.MAPPER.table().delete()));
                try (Session session = sessions.open(options -> options.withExpireOnCommit(expires))) {
                    var first = new Country("7", "u1");
                    session.begin(same -> {
                        same.add(first);
                    });
                    session.begin(same -> {
                        first.getName();
                        same.add(new Country("8", "u1"));
                        same.flush();
                        if (rollback) {
                            same.rollback();
                        } else {
                            same.commit();
                        }
                        assertThatThrownBy(() -> {
                                    switch (operation) {
                                        case "add" -> same.add(new Country("9", "u2"));
                                        case "begin" -> same.begin();
                                        case "modify" -> first.setName("newname");
                                        case "delete" -> same.delete(first);
                                        default -> same.connection();
                                    }
                                })
                                .isInstanceOf(InvalidRequestException.class)
                                .hasMessageContaining("has ended inside a block");
                    });
                    assertThat(session.inTransaction()).isFalse();
                    assertThat(session.scalar(COUNTRIES)).isEqualTo(rollback ? 1 : 2);
                }
            }
        }
    }

    @Test
    void flagsFollowTheNestingOfTransactions() {
        try (Session session = sessions.open()) {
            assertThat(session.inTransaction()).isFalse();
            SessionTransaction root = session.begin();
            SessionTransaction outer = session.beginNested();
            SessionTransaction inner = session.beginNested();
            assertThat(session.inNestedTransaction()).isTrue();
            assertThat(session.transaction()).isSameAs(root);
            assertThat(session.nestedTransaction()).isSameAs(inner);
            inner.rollback();
            assertThat(session.inNestedTransaction()).isTrue();
            assertThat(session.nestedTransaction()).isSameAs(outer);
            outer.rollback();
            assertThat(session.nestedTransaction()).isNull();
            assertThat(session.inNestedTransaction()).isFalse();
            assertThat(session.inTransaction()).isTrue();
            session.commit();
            assertThat(session.inTransaction()).isFalse();
            assertThat(session.transaction()).isNull();
        }
    }
}
