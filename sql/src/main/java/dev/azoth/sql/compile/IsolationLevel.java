package dev.azoth.sql.compile;

/** Transaction isolation levels. SQLAlchemy: the strings of {@code isolation_level}. */
public enum IsolationLevel {
    READ_UNCOMMITTED("READ UNCOMMITTED"),
    READ_COMMITTED("READ COMMITTED"),
    REPEATABLE_READ("REPEATABLE READ"),
    SNAPSHOT("SNAPSHOT"),
    SERIALIZABLE("SERIALIZABLE"),
    /** No transaction is begun: every statement commits by itself. */
    AUTOCOMMIT("AUTOCOMMIT");

    private final String sql;

    IsolationLevel(String sql) {
        this.sql = sql;
    }

    /** As SQL spells it. */
    public String sql() {
        return sql;
    }
}
