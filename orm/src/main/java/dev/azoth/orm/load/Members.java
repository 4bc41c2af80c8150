package dev.azoth.orm.load;

import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.References;
import dev.azoth.orm.instrument.TrackedContainer;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Relationship;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Sets loaded members, without anybody being told. */
final class Members {
    private Members() {}

    static void one(Managed owner, InstanceState state, Relationship<?, ?> relationship, @Nullable Managed member) {
        owner.azoth$set(relationship.index(), member);
        state.loaded(relationship.index());
    }

    static void many(
            Managed owner,
            InstanceState state,
            Relationship<?, ?> relationship,
            Collection<? extends Managed> members) {
        TrackedContainer container = empty(owner, state, relationship);
        for (Managed member : members) {
            container.addQuietly(member);
        }
        state.mergeQueued(relationship.index(), container);
    }

    /** An empty collection that is loaded. */
    static TrackedContainer empty(Managed owner, InstanceState state, Relationship<?, ?> relationship) {
        Object container = References.track(owner, relationship, References.empty(relationship));
        owner.azoth$set(relationship.index(), container);
        state.loaded(relationship.index());
        return (TrackedContainer) container;
    }
}
