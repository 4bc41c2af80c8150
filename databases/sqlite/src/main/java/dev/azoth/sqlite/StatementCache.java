package dev.azoth.sqlite;

import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sqlite.SQLiteConnection;

/** The prepared statements a connection keeps, the least recently used given up first. For the connection's thread. */
final class StatementCache {
    private final SQLiteConnection connection;
    private final int capacity;
    private final Map<String, Prepared> statements = new LinkedHashMap<>(16, 0.75f, true);

    StatementCache(SQLiteConnection connection, int capacity) {
        this.connection = connection;
        this.capacity = capacity;
    }

    /** A statement that is not running; give it back with {@link #release}. */
    Prepared take(String sql, boolean reusable) throws SQLException {
        Prepared known = reusable ? statements.remove(sql) : null;
        return known != null && !known.isClosed() ? known : Prepared.of(connection, sql);
    }

    /** Keeps a reset statement, or closes it. */
    void release(Prepared statement, boolean reusable) throws SQLException {
        if (!reusable || statement.isClosed() || capacity == 0) {
            statement.close();
            return;
        }
        Prepared replaced = statements.put(statement.sql(), statement);
        if (replaced != null && replaced != statement) {
            replaced.close();
        }
        if (statements.size() > capacity) {
            Iterator<Prepared> oldest = statements.values().iterator();
            Prepared evicted = oldest.next();
            oldest.remove();
            evicted.close();
        }
    }
}
