package dev.azoth.orm.load;

import dev.azoth.orm.annotation.LoadingStrategy;
import dev.azoth.orm.mapping.ColumnPair;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Relationship;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Members found by the keys of their owners, or by the query that found these. */
final class KeyedLoad implements MemberLoad {
    private final Relationship<?, ?> relationship;
    private final Map<Object, List<Managed>> owners = new LinkedHashMap<>();
    private final Map<Object, List<Managed>> found = new HashMap<>();
    private final List<Request> requests;
    private final int width;

    KeyedLoad(List<Managed> all, Relationship<?, ?> relationship, OptionTree options, EntityReader reader) {
        this.relationship = relationship;
        List<ColumnPair> pairs = relationship.wiring().pairs();
        for (Managed owner : all) {
            Object key = Slots.localKey(Members.state(owner), owner, pairs);
            if (key == null) {
                Members.none(owner, relationship);
            } else {
                owners.computeIfAbsent(key, any -> new ArrayList<>(1)).add(owner);
            }
        }
        var query = new MemberQuery(relationship);
        width = query.ownerWidth();
        if (owners.isEmpty()) {
            requests = List.of();
        } else if (reader.options().strategy(relationship) == LoadingStrategy.SUBQUERY) {
            requests = List.of(query.bySubquery(reader, options));
        } else {
            requests = query.chunks(List.copyOf(owners.keySet()), options, reader.path());
        }
    }

    @Override
    public List<Request> requests() {
        return requests;
    }

    @Override
    public void take(List<@Nullable Object[]> rows) {
        for (@Nullable Object[] row : rows) {
            if (row[width] instanceof Managed member) {
                found.computeIfAbsent(MemberQuery.ownerKey(row, width), any -> new ArrayList<>())
                        .add(member);
            }
        }
    }

    @Override
    public void finish() {
        owners.forEach((key, waiting) -> {
            List<Managed> members = found.getOrDefault(key, List.of());
            for (Managed owner : waiting) {
                Members.set(owner, relationship, members);
            }
        });
    }
}
