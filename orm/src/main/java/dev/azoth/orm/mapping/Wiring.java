package dev.azoth.orm.mapping;

import dev.azoth.sql.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a relationship is wired, found when it is first needed, when all classes it concerns are known.
 *
 * @param pairs columns of the owner with those of the target, or, with a secondary table, of that
 * @param secondary the table of a many-to-many relationship, null for others
 * @param secondaryPairs columns of the target with those of the secondary table; empty without one
 * @param back the relationship of the target that is the other side of this one; null when there is none
 * @param <T> the target's class
 */
public record Wiring<T>(
        Mapper<T> target,
        Direction direction,
        List<ColumnPair> pairs,
        @Nullable Table secondary,
        List<ColumnPair> secondaryPairs,
        @Nullable Relationship<?, ?> back) {}
