package dev.azoth.engine.pool;

/** Names the pools, for engine options: {@code o.pool(Pools.none())}. */
public final class Pools {
    private Pools() {}

    /** Keeps connections and reuses them; who finds none free waits in line. SQLAlchemy: {@code QueuePool}. */
    public static PoolKind queue() {
        return PoolKind.QUEUE;
    }

    /** Opens a connection for every checkout and closes it on return; no limit. SQLAlchemy: {@code NullPool}. */
    public static PoolKind none() {
        return PoolKind.NONE;
    }

    /**
     * One connection, opened at first use and again when lost, lent to one user at a time; the others wait in line. For
     * databases that live in one connection. SQLAlchemy: {@code StaticPool}.
     */
    public static PoolKind single() {
        return PoolKind.SINGLE;
    }
}
