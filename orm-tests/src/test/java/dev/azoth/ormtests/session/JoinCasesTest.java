package dev.azoth.ormtests.session;

import static dev.azoth.orm.Orm.select;
import static dev.azoth.sql.Sql.count;
import static dev.azoth.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.Connection;
import dev.azoth.engine.Transaction;
import dev.azoth.orm.JoinMode;
import dev.azoth.orm.Session;
import dev.azoth.orm.SessionEvents;
import dev.azoth.orm.SessionFactory;
import dev.azoth.orm.SessionTransaction;
import dev.azoth.sql.Select;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The cases of SQLAlchemy's test/orm/test_transaction.py about sessions in a transaction of somebody else. */
final class JoinCasesTest extends SessionSuite {
    private static final Select<Long> TEAMS = select(count()).selectFrom(Team_.MAPPER.table());

    private void connected(Consumer<Connection> work) {
        engine.connect(connection -> {
            work.accept(connection);
            return null;
        });
    }

    @Test
    void aFlushDoesNotEndTheTransactionOfAGivenConnection() {
        connected(connection -> {
            try (Session session = SessionFactory.of(connection).open()) {
                SessionTransaction transaction = session.begin();
                for (String name : List.of("first", "two", "third")) {
                    session.add(new Team(name));
                    session.flush();
                    assertThat(connection.scalar(TEAMS)).isNotNull();
                }
                assertThat(session.transaction()).isSameAs(transaction);
                transaction.close();
            }
            assertThat(connection.closed()).isFalse();
            assertThat(connection.scalar(TEAMS)).isZero();
        });
    }

    @Test
    void whatACommitInAForeignTransactionDidIsUndoneWithIt() {
        connected(connection -> {
            Transaction foreign = connection.begin();
            Session session = SessionFactory.of(connection).open();
            session.add(new Team("ed"));
            session.flush();
            session.commit();
            foreign.rollback();
            assertThat(session.scalars(select(Team.class)).all()).isEmpty();
            session.close();
        });
    }

    @Test
    void aRollbackInAForeignTransactionLeavesNothingToCommit() {
        connected(connection -> {
            connection.begin();
            Session session = SessionFactory.of(connection).open();
            session.add(new Team("ed"));
            session.flush();
            session.rollback();
            connection.commit();
            assertThat(session.scalars(select(Team.class)).all()).isEmpty();
            session.close();
        });
    }

    @Test
    void aSavepointInAForeignTransactionIsRolledBackAlone() {
        connected(connection -> {
            Transaction foreign = connection.begin();
            Session session = SessionFactory.of(connection).open();
            session.add(new Team("u1"));
            session.flush();
            SessionTransaction savepoint = session.beginNested();
            session.add(new Team("u2"));
            session.flush();
            savepoint.rollback();
            foreign.commit();
            assertThat(session.scalars(select(Team.class)).all()).hasSize(1);
            session.close();
        });
    }

    enum External {
        NONE,
        TRANSACTION,
        SAVEPOINT
    }

    enum Operation {
        COMMIT,
        CLOSE,
        ROLLBACK,
        NOTHING
    }

    @ParameterizedTest
    @EnumSource(JoinMode.class)
    void howATransactionIsJoinedSaysWhatBecomesOfIt(JoinMode mode) {
        for (External external : External.values()) {
            for (Operation operation : Operation.values()) {
                connected(connection -> joined(connection, mode, external, operation));
            }
        }
    }

