package dev.azoth.orm.flush;

import dev.azoth.error.FlushException;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.Status;
import dev.azoth.orm.load.Slots;
import dev.azoth.orm.mapping.ColumnPair;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.Direction;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.sql.schema.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The foreign keys that relationships say rows must have; copied when the row is written: by then the other side has its key.
 * Those that an attribute of the row's own object tells of are read from it, those that only the other side tells of are kept here.
 */
final class ForeignKeys {
    /**
     * What the owner of a collection says of a member that has no attribute for it.
     *
     * @param owner null for none: the columns become null
     */
    record Reference(
            Relationship<?, ?> relationship, @Nullable InstanceState owner) {}

    private final Map<InstanceState, List<Reference>> toldByOwner = new HashMap<>();
    private final Referred referred;
    private final Followers followers;
    /** Of the class that was asked for last. */
    private @Nullable Mapper<?> last;

    private @Nullable Referring links;

    ForeignKeys(Referred referred, Followers followers) {
        this.referred = referred;
        this.followers = followers;
    }

    /** The last word counts: one who has lost a member does not speak against one who has gained it. */
    void refer(InstanceState member, Relationship<?, ?> relationship, @Nullable InstanceState owner) {
        List<Reference> references = toldByOwner.computeIfAbsent(member, any -> new ArrayList<>(1));
        for (Reference reference : references) {
            if (reference.relationship == relationship) {
                if (reference.owner == null) {
                    references.remove(reference);
                    break;
                }
                if (owner == null) {
                    return;
                }
            }
        }
        references.add(new Reference(relationship, owner));
    }

    /** What an object's row refers to, and must be written after; perhaps with objects that are not written at all. */
    List<InstanceState> targets(InstanceState state) {
        var targets = new ArrayList<InstanceState>(2);
        Managed object = state.object();
        for (Relationship<?, ?> relationship : referring(state.mapper())) {
            if (!late(relationship)
                    && tells(state, relationship)
                    && object.azoth$get(relationship.index()) instanceof Managed target) {
                InstanceState other = InstanceState.of(target);
                if (other != null) {
                    targets.add(other);
                }
            }
        }
        for (Reference reference : told(state)) {
            if (reference.owner != null && !late(reference.relationship)) {
                targets.add(reference.owner);
            }
        }
        followers.owners(state, targets);
        return targets;
    }

    /** Copies the keys of what an object refers to into its own columns. */
    void copy(InstanceState state) {
        followers.follow(state);
        for (Relationship<?, ?> relationship : links(state.mapper()).early) {
            if (tells(state, relationship)) {
                copy(state, relationship);
            }
        }
        if (toldByOwner.isEmpty()) {
            return;
        }
        for (Reference reference : told(state)) {
            if (!late(reference.relationship)) {
                List<ColumnPair> pairs = reference.relationship.wiring().pairs();
                boolean spared = reference.owner == null && spared(pairs, ColumnPair::remote);
                for (ColumnPair pair : pairs) {
                    if (!spared || !pair.remote().isPrimaryKey()) {
                        set(state, pair.remote().name(), pair.remote(), pair.local(), reference.owner);
                    }
                }
            }
        }
    }

    /** What is written of an object's references in an UPDATE of its own, when all rows are there. */
    List<Reference> late(InstanceState state) {
        List<Reference> found = List.of();
        for (Relationship<?, ?> relationship : referring(state.mapper())) {
            if (late(relationship) && tells(state, relationship)) {
                found = with(found, new Reference(relationship, target(state, relationship)));
            }
        }
        for (Reference reference : toldLate(state)) {
            found = with(found, reference);
        }
        return found;
    }

    /** What only the owners say of such references. */
    List<Reference> toldLate(InstanceState state) {
        List<Reference> told = told(state);
        return told.isEmpty()
                ? told
                : told.stream()
                        .filter(reference -> late(reference.relationship))
                        .toList();
    }

    private static List<Reference> with(List<Reference> some, Reference another) {
        List<Reference> more = some.isEmpty() ? new ArrayList<>(1) : some;
        more.add(another);
        return more;
    }

