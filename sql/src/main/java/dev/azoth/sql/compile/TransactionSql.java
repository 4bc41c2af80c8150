package dev.azoth.sql.compile;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The transaction statements of a dialect. They carry no parameters. */
public interface TransactionSql {
    /** The isolation levels that can be asked for, AUTOCOMMIT among them where there is no need of a transaction. */
    Set<IsolationLevel> levels();

    /** The level connections have when nothing is asked. */
    IsolationLevel defaultLevel();

    /**
     * Statements that put a level in force for the connection, to be run outside a transaction before BEGIN; empty when
     * {@link #begin} says it all.
     *
     * @param level null to go back to the connection's own default
     */
    List<String> setLevel(@Nullable IsolationLevel level);

    /** The statement that begins a transaction, for instance {@code BEGIN ISOLATION LEVEL SERIALIZABLE}. */
    String begin(@Nullable IsolationLevel level);

    /** Whether a plain read finds and does the same inside a transaction of this level and outside any. */
    default boolean readsCommitted(IsolationLevel level) {
        return false;
    }

    /** Whether a statement is certain to be a query that changes nothing, locks no row, and does not depend on a transaction. */
    default boolean isPlainRead(String sql) {
        return false;
    }

    /** The query whose first value tells the level in force. */
    String showLevel();

    /** The level for an answer of {@link #showLevel}. */
    IsolationLevel parseLevel(Object answer);

    default String commit() {
        return "COMMIT";
    }

    default String rollback() {
        return "ROLLBACK";
    }

    default String savepoint(String name) {
        return "SAVEPOINT " + name;
    }

    default String release(String name) {
        return "RELEASE SAVEPOINT " + name;
    }

    default String rollbackTo(String name) {
        return "ROLLBACK TO SAVEPOINT " + name;
    }
}
