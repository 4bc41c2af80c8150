package dev.azoth.mysql;

import dev.azoth.error.ArgumentException;
import dev.azoth.sql.compile.IsolationLevel;
import dev.azoth.sql.compile.TransactionSql;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The level is the session's, set before a transaction begins. MySQL and MariaDB name the variable differently: MySQL runs what
 * stands in a comment with its version, MariaDB what stands in one of its own.
 */
final class MySqlTransactions implements TransactionSql {
    private static final Set<IsolationLevel> LEVELS = Set.of(
            IsolationLevel.READ_UNCOMMITTED,
            IsolationLevel.READ_COMMITTED,
            IsolationLevel.REPEATABLE_READ,
            IsolationLevel.SERIALIZABLE,
            IsolationLevel.AUTOCOMMIT);

    @Override
    public Set<IsolationLevel> levels() {
        return LEVELS;
    }

    @Override
    public IsolationLevel defaultLevel() {
        return IsolationLevel.REPEATABLE_READ;
    }

    @Override
    public List<String> setLevel(@Nullable IsolationLevel level) {
        return List.of(
                level == null
                        ? "SET SESSION /*!50720 transaction_isolation = @@global.transaction_isolation */"
                                + "/*M! tx_isolation = @@global.tx_isolation */"
                        : "SET SESSION TRANSACTION ISOLATION LEVEL " + level.sql());
    }

    @Override
    public String begin(@Nullable IsolationLevel level) {
        return "BEGIN";
    }

    @Override
    public String showLevel() {
        return "SELECT /*!50720 @@transaction_isolation *//*M! @@tx_isolation */";
    }

    @Override
    public IsolationLevel parseLevel(Object answer) {
        String level = answer.toString().toUpperCase(Locale.ROOT).replace('-', ' ');
        return Arrays.stream(IsolationLevel.values())
                .filter(one -> one.sql().equals(level))
                .findFirst()
                .orElseThrow(() -> new ArgumentException("Unknown isolation level '" + answer + "'"));
    }
}
