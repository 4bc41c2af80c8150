package dev.azoth.orm.load;

import dev.azoth.orm.instrument.Containers;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.SessionLink;
import dev.azoth.orm.instrument.TrackedContainer;
import dev.azoth.orm.mapping.Container;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Relationship;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets loaded members, without anybody being told. */
final class Members {
    private static final Logger LOGGER = System.getLogger("dev.azoth.orm.load");

    private Members() {}

    static void one(Managed owner, InstanceState state, Relationship<?, ?> relationship, @Nullable Managed member) {
        owner.azoth$set(relationship.index(), member);
        loaded(state, relationship);
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

    /** As {@link #set}; the list becomes the owner's, where it is an {@code ArrayList}, and is not to be used any more. */
    static void adopt(Managed owner, Relationship<?, ?> relationship, List<? extends Managed> members) {
        Container kind = relationship.container();
        if (!relationship.toMany() || (kind != Container.LIST && kind != Container.COLLECTION)) {
            set(owner, relationship, members);
            return;
        }
        InstanceState state = state(owner);
        Object container = Containers.track(owner, relationship, members);
        owner.azoth$set(relationship.index(), container);
        loaded(state, relationship);
        state.mergeQueued(relationship.index(), (TrackedContainer) container);
    }

    /** An empty collection that is loaded. */
    static TrackedContainer empty(Managed owner, InstanceState state, Relationship<?, ?> relationship) {
        Object container = Containers.track(owner, relationship, Containers.empty(relationship));
        owner.azoth$set(relationship.index(), container);
        loaded(state, relationship);
        return (TrackedContainer) container;
    }

    private static void loaded(InstanceState state, Relationship<?, ?> relationship) {
        state.loaded(relationship.index());
        SessionLink link = state.session();
        if (link != null) {
            link.read(state, relationship);
        }
    }

    /** None at all. */
    static void none(Managed owner, Relationship<?, ?> relationship) {
        set(owner, relationship, List.of());
    }

    /** These; of a to-one relationship the first. */
    static void set(Managed owner, Relationship<?, ?> relationship, List<? extends Managed> members) {
        if (relationship.toMany()) {
            many(owner, state(owner), relationship, members);
        } else {
            one(owner, state(owner), relationship, members.isEmpty() ? null : members.get(0));
            if (members.size() > 1) {
                warnOfSeveral(owner, relationship);
            }
        }
    }

    /** More than one row was found for a relationship to one; the first is taken. */
    static void warnOfSeveral(Managed owner, Relationship<?, ?> relationship) {
        LOGGER.log(
                Level.WARNING,
                "Several rows were found for {0} of {1}, which leads to one",
                relationship,
                state(owner));
    }

    /** The state of an object that was loaded. */
    static InstanceState state(Managed object) {
        InstanceState state = InstanceState.of(object);
        if (state == null) {
            throw new IllegalStateException("An object without a state was loaded");
        }
        return state;
    }
}
