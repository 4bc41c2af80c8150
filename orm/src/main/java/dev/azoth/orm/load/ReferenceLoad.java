package dev.azoth.orm.load;

import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Relationship;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Other sides of a many-to-one relationship, found by the foreign keys of the owners; objects at hand are taken where nothing more is asked of them. */
final class ReferenceLoad implements MemberLoad {
    private final Reads reads;
    private final Relationship<?, ?> relationship;
    private final Map<Object, List<Managed>> missing = new LinkedHashMap<>();
    private final List<Request> requests;
    private final int width;

    /** @param owners those that have the other side already keep it */
    ReferenceLoad(
            Reads reads,
            List<Managed> owners,
            Relationship<?, ?> relationship,
            OptionTree options,
            List<Mapper<?>> path) {
        this.reads = reads;
        this.relationship = relationship;
        boolean asked = !options.isPlain();
        for (Managed owner : owners) {
            Object key = Slots.localKey(
                    Members.state(owner), owner, relationship.wiring().pairs());
            Managed known = key == null || asked ? null : reads.known(relationship, key);
            if (key == null) {
                set(owner, null);
            } else if (known != null) {
                set(owner, known);
            } else {
                missing.computeIfAbsent(key, any -> new ArrayList<>(1)).add(owner);
            }
        }
        var query = new MemberQuery(relationship, options);
        width = query.ownerWidth();
        requests = query.chunks(List.copyOf(missing.keySet()), path);
    }

    @Override
    public List<Request> requests() {
        return requests;
    }

    @Override
    public void take(List<@Nullable Object[]> rows) {
        for (@Nullable Object[] row : rows) {
            List<Managed> waiting = missing.remove(MemberQuery.ownerKey(row, width));
            if (waiting != null) {
                waiting.forEach(owner -> set(owner, (Managed) row[width]));
            }
        }
    }

    @Override
    public void finish() {
        missing.values().forEach(waiting -> waiting.forEach(owner -> set(owner, null)));
    }

    private void set(Managed owner, @Nullable Managed other) {
        if (reads.sets(owner, relationship)) {
            Members.one(owner, Members.state(owner), relationship, other);
        }
    }
}
