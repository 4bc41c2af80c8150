package dev.azoth.engine;

import dev.azoth.error.ArgumentException;
import dev.azoth.sql.compile.IsolationLevel;
import dev.azoth.sql.compile.TransactionSql;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which isolation level a connection is to have, and which the physical connection has. For one task at a time. */
final class Isolation {
    /** Under this key the physical connection's record keeps the level that was set last; absent for its own default. */
    private static final Object IN_FORCE = new Object();

    private final TransactionSql sql;
    private @Nullable IsolationLevel wanted;
    private Map<Object, Object> info = Map.of();

    Isolation(TransactionSql sql) {
        this.sql = sql;
    }

    /** The level of the next transaction, null for the connection's own default. */
    @Nullable
    IsolationLevel wanted() {
        return wanted;
    }

    void want(@Nullable IsolationLevel level) {
        if (level != null && !sql.levels().contains(level)) {
            throw new ArgumentException("The database has no isolation level " + level + "; it has "
                    + sql.levels().stream().sorted().toList());
        }
        wanted = level;
    }

    /** Another physical connection is at work. */
    void connected(Map<Object, Object> recordInfo) {
        info = recordInfo;
    }

    /** What must be sent to put the wanted level in force; taken as sent. */
    List<String> due() {
        IsolationLevel session = wanted == IsolationLevel.AUTOCOMMIT ? null : wanted;
        Object inForce = info.get(IN_FORCE);
        if (inForce == session) {
            return List.of();
        }
        if (session == null) {
            info.remove(IN_FORCE);
        } else {
            info.put(IN_FORCE, session);
        }
        return sql.setLevel(session);
    }
}
