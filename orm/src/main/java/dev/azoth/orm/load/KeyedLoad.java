package dev.azoth.orm.load;

import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Relationship;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Members found by the keys of their owners, or by the query that found these. */
final class KeyedLoad implements MemberLoad {
    /** The owners that have a key, nearly always one, and the members found for it. */
    private static final class Family {
        private final Managed owner;
        private @Nullable List<Managed> others;
        private ArrayList<Managed> members = new ArrayList<>(0);

        Family(Managed owner) {
            this.owner = owner;
        }

        void add(Managed other) {
            if (others == null) {
                others = new ArrayList<>(1);
            }
            others.add(other);
        }

        void take(List<@Nullable Object[]> rows, int from, int end, int place) {
            members.ensureCapacity(members.size() + end - from);
            for (int i = from; i < end; i++) {
                if (rows.get(i)[place] instanceof Managed member) {
                    members.add(member);
                }
            }
        }
    }

    private final Reads reads;
    private final Relationship<?, ?> relationship;
    private final Map<Object, Family> families;
    private final List<Family> inOrder;
    private final List<Request> requests;
    private final int width;

    /**
     * @param all those that have members already keep them
     * @param asked what found them, to be asked again within another statement; null to ask by their keys
     */
    KeyedLoad(
            Reads reads,
            List<Managed> all,
            Relationship<?, ?> relationship,
            OptionTree options,
            EntityReader reader,
            @Nullable Request asked) {
        this.reads = reads;
        this.relationship = relationship;
        this.families = HashMap.newHashMap(all.size());
        this.inOrder = new ArrayList<>(all.size());
        var keys = new ArrayList<Object>(all.size());
        var localKeys = new LocalKeys(relationship);
        for (Managed owner : all) {
            Object key = localKeys.of(Members.state(owner), owner);
            if (key == null) {
                if (reads.sets(owner, relationship)) {
                    Members.none(owner, relationship);
                }
            } else {
                var fresh = new Family(owner);
                Family known = families.putIfAbsent(key, fresh);
                if (known == null) {
                    inOrder.add(fresh);
                    keys.add(key);
                } else {
                    known.add(owner);
                }
            }
        }
        var query = new MemberQuery(relationship, options);
        width = query.ownerWidth();
        if (keys.isEmpty()) {
            requests = List.of();
        } else if (asked != null) {
            requests = List.of(query.bySubquery(reader, asked));
        } else {
            requests = query.chunks(keys, reader.path());
        }
    }

    @Override
    public List<Request> requests() {
        return requests;
    }

    /** Members of one owner mostly come one after the other. */
    @Override
    public void take(List<@Nullable Object[]> rows) {
        int at = 0;
        while (at < rows.size()) {
            Object key = MemberQuery.ownerKey(rows.get(at), width);
            int end = at + 1;
            while (end < rows.size() && key.equals(MemberQuery.ownerKey(rows.get(end), width))) {
                end++;
            }
            Family family = families.get(key);
            if (family != null) {
                family.take(rows, at, end, width);
            }
            at = end;
        }
    }

    @Override
    public void finish() {
        for (Family family : inOrder) {
            if (family.others != null) {
                for (Managed other : family.others) {
                    if (reads.sets(other, relationship)) {
                        Members.set(other, relationship, family.members);
                    }
                }
            }
            if (reads.sets(family.owner, relationship)) {
                Members.adopt(family.owner, relationship, family.members);
            }
        }
    }
}
