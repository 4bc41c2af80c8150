package dev.azoth.orm.instrument;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.mapping.Cascade;
import dev.azoth.orm.mapping.Direction;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Owners of objects. Those that know their owner are asked; of the others it is kept which owner they came to last. SQLAlchemy: {@code hasparent}.
 */
public final class Owners {
    private Owners() {}

    /** A member has come to an owner. */
    static void come(Managed owner, Relationship<?, ?> owning, Managed member) {
        InstanceState state = isTracked(owning) ? InstanceState.of(member) : null;
        if (state != null) {
            state.owner(owning, owner);
            state.orphaned(false);
        }
    }

    private static boolean isTracked(Relationship<?, ?> owning) {
        return owning.back() == null
                && (owning.direction() == Direction.ONE_TO_MANY || owning.cascades(Cascade.DELETE_ORPHAN));
    }

    /** A member has left an owner. */
    static void gone(Managed owner, Relationship<?, ?> owning, Managed member) {
        InstanceState state = owning.cascades(Cascade.DELETE_ORPHAN) ? InstanceState.of(member) : null;
        if (state != null && !hasOther(member, owning, owner)) {
            state.orphaned(true);
        }
    }

    /** Whether an object has come to another owner than one that it has left. */
    public static boolean hasOther(Managed member, Relationship<?, ?> owning, @Nullable Managed left) {
        Relationship<?, ?> back = owning.back();
        if (back != null) {
            Object now = back.toMany() ? null : member.azoth$get(back.index());
            return now != null && now != left;
        }
        return other(member, owning, left) != null;
    }

    /**
     * What is owned by a reference has one owner.
     *
     * @throws InvalidRequestException when it has another one, which would have to let it go first
     */
    static void claim(Managed owner, Relationship<?, ?> owning, Managed member) {
        if (owning.back() == null && !owning.toMany() && owning.cascades(Cascade.DELETE_ORPHAN)) {
            Managed other = other(member, owning, owner);
            if (other != null) {
                throw new InvalidRequestException(InstanceState.of(member) + " belongs to " + other.azoth$state()
                        + " already by its " + owning
                        + ", whose orphans are deleted: it can have one owner only, who must let"
                        + " it go first");
            }
        }
    }

    /** The owner an object came to last, unless that has let it go, or is the one given. */
    private static @Nullable Managed other(Managed member, Relationship<?, ?> owning, @Nullable Managed given) {
        InstanceState state = InstanceState.of(member);
        Managed owner = state == null ? null : state.owner(owning);
        return owner == null || owner == given || !holds(owner, owning, member) ? null : owner;
    }

    private static boolean holds(Managed owner, Relationship<?, ?> owning, Managed member) {
        InstanceState state = InstanceState.of(owner);
        if (state != null && !state.isLoaded(owning.index())) {
            return false;
        }
        Object value = owner.azoth$get(owning.index());
        if (value == member) {
            return true;
        }
        List<Object> members = value == null || !owning.toMany() ? List.of() : Containers.members(value);
        return References.containsSame(members, member);
    }
}
