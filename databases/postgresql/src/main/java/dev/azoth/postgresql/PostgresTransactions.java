package dev.azoth.postgresql;

import dev.azoth.error.ArgumentException;
import dev.azoth.postgresql.vertx.PlainRead;
import dev.azoth.sql.compile.IsolationLevel;
import dev.azoth.sql.compile.TransactionSql;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A transaction's level travels with BEGIN, so that no level outlives its transaction. */
final class PostgresTransactions implements TransactionSql {
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
        return IsolationLevel.READ_COMMITTED;
    }

    @Override
    public List<String> setLevel(@Nullable IsolationLevel level) {
        return List.of();
    }

    @Override
    public String begin(@Nullable IsolationLevel level) {
        return level == null ? "BEGIN" : "BEGIN ISOLATION LEVEL " + level.sql();
    }

    @Override
    public boolean readsCommitted(IsolationLevel level) {
        return level == IsolationLevel.READ_COMMITTED || level == IsolationLevel.READ_UNCOMMITTED;
    }

    @Override
    public boolean isPlainRead(String sql) {
        return PlainRead.is(sql);
    }

    @Override
    public String showLevel() {
        return "SHOW TRANSACTION ISOLATION LEVEL";
    }

    @Override
    public IsolationLevel parseLevel(Object answer) {
        String level = answer.toString().toUpperCase(Locale.ROOT);
        return Arrays.stream(IsolationLevel.values())
                .filter(one -> one.sql().equals(level))
                .findFirst()
                .orElseThrow(() -> new ArgumentException("Unknown isolation level '" + answer + "'"));
    }
}
