package dev.azoth.sql;

import java.util.List;

/**
 * A row lock. SQLAlchemy: {@code with_for_update()}.
 *
 * @param read FOR SHARE instead of FOR UPDATE
 * @param keyShare the weaker form of either: FOR NO KEY UPDATE, FOR KEY SHARE
 * @param of only the rows of these tables; empty for all
 */
public record ForUpdate(
        boolean read, boolean nowait, boolean skipLocked, boolean keyShare, List<? extends FromClause> of) {
    /** FOR UPDATE. */
    public static final ForUpdate PLAIN = new ForUpdate(false, false, false, false, List.of());

    public ForUpdate {
        of = List.copyOf(of);
        if (nowait && skipLocked) {
            throw new dev.azoth.error.ArgumentException("A lock takes nowait or skipLocked, not both");
        }
    }

    /** FOR SHARE. */
    public ForUpdate asRead() {
        return new ForUpdate(true, nowait, skipLocked, keyShare, of);
    }

    /** An error instead of waiting for a lock. */
    public ForUpdate withNowait() {
        return new ForUpdate(read, true, skipLocked, keyShare, of);
    }

    /** Rows locked by others are left out. */
    public ForUpdate withSkipLocked() {
        return new ForUpdate(read, nowait, true, keyShare, of);
    }

    /** FOR NO KEY UPDATE, or, when reading, FOR KEY SHARE. */
    public ForUpdate withKeyShare() {
        return new ForUpdate(read, nowait, skipLocked, true, of);
    }

    /** Only the rows of these tables. */
    public ForUpdate of(FromClause... tables) {
        return new ForUpdate(read, nowait, skipLocked, keyShare, List.of(tables));
    }
}
