package dev.azoth.engine.pool;

/** The kinds of pool; made by {@link Pools}. SQLAlchemy: {@code poolclass}. */
public enum PoolKind {
    /** Several connections, kept and reused. */
    QUEUE("QueuePool"),
    /** Nothing is kept: every checkout opens a connection and its return closes it. */
    NONE("NullPool"),
    /** One connection for all, one at a time. */
    SINGLE("StaticPool");

    private final String label;

    PoolKind(String label) {
        this.label = label;
    }

    /** SQLAlchemy's name of it. */
    public String label() {
        return label;
    }
}
