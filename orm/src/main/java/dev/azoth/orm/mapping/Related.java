package dev.azoth.orm.mapping;

import dev.azoth.sql.Expression;
import dev.azoth.sql.JoinTarget;
import org.jspecify.annotations.Nullable;

/**
 * A relationship as joins and loader options take it: as it is mapped, or to an alias, or with a further condition. Immutable.
 * SQLAlchemy: {@code relationship.of_type()}, {@code relationship.and_()}.
 */
public sealed interface Related extends JoinTarget permits Relationship, RelatedTo {
    Relationship<?, ?> relationship();

    /** The alias it leads from; null for the class itself. */
    @Nullable
    EntityAlias<?> from();

    /** The alias it leads to; null for the class itself. */
    @Nullable
    EntityAlias<?> alias();

    @Override
    default EntityAlias<?> joined() {
        EntityAlias<?> alias = alias();
        return alias == null ? relationship().target().entity() : alias;
    }

    /** A further condition on the members; null for none. */
    @Nullable
    Expression<Boolean> criteria();
}
