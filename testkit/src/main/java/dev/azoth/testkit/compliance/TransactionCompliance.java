package dev.azoth.testkit.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.engine.Connection;
import dev.azoth.engine.ConnectionEvents;
import dev.azoth.engine.Transaction;
import dev.azoth.error.IntegrityException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.error.ResourceClosedException;
import dev.azoth.sql.compile.IsolationLevel;
import org.junit.jupiter.api.Test;

/** Transactions and savepoints, in direct style. */
public abstract class TransactionCompliance extends EngineSuite {
    @Test
    void aRollbackHandlerThatThrowsKeepsNoConnection() {
        try (var failing = engine.on(ConnectionEvents.ROLLBACK, connection -> {
            throw new IllegalStateException("no");
        })) {
            assertThatThrownBy(() -> engine.connect(connection -> connection.execDriverSql("select 1")))
                    .hasMessage("no");
        }
        assertThat(engine.pool().status().checkedOut()).isZero();
    }

    @Test
    void theFirstStatementBeginsATransactionThatCommitEnds() {
        try (Connection connection = engine.connect()) {
            assertThat(connection.inTransaction()).isFalse();
            insert(connection, 1, "one");
            assertThat(connection.inTransaction()).isTrue();
            assertThat(names()).isEmpty();
            connection.commit();
            assertThat(connection.inTransaction()).isFalse();
        }
        assertThat(names()).containsExactly("one");
    }

    @Test
    void closingRollsBackWhatWasNotCommitted() {
        try (Connection connection = engine.connect()) {
            insert(connection, 1, "one");
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void commitAsYouGo() {
        try (Connection connection = engine.connect()) {
            insert(connection, 1, "one");
            connection.commit();
            insert(connection, 2, "two");
            connection.rollback();
            insert(connection, 3, "three");
            connection.commit();
        }
        assertThat(names()).containsExactly("one", "three");
    }

    @Test
    void beginCommitsWhenTheFunctionReturnsAndRollsBackWhenItThrows() {
        engine.begin(connection -> {
            insert(connection, 1, "one");
            return true;
        });
        assertThatThrownBy(() -> engine.begin(connection -> {
                    insert(connection, 2, "two");
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no");
        assertThat(names()).containsExactly("one");
    }

    @Test
    void aSavepointIsRolledBackAlone() {
        engine.begin(connection -> {
            insert(connection, 1, "one");
            Transaction savepoint = connection.beginNested();
            insert(connection, 2, "two");
            assertThat(connection.inNestedTransaction()).isTrue();
            savepoint.rollback();
            assertThat(connection.inNestedTransaction()).isFalse();
            connection.beginNested(inner -> {
                insert(inner, 3, "three");
                return true;
            });
            return true;
        });
        assertThat(names()).containsExactly("one", "three");
    }

    @Test
    void afterAFailureInASavepointTheTransactionGoesOn() {
        engine.begin(connection -> {
            insert(connection, 1, "one");
            assertThatThrownBy(() -> connection.beginNested(inner -> {
                        insert(inner, 1, "again");
                        return true;
                    }))
                    .isInstanceOf(IntegrityException.class);
            insert(connection, 2, "two");
            return true;
        });
        assertThat(names()).containsExactly("one", "two");
    }

    @Test
    void theEndOfATransactionEndsItsSavepoints() {
        try (Connection connection = engine.connect()) {
            Transaction transaction = connection.begin();
            Transaction savepoint = connection.beginNested();
            transaction.commit();
            assertThat(savepoint.isActive()).isFalse();
            assertThatThrownBy(savepoint::commit)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("ended with the transaction around it");
        }
    }

    @Test
    void misuseIsToldApart() {
        Connection connection = engine.connect();
        Transaction transaction = connection.begin();
        assertThatThrownBy(connection::begin)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("already in a transaction");
        transaction.commit();
        assertThatThrownBy(transaction::commit)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("has already been committed");
        Transaction second = connection.begin();
        second.rollback();
        assertThatThrownBy(second::commit).hasMessageContaining("has already been rolled back");
        second.rollback();
        connection.close();
        assertThatThrownBy(() -> insert(connection, 1, "one"))
                .isInstanceOf(ResourceClosedException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void inABeginBlockNothingIsRunAfterItsCommit() {
        assertThatThrownBy(() -> engine.begin(connection -> {
                    insert(connection, 1, "one");
                    connection.commit();
                    insert(connection, 2, "two");
                    return true;
                }))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("leave the block");
        assertThat(names()).containsExactly("one");
    }

    @Test
    void anInvalidatedConnectionMustBeRolledBackBeforeItReconnects() {
        try (Connection connection = engine.connect()) {
            insert(connection, 1, "one");
            connection.invalidate();
            assertThat(connection.invalidated()).isTrue();
            assertThatThrownBy(() -> insert(connection, 2, "two"))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("Can't reconnect until invalid transaction is rolled back");
            connection.rollback();
            insert(connection, 3, "three");
            assertThat(connection.invalidated()).isFalse();
            connection.commit();
        }
        assertThat(names()).containsExactly("three");
    }

    @Test
    void inAutocommitEachStatementCommitsByItself() {
        try (Connection connection = engine.connect()) {
            connection.executionOptions(options -> options.isolationLevel(IsolationLevel.AUTOCOMMIT));
            insert(connection, 1, "one");
            assertThat(names()).containsExactly("one");
            assertThat(connection.isolationLevel()).isEqualTo(IsolationLevel.AUTOCOMMIT);
        }
        assertThat(names()).containsExactly("one");
    }

    @Test
    void theIsolationLevelIsOfOneConnectionAndCannotChangeInsideATransaction() {
        try (Connection connection = engine.connect()) {
            connection.executionOptions(options -> options.isolationLevel(IsolationLevel.SERIALIZABLE));
            assertThat(connection.isolationLevel()).isEqualTo(IsolationLevel.SERIALIZABLE);
            assertThatThrownBy(() -> connection.executionOptions(
                            options -> options.isolationLevel(IsolationLevel.READ_UNCOMMITTED)))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("isolation level");
        }
        try (Connection connection = engine.connect()) {
            assertThat(connection.isolationLevel())
                    .isEqualTo(engine.dialect().transactions().defaultLevel());
        }
    }
}
