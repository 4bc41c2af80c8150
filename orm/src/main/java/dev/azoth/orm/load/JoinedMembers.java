package dev.azoth.orm.load;

import dev.azoth.orm.context.SessionContext;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.StateSet;
import dev.azoth.orm.instrument.TrackedContainer;
import dev.azoth.orm.mapping.Direction;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Relationship;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads objects and, where members come in the same rows, puts them together. For one task at a time. */
final class JoinedMembers {
    /** A collection that one join is filling. */
    private static final class Filling {
        private final TrackedContainer container;
        private final Set<Managed> members = Collections.newSetFromMap(new IdentityHashMap<>());

        Filling(TrackedContainer container) {
            this.container = container;
        }

        void add(Managed member) {
            if (members.add(member)) {
                container.addQuietly(member);
            }
        }
    }

    private final SessionContext session;
    /** Objects that have been given the values of rows, where existing ones are; else null. */
    private final @Nullable StateSet populated;

    private final boolean populateExisting;
    private final EagerLoads eager;
    private final boolean told;
    private final MemberLoad.Request asked;
    private final Map<JoinedReader, IdentityHashMap<Managed, @Nullable Filling>> filling = new HashMap<>(0);

    JoinedMembers(SessionContext session, @Nullable StateSet populated, EagerLoads eager, MemberLoad.Request asked) {
        this.session = session;
        this.populated = populated;
        this.populateExisting = populated != null;
        this.eager = eager;
        this.asked = asked;
        this.told = session.hearsOfLoads();
    }

    /** The object of a row; null when the row has none. */
    @Nullable
    Managed read(EntityReader reader, @Nullable Object[] row) {
        Managed object = reader.read(session, row, populated, told);
        if (object == null) {
            return null;
        }
        if (!reader.loadsMore() && reader.joined().isEmpty()) {
            return object;
        }
        InstanceState state = Members.state(object);
        eager.add(reader, state, object, asked);
        for (JoinedReader joined : reader.joined()) {
            Managed member = read(joined.reader(), row);
            Relationship<?, ?> relationship = joined.relationship();
            if (!relationship.owner().isInstance(object)) {
                continue;
            }
            if (relationship.toMany()) {
                collect(object, state, joined, member);
            } else if (relationship.direction() == Direction.MANY_TO_ONE) {
                if (populateExisting || !state.isLoaded(relationship.index())) {
                    Members.one(object, state, relationship, member);
                }
            } else {
                single(object, state, joined, member);
            }
        }
        return object;
    }

    /** The other side has the key: several rows may have the same. */
    private void single(Managed owner, InstanceState state, JoinedReader joined, @Nullable Managed member) {
        IdentityHashMap<Managed, @Nullable Filling> owners =
                filling.computeIfAbsent(joined, any -> new IdentityHashMap<>());
        Relationship<?, ?> relationship = joined.relationship();
        if (owners.containsKey(owner)) {
            if (member != null && owner.azoth$get(relationship.index()) != member) {
                Members.warnOfSeveral(owner, relationship);
            }
        } else if (populateExisting || !state.isLoaded(relationship.index())) {
            owners.put(owner, null);
            Members.one(owner, state, relationship, member);
        }
    }

    private void collect(Managed owner, InstanceState state, JoinedReader joined, @Nullable Managed member) {
        IdentityHashMap<Managed, @Nullable Filling> owners =
                filling.computeIfAbsent(joined, any -> new IdentityHashMap<>());
        Filling mine = owners.get(owner);
        if (mine == null && !owners.containsKey(owner)) {
            Relationship<?, ?> relationship = joined.relationship();
            boolean keep = state.isLoaded(relationship.index()) && !populateExisting;
            mine = keep ? null : new Filling(Members.empty(owner, state, relationship));
            owners.put(owner, mine);
        }
        if (mine != null && member != null) {
            mine.add(member);
        }
    }
}
