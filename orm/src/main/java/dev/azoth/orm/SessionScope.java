package dev.azoth.orm;

import dev.azoth.engine.Transaction;
import dev.azoth.orm.instrument.InstanceState;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has happened to objects since a transaction or savepoint began, so that it can be undone. For one task at a time. */
final class SessionScope {
    final @Nullable SessionScope outer;
    final Set<InstanceState> added = new LinkedHashSet<>();
    final Set<InstanceState> deleted = new LinkedHashSet<>();
    final Set<InstanceState> changed = Collections.newSetFromMap(new IdentityHashMap<>());
    /** Of the database; null while no connection has been needed. */
    @Nullable
    Transaction transaction;
    /** Why it can only be rolled back. */
    @Nullable
    Throwable failure;

    SessionScope(@Nullable SessionScope outer) {
        this.outer = outer;
    }

    boolean nested() {
        return outer != null;
    }

    /** What is kept when a savepoint is released. */
    void mergeInto(SessionScope target) {
        target.added.addAll(added);
        target.deleted.addAll(deleted);
        target.changed.addAll(changed);
    }
}
