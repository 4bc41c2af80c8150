package dev.azoth.orm.flush;

import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.References;
import dev.azoth.orm.instrument.Status;
import dev.azoth.orm.load.Loader;
import dev.azoth.orm.mapping.Cascade;
import dev.azoth.orm.mapping.Direction;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Relationship;
import java.util.List;

/** Members that others took the place of before they were loaded. */
final class Unseen {
    private final Loader loader;

    Unseen(Loader loader) {
        this.loader = loader;
    }

    /** Members that were not loaded when others took their place lose their owner, too. */
    void look(InstanceState state, Relationship<?, ?> relationship) {
        int index = relationship.index();
        boolean unseen = state.isModified(index) && state.committed(index) == InstanceState.NO_VALUE;
        boolean matters =
                relationship.direction() != Direction.MANY_TO_ONE || relationship.cascades(Cascade.DELETE_ORPHAN);
        if (!unseen || !matters || !relationship.holdsMembers() || state.status() != Status.PERSISTENT) {
            return;
        }
        List<Managed> before = loader.members().members(state, relationship);
        state.committed(index, relationship.toMany() ? before : before.isEmpty() ? null : before.get(0));
        List<Managed> now = History.members(state.object().azoth$get(index));
        for (Managed member : before) {
            if (!References.containsSame(now, member)) {
                knowOwner(member, relationship);
                References.dissociate(state.object(), relationship, member);
            }
        }
    }

    /** Gives a member whose side of a relationship has expired the owner its row names, who is at hand. */
    private void knowOwner(Managed member, Relationship<?, ?> relationship) {
        Relationship<?, ?> back = relationship.back();
        InstanceState state = InstanceState.of(member);
        if (back != null && !back.toMany() && state != null && !state.isLoaded(back.index())) {
            loader.members().withoutSql(state, back);
        }
    }
}
