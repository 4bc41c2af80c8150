package dev.azoth.orm;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.References;
import dev.azoth.orm.instrument.UnheldMembers;
import dev.azoth.orm.mapping.Container;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Copies what a collection has gained and lost that does not hold its members. */
final class MergeUnheld {
    private MergeUnheld() {}

    /**
     * Into the collection of the session's own object.
     *
     * @param all whether the given members are all there are: of an object that never had a row
     * @throws InvalidRequestException when all members of a write-only collection were to be compared with those there are
     */
    static void members(
            Merge merge,
            SessionCore core,
            Relationship<?, ?> relationship,
            UnheldMembers<?> given,
            Managed target,
            boolean all,
            boolean created) {
        List<Object> added = given.members();
        List<Object> removed = given.removed();
        if (added.isEmpty() && removed.isEmpty()) {
            return;
        }
        UnheldMembers<Object> own = own(target, relationship);
        var merged = new ArrayList<Managed>(added.size());
        added.forEach(member -> merged.add(merge.of((Managed) member)));
        List<Managed> present = List.of();
        if (all && !created) {
            if (relationship.container() == Container.WRITE_ONLY) {
                throw new InvalidRequestException("The members of " + relationship
                        + ", which is write-only, are not loaded to be compared with those of the object to be merged:"
                        + " merge it without members, then add and remove them");
            }
            InstanceState state = Objects.requireNonNull(InstanceState.of(target));
            present = core.loader().members().members(state, relationship);
        }
        for (Managed member : merged) {
            if (!References.containsSame(present, member)) {
                own.add(member);
            }
        }
        for (Managed member : present) {
            if (!References.containsSame(merged, member)) {
                own.remove(member);
            }
        }
        removed.forEach(member -> own.remove(merge.of((Managed) member)));
    }

    @SuppressWarnings("unchecked") // it takes members of the relationship's class
    private static UnheldMembers<Object> own(Managed target, Relationship<?, ?> relationship) {
        return (UnheldMembers<Object>) UnheldMembers.in(target, relationship);
    }
}
