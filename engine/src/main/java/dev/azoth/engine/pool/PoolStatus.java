package dev.azoth.engine.pool;

/**
 * A pool's figures at one moment. SQLAlchemy: {@code Pool.status()}.
 *
 * @param name the pool's
 * @param kind the pool's
 * @param size how many connections are kept, 0 for no limit
 * @param open connections that exist or are being opened
 * @param checkedOut connections users hold
 * @param idle connections free to be lent
 * @param opening connections being opened
 * @param returning connections being reset or closed after use
 * @param overflow how many there are beyond {@code size}, 0 if none
 * @param waiting checkouts in line
 */
public record PoolStatus(
        String name,
        PoolKind kind,
        int size,
        int open,
        int checkedOut,
        int idle,
        int opening,
        int returning,
        int overflow,
        int waiting) {

    @Override
    public String toString() {
        return kind.label() + " '" + name + "': size " + size + ", checked out " + checkedOut + ", idle " + idle
                + ", opening " + opening + ", returning " + returning + ", overflow " + overflow + ", waiting "
                + waiting;
    }
}