    private static void joined(Connection connection, JoinMode mode, External external, Operation operation) {
        String what = mode + ", " + external + ", " + operation;
        Transaction outer = external == External.NONE ? null : connection.begin();
        Transaction savepoint = external == External.SAVEPOINT ? connection.beginNested() : null;
        Session session = SessionFactory.of(connection)
                .with(options -> options.withJoinMode(mode))
                .open();
        session.connection();
        switch (operation) {
            case COMMIT -> session.commit();
            case CLOSE -> session.close();
            case ROLLBACK -> session.rollback();
            case NOTHING -> {}
        }
        if (external == External.NONE) {
            assertThat(connection.inTransaction()).as(what).isEqualTo(operation == Operation.NOTHING);
        } else if (external == External.TRANSACTION) {
            boolean ended = switch (mode) {
                case CONDITIONAL_SAVEPOINT, ROLLBACK_ONLY -> operation == Operation.ROLLBACK;
                case CREATE_SAVEPOINT -> false;
                case CONTROL_FULLY -> operation != Operation.NOTHING;
            };
            assertThat(outer.isActive()).as(what).isEqualTo(!ended);
        } else {
            assertThat(outer.isActive()).as(what).isTrue();
            boolean ended = switch (mode) {
                case ROLLBACK_ONLY -> operation == Operation.ROLLBACK;
                case CONTROL_FULLY -> operation != Operation.NOTHING;
                case CONDITIONAL_SAVEPOINT, CREATE_SAVEPOINT -> false;
            };
            assertThat(savepoint.isActive()).as(what).isEqualTo(!ended);
        }
        session.close();
        if (savepoint != null && savepoint.isActive()) {
            savepoint.rollback();
        }
        if (outer != null && outer.isActive()) {
            outer.rollback();
        }
        connection.rollback();
    }

    private void outer(JoinMode mode, boolean savepoint, BiConsumer<Connection, Session> work) {
        connected(connection -> {
            Transaction transaction = connection.begin();
            Transaction nested = savepoint ? connection.beginNested() : null;
            Session session = SessionFactory.of(connection)
                    .with(options -> options.withJoinMode(mode))
                    .open();
            work.accept(connection, session);
            session.close();
            if (nested != null) {
                assertThat(nested.isActive()).isTrue();
                nested.rollback();
            }
            assertThat(transaction.isActive()).isTrue();
            transaction.rollback();
            assertThat(connection.scalar(TEAMS)).isZero();
        });
    }

    @Test
    void aTestsOwnTransactionHoldsWhateverASessionDoes() {
        outer(JoinMode.CREATE_SAVEPOINT, false, JoinCasesTest::commitsAndRollsBack);
        outer(JoinMode.CREATE_SAVEPOINT, true, JoinCasesTest::commitsAndRollsBack);
        outer(JoinMode.CONDITIONAL_SAVEPOINT, true, JoinCasesTest::commitsAndRollsBack);
    }

    private static void commitsAndRollsBack(Connection connection, Session session) {
        session.begin(same -> {
            same.add(new Team("a1"));
            same.flush();
            assertThat(connection.scalar(TEAMS)).isEqualTo(1);
            same.rollback();
        });
        assertThat(connection.scalar(TEAMS)).isZero();
        session.begin(same -> {
            same.add(new Team("a1"));
        });
        assertThat(connection.scalar(TEAMS)).isEqualTo(1);
        session.begin(same -> {
            same.add(new Team("a2"));
            same.flush();
            assertThat(connection.scalar(TEAMS)).isEqualTo(2);
            same.rollback();
        });
        assertThat(connection.scalar(TEAMS)).isEqualTo(1);
    }

    @Test
    void aTestsOwnTransactionHoldsWhateverNestingASessionMakes() {
        outer(JoinMode.CREATE_SAVEPOINT, false, (connection, session) -> {
            for (int seed = 0; seed < 20; seed++) {
                var random = new java.util.Random(seed);
                for (int i = 0; i < 20; i++) {
                    switch (random.nextInt(3)) {
                        case 0 -> {
                            if (session.inTransaction()) {
                                session.beginNested();
                            } else {
                                session.begin();
                            }
                        }
                        case 1 -> session.rollback();
                        default -> session.commit();
                    }
                    session.connection();
                }
                session.close();
            }
        });
    }

    /** The recipe of SQLAlchemy 1.3: the session works in a savepoint of its own, made anew whenever it has ended. */
    @Test
    void aHandlerKeepsTheSessionInASavepoint() {
        connected(connection -> {
            Transaction transaction = connection.begin();
            Session session = SessionFactory.of(connection).open();
            session.beginNested();
            session.on(SessionEvents.AFTER_TRANSACTION_END, (same, ended) -> {
                if (ended.isNested() && !ended.parent().isNested() && same.inTransaction()) {
                    same.expireAll();
                    same.beginNested();
                }
            });
            session.add(new Team("a"));
            session.commit();
            assertThat(connection.scalar(TEAMS)).isEqualTo(1);
            session.close();
            transaction.rollback();
            assertThat(connection.scalar(TEAMS)).isZero();
        });
    }
}
