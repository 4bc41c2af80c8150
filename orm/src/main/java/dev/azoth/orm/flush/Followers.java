package dev.azoth.orm.flush;

import dev.azoth.orm.context.SessionContext;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.sql.schema.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Objects whose foreign keys follow a key that changes: by an UPDATE of their own, or by the database. SQLAlchemy: {@code passive_updates}. */
final class Followers {
    /**
     * A foreign key that follows.
     *
     * @param own the columns of the member
     * @param leading the columns of the owner, in the same order
     */
    record Follower(List<Column<?>> own, InstanceState owner, List<Column<?>> leading, boolean byDatabase) {}

    private final SessionContext session;
    private final Referred referred;
    private final Map<InstanceState, List<Follower>> byMember = new LinkedHashMap<>(0);

    Followers(SessionContext session, Referred referred) {
        this.session = session;
        this.referred = referred;
    }

    void add(InstanceState member, Follower follower) {
        byMember.computeIfAbsent(member, any -> new ArrayList<>(1)).add(follower);
    }

    /** Whether these columns of a member follow already. */
    boolean has(InstanceState member, List<Column<?>> own) {
        return byMember.getOrDefault(member, List.of()).stream().anyMatch(one -> one.own.equals(own));
    }

    /** All that is held by them, and must be until all is told. */
    List<Managed> objects() {
        var objects = new ArrayList<Managed>(0);
        byMember.forEach((member, followers) -> {
            objects.add(member.object());
            followers.forEach(follower -> objects.add(follower.owner.object()));
        });
        return objects;
    }

    /** Owners that must be written before a member. */
    void owners(InstanceState member, List<InstanceState> owners) {
        if (!byMember.isEmpty()) {
            byMember.getOrDefault(member, List.of()).forEach(follower -> owners.add(follower.owner));
        }
    }

    /** The owners have been written: a member gets their keys, and is found by the key the database has given it. */
    void follow(InstanceState member) {
        List<Follower> followers = byMember.isEmpty() ? null : byMember.remove(member);
        if (followers == null) {
            return;
        }
        for (Follower follower : followers) {
            for (int i = 0; i < follower.own.size(); i++) {
                follow(member, follower, follower.own.get(i), follower.leading.get(i));
            }
        }
    }

    private void follow(InstanceState member, Follower follower, Column<?> own, Column<?> leading) {
        ColumnSlot slot = member.mapper().slot(own);
        if (slot == null) {
            return;
        }
        Object value = referred.value(follower.owner, leading);
        if (!follower.byDatabase) {
            Values.followed(member, slot, value);
            return;
        }
        Values.made(member, slot, value);
        IdentityKey key = member.key();
        if (key != null && own.isPrimaryKey()) {
            session.rekeyed(member, with(key, member.mapper(), slot, value));
        }
    }

    private static IdentityKey with(IdentityKey key, Mapper<?> mapper, ColumnSlot slot, @Nullable Object value) {
        @Nullable Object[] values = key.values().clone();
        int[] slots = mapper.keySlots();
        for (int i = 0; i < slots.length; i++) {
            if (slots[i] == slot.index()) {
                values[i] = value;
            }
        }
        return Objects.requireNonNull(IdentityKey.of(mapper, values));
    }

    /** Members that are not written themselves. */
    void followAll() {
        for (InstanceState member : List.copyOf(byMember.keySet())) {
            follow(member);
            session.updated(member);
        }
    }
}
