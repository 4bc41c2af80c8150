package dev.azoth.orm.load;

import dev.azoth.orm.annotation.LoadingStrategy;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Property;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.orm.query.ColumnRule;
import dev.azoth.orm.query.LoaderStep;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of loader options after the statement they were given to. Each tree is changed into a copy, which it keeps. */
final class OptionExpiry {
    private OptionExpiry() {}

    /** For an object whose attributes have expired. */
    static OptionTree of(OptionTree tree) {
        if (tree.isEmpty()) {
            return tree;
        }
        OptionTree known = tree.afterExpiry;
        if (known == null) {
            known = later(tree).copy();
            known.rules.clear();
            known.expressions.clear();
            known.others = kept(known.others);
            known.below.replaceAll((relationship, below) -> unsaid(below));
            tree.afterExpiry = known;
        }
        return known;
    }

    /** For an object one attribute of which has expired. */
    static OptionTree of(OptionTree tree, Mapper<?> mapper, Property property) {
        if (tree.isEmpty()) {
            return tree;
        }
        OptionTree copy = tree.copy();
        if (property instanceof Relationship<?, ?> relationship) {
            copy.below.computeIfPresent(relationship, (any, below) -> unsaid(below));
            copy.expired.add(relationship);
        } else {
            mapper.slots(property).forEach(slot -> copy.rules.add(ColumnRule.undefer(slot.column())));
        }
        return copy;
    }

    private static @Nullable LoadingStrategy kept(@Nullable LoadingStrategy strategy) {
        return switch (strategy) {
            case JOINED, SELECTIN, SUBQUERY, IMMEDIATE -> strategy;
            case null, default -> null;
        };
    }

    /** The same without saying how the relationship itself is loaded, unless that is eagerly. */
    private static OptionTree unsaid(OptionTree tree) {
        LoaderStep step = tree.step;
        if (step == null || step.strategy() == null || kept(step.strategy()) != null) {
            return tree;
        }
        OptionTree copy = tree.copy();
        copy.step = step.unsaid();
        return copy;
    }

    /** For statements that come later. */
    static OptionTree later(OptionTree tree) {
        OptionTree known = tree.forLater;
        if (known == null) {
            boolean changes = isOfOne(tree, Collections.newSetFromMap(new IdentityHashMap<>()));
            known = changes ? tree.copy() : tree;
            if (changes) {
                forget(known, Collections.newSetFromMap(new IdentityHashMap<>()));
            }
            tree.forLater = known;
        }
        return known;
    }

    /** Whether something of it is about one statement alone. */
    private static boolean isOfOne(OptionTree tree, Set<OptionTree> seen) {
        if (!seen.add(tree)) {
            return false;
        }
        return tree.everywhere != null || tree.below.values().stream().anyMatch(below -> isOfOne(below, seen));
    }

    private static void forget(OptionTree tree, Set<OptionTree> seen) {
        if (seen.add(tree)) {
            tree.everywhere = null;
            tree.below.values().forEach(below -> forget(below, seen));
        }
    }
}
