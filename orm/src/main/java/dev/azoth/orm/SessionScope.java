package dev.azoth.orm;

import dev.azoth.engine.Transaction;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.error.PendingRollbackException;
import dev.azoth.error.ResourceClosedException;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.StateSet;
import dev.azoth.orm.mapping.Relationship;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has happened to objects since a transaction or savepoint began, so that it can be undone. For one task at a time. */
final class SessionScope {
    final @Nullable SessionScope outer;
    final SessionTransaction face;
    final StateSet added = new StateSet(StateSet.Kind.ADDED);
    final StateSet deleted = new StateSet();
    final StateSet changed = new StateSet(StateSet.Kind.CHANGED);
    /** What relationships of objects were read in a savepoint: it may not be so after its rollback. */
    private final Map<InstanceState, Set<Relationship<?, ?>>> read = new HashMap<>(0);
    /** The keys objects had before their keys were changed. */
    final Map<InstanceState, IdentityKey> rekeyed = new HashMap<>(0);
    /** Of the database; null while no connection has been needed. */
    @Nullable
    Transaction transaction;
    /** Whether the end of this scope is the end of the transaction; not when it was joined. */
    boolean owned = true;
    /** Whether the application has begun it, rather than its use of the session. */
    boolean explicit;
    /** Why it is deactive. */
    @Nullable
    Throwable failure;

    /** Whether nobody knows if it was committed. */
    boolean inDoubt;

    private ScopeState state = ScopeState.ACTIVE;

    SessionScope(Session session, @Nullable SessionScope outer) {
        this.outer = outer;
        this.face = new SessionTransaction(session, this);
    }

    SessionScope outermost() {
        SessionScope at = this;
        while (at.outer != null) {
            at = at.outer;
        }
        return at;
    }

    boolean nested() {
        return outer != null;
    }

    ScopeState state() {
        return state;
    }

    /** @throws PendingRollbackException when it can only be rolled back */
    void refuseUnlessActive() {
        switch (state) {
            case ACTIVE -> {}
            case DEACTIVE -> {
                if (failure == null) {
                    throw new InvalidRequestException(
                            "This session's transaction is being rolled back; no further SQL can be run in it");
                }
                throw new PendingRollbackException(
                        (inDoubt
                                        ? "It is not known whether this session's transaction was committed, as the"
                                                + " connection was lost."
                                        : "This session's transaction has been rolled back because a flush failed or"
                                                + " what ran was cancelled.")
                                + " To begin a new one, call rollback() first. What happened was: " + failure,
                        failure);
            }
            case COMMITTED ->
                throw new InvalidRequestException(
                        "This session's transaction has been committed; no further SQL can be run in it");
            case CLOSED -> throw new ResourceClosedException("This transaction has ended");
        }
    }

    void become(ScopeState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("A session's transaction that is " + state + " cannot become " + next);
        }
        state = next;
    }

    /** What is kept when a savepoint is released. */
    void mergeInto(SessionScope target) {
        target.added.addAll(added);
        target.deleted.addAll(deleted);
        target.changed.addAll(changed);
        rekeyed.forEach(target.rekeyed::putIfAbsent);
        if (target.nested()) {
            read.forEach((state, relationships) -> relationships.forEach(one -> target.read(state, one)));
        }
    }

    void read(InstanceState owner, Relationship<?, ?> relationship) {
        read.computeIfAbsent(owner, any -> new LinkedHashSet<>()).add(relationship);
    }

    /** Forgets the relationships that were read since it began. */
    void forgetRead() {
        read.forEach((owner, relationships) -> relationships.forEach(one -> owner.expire(one.index())));
    }
}
