package dev.azoth.orm.load;

import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Members with a statement for each owner, as if they had been touched. SQLAlchemy: {@code immediateload}. */
record ImmediateLoad(
        Loader loader, List<Managed> owners, Relationship<?, ?> relationship, OptionTree options, List<Mapper<?>> path)
        implements MemberLoad {
    @Override
    public List<Request> requests() {
        return List.of();
    }

    @Override
    public void take(List<@Nullable Object[]> rows) {}

    @Override
    public void finish() {
        for (Managed owner : owners) {
            loader.members(Members.state(owner), owner, relationship, options, path);
        }
    }
}
