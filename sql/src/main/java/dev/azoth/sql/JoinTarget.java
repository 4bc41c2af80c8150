package dev.azoth.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that knows how it is joined to what is selected: a relationship of a mapped class. An open leaf, for the ORM. */
public interface JoinTarget {
    /**
     * The joins to add, in order.
     *
     * @param kind which rows without a match are kept
     */
    List<JoinStep> joinSteps(Join.Kind kind);

    /** The class it leads to; null where it is none. */
    default @Nullable EntityClause<?> joined() {
        return null;
    }
}
