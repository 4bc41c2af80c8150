package dev.azoth.sqlite;

import dev.azoth.error.ArgumentException;
import dev.azoth.sql.compile.IsolationLevel;
import dev.azoth.sql.compile.TransactionSql;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * SQLite's transactions are serializable; READ UNCOMMITTED is a matter of shared caches only. Whether BEGIN takes the write
 * lock at once is the connect option {@code transaction}.
 */
final class SqliteTransactions implements TransactionSql {
    @Override
    public Set<IsolationLevel> levels() {
        return Set.of(IsolationLevel.SERIALIZABLE, IsolationLevel.READ_UNCOMMITTED, IsolationLevel.AUTOCOMMIT);
    }

    @Override
    public IsolationLevel defaultLevel() {
        return IsolationLevel.SERIALIZABLE;
    }

    @Override
    public List<String> setLevel(@Nullable IsolationLevel level) {
        return List.of("PRAGMA read_uncommitted = " + (level == IsolationLevel.READ_UNCOMMITTED ? 1 : 0));
    }

    @Override
    public String begin(@Nullable IsolationLevel level) {
        return "BEGIN";
    }

    @Override
    public String showLevel() {
        return "PRAGMA read_uncommitted";
    }

    @Override
    public IsolationLevel parseLevel(Object answer) {
        return switch (answer.toString()) {
            case "0" -> IsolationLevel.SERIALIZABLE;
            case "1" -> IsolationLevel.READ_UNCOMMITTED;
            default -> throw new ArgumentException("Unknown value " + answer + " of PRAGMA read_uncommitted");
        };
    }
}