    private List<Reference> told(InstanceState member) {
        return toldByOwner.isEmpty() ? List.of() : toldByOwner.getOrDefault(member, List.of());
    }

    private static @Nullable InstanceState target(InstanceState state, Relationship<?, ?> relationship) {
        return state.object().azoth$get(relationship.index()) instanceof Managed target
                ? InstanceState.of(target)
                : null;
    }

    private void copy(InstanceState state, Relationship<?, ?> relationship) {
        InstanceState target = target(state, relationship);
        List<ColumnPair> pairs = relationship.wiring().pairs();
        boolean spared = target == null && spared(pairs, ColumnPair::local);
        for (ColumnPair pair : pairs) {
            if (!spared || !pair.local().isPrimaryKey()) {
                set(state, relationship.name(), pair.local(), pair.remote(), target);
            }
        }
    }

    /** Whether a foreign key that becomes null leaves the columns that are the row's own key: where it has others. */
    private static boolean spared(List<ColumnPair> pairs, Function<ColumnPair, Column<?>> own) {
        return pairs.stream().anyMatch(pair -> !own.apply(pair).isPrimaryKey());
    }

    private void set(
            InstanceState state, String what, Column<?> own, Column<?> referredTo, @Nullable InstanceState target) {
        ColumnSlot slot = state.mapper().slot(own);
        if (slot == null) {
            throw new IllegalStateException(state + " keeps no value for " + own + ", which " + what + " needs");
        }
        Managed object = state.object();
        Object value = target == null ? null : referred.value(target, referredTo);
        if (value == null && own.isPrimaryKey() && state.key() != null) {
            throw new FlushException(own + " of " + state + " is part of its key and cannot become null, as " + what
                    + " would have it: delete the object, or give it another owner");
        }
        if (!isKnown(state, slot) || !Objects.equals(value, Slots.value(state, object, slot))) {
            Values.followed(state, slot, value);
        }
    }

    private static boolean isKnown(InstanceState state, ColumnSlot slot) {
        return slot.property() == null
                ? state.isHiddenLoaded(slot.index())
                : state.isLoaded(slot.property().index());
    }

    /** Whether an attribute says something of the row: one that is null since the object was made does not. */
    static boolean tells(InstanceState state, Relationship<?, ?> relationship) {
        int index = relationship.index();
        return state.status() == Status.PENDING
                ? state.isLoaded(index) && state.object().azoth$get(index) != null
                : state.isModified(index);
    }

    /** Whether a foreign key is written after all rows. */
    static boolean late(Relationship<?, ?> relationship) {
        Relationship<?, ?> back = relationship.back();
        return relationship.postUpdate() || (back != null && back.postUpdate());
    }

    /** Whether something may have to be written of objects of a class when all rows are there. */
    boolean isLate(Mapper<?> mapper) {
        return !toldByOwner.isEmpty()
                || links(mapper).early.size() < links(mapper).all.size();
    }

    private Referring links(Mapper<?> mapper) {
        Referring known = links;
        if (known == null || last != mapper) {
            known = Referring.of(mapper);
            links = known;
            last = mapper;
        }
        return known;
    }

    /** The relationships whose foreign key is in the class's own table. */
    static List<Relationship<?, ?>> referring(Mapper<?> mapper) {
        return Referring.of(mapper).all;
    }

    /** @param early those written with the row */
    private record Referring(List<Relationship<?, ?>> all, List<Relationship<?, ?>> early) {
        static Referring of(Mapper<?> mapper) {
            Referring known = mapper.known(Referring.class);
            return known != null ? known : mapper.memo(Referring.class, () -> made(mapper));
        }

        private static Referring made(Mapper<?> mapper) {
            List<Relationship<?, ?>> all = mapper.relationships().stream()
                    .filter(one -> one.direction() == Direction.MANY_TO_ONE && !one.viewOnly())
                    .toList();
            return new Referring(all, all.stream().filter(one -> !late(one)).toList());
        }
    }
}
