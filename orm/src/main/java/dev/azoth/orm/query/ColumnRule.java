package dev.azoth.orm.query;

import dev.azoth.sql.Attribute;
import java.util.List;

/**
 * What a loader option says of columns. Immutable.
 *
 * @param attributes the columns it names
 * @param group the group it names, empty for none
 */
public record ColumnRule(Kind kind, List<Attribute> attributes, String group) implements LoaderRule {
    /** What is said. */
    public enum Kind {
        /** Only these, and the key. */
        ONLY,
        /** Not these. */
        DEFER,
        /** Not these, and touching them raises. */
        DEFER_AND_RAISE,
        /** These too. */
        UNDEFER
    }

    public ColumnRule {
        attributes = List.copyOf(attributes);
    }

    public static ColumnRule only(Attribute... attributes) {
        return new ColumnRule(Kind.ONLY, List.of(attributes), "");
    }

    public static ColumnRule defer(Attribute... attributes) {
        return new ColumnRule(Kind.DEFER, List.of(attributes), "");
    }

    public static ColumnRule deferAndRaise(Attribute... attributes) {
        return new ColumnRule(Kind.DEFER_AND_RAISE, List.of(attributes), "");
    }

    public static ColumnRule undefer(Attribute... attributes) {
        return new ColumnRule(Kind.UNDEFER, List.of(attributes), "");
    }

    public static ColumnRule undeferGroup(String group) {
        return new ColumnRule(Kind.UNDEFER, List.of(), group);
    }
}
