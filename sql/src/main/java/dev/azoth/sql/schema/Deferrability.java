package dev.azoth.sql.schema;

/** When a constraint is checked. SQLAlchemy: {@code deferrable} and {@code initially}. */
public enum Deferrability {
    NOT_DEFERRABLE("NOT DEFERRABLE"),
    DEFERRABLE("DEFERRABLE"),
    INITIALLY_DEFERRED("DEFERRABLE INITIALLY DEFERRED"),
    INITIALLY_IMMEDIATE("DEFERRABLE INITIALLY IMMEDIATE");

    private final String sql;

    Deferrability(String sql) {
        this.sql = sql;
    }

    /** As SQL spells it. */
    public String sql() {
        return sql;
    }
}
