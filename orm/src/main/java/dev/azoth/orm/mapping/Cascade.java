package dev.azoth.orm.mapping;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What is done to the members of a relationship along with their owner. SQLAlchemy: {@code cascade}. */
public enum Cascade {
    SAVE_UPDATE,
    MERGE,
    REFRESH_EXPIRE,
    EXPUNGE,
    DELETE,
    DELETE_ORPHAN;

    /** What a relationship does when nothing is said: as in SQLAlchemy, members are added and merged along. */
    public static final Set<Cascade> STANDARD = Collections.unmodifiableSet(EnumSet.of(SAVE_UPDATE, MERGE));

    /** All but the removal of orphans: Jakarta Persistence's ALL, SQLAlchemy's {@code "all"}. */
    public static final Set<Cascade> ALL = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(DELETE_ORPHAN)));
}
