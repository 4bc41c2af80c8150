package dev.azoth.orm.load;

import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** No members. SQLAlchemy: {@code noload}. */
record NoLoad(List<Managed> owners, Relationship<?, ?> relationship) implements MemberLoad {
    @Override
    public List<Request> requests() {
        return List.of();
    }

    @Override
    public void take(List<@Nullable Object[]> rows) {}

    @Override
    public void finish() {
        owners.forEach(owner -> Members.none(owner, relationship));
    }
}
