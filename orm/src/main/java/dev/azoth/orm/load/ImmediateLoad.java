package dev.azoth.orm.load;

import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Members with a statement for each owner, as if they had been touched. SQLAlchemy: {@code immediateload}.
 *
 * @param owners those that have members already keep them
 * @param next takes the members
 */
record ImmediateLoad(
        Reads reads,
        List<Managed> owners,
        Relationship<?, ?> relationship,
        OptionTree options,
        List<Mapper<?>> path,
        EagerLoads next)
        implements MemberLoad {
    @Override
    public List<Request> requests() {
        return List.of();
    }

    @Override
    public void take(List<@Nullable Object[]> rows) {}

    @Override
    public void finish() {
        var members = new OwnerMembers(reads);
        for (Managed owner : owners) {
            InstanceState state = Members.state(owner);
            if (!reads.sets(owner, relationship) || members.members(state, owner, relationship, options, path, next)) {
                members.follow(state, owner, relationship, options, path, next);
            }
        }
    }
}
