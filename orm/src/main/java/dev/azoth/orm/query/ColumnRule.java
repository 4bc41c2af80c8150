package dev.azoth.orm.query;

import dev.azoth.error.ArgumentException;
import dev.azoth.orm.mapping.Related;
import dev.azoth.sql.Attribute;
import java.util.List;

/**
 * What a loader option says of columns. Immutable.
 *
 * @param attributes the columns it names
 * @param group the group it names, {@code "*"} for all columns, or for those of all groups; empty for none
 */
public record ColumnRule(Kind kind, List<Attribute> attributes, String group) implements LoaderRule {
    /** What is said. */
    public enum Kind {
        /** Only these, and the key. */
        ONLY,
        /** Only these, and the key, and touching others raises. */
        ONLY_AND_RAISE,
        /** Not these. */
        DEFER,
        /** Not these, and touching them raises. */
        DEFER_AND_RAISE,
        /** These too. */
        UNDEFER;

        /** Whether what it names is selected. */
        public boolean selects() {
            return this == ONLY || this == ONLY_AND_RAISE || this == UNDEFER;
        }

        /** Whether what it does not name is deferred. */
        public boolean excludes() {
            return this == ONLY || this == ONLY_AND_RAISE;
        }

        /** Whether touching what it defers raises. */
        public boolean raises() {
            return this == DEFER_AND_RAISE || this == ONLY_AND_RAISE;
        }
    }

    /** @throws ArgumentException when one is a relationship */
    public ColumnRule {
        attributes = List.copyOf(attributes);
        for (Attribute attribute : attributes) {
            if (attribute instanceof Related related) {
                throw new ArgumentException("loadOnly, defer and undefer take columns; " + related.relationship()
                        + " is a relationship: use selectinload, lazyload, raiseload ...");
            }
        }
    }

    public static ColumnRule only(Attribute... attributes) {
        return new ColumnRule(Kind.ONLY, List.of(attributes), "");
    }

    public static ColumnRule onlyAndRaise(Attribute... attributes) {
        return new ColumnRule(Kind.ONLY_AND_RAISE, List.of(attributes), "");
    }

    /**
     * Of all columns.
     *
     * @param wildcard what was given in the place of a column
     * @throws ArgumentException when it is not {@code "*"}
     */
    public static ColumnRule all(Kind kind, String wildcard) {
        if (!wildcard.equals("*")) {
            throw new ArgumentException(
                    "A loader option takes a column, User_.name, or \"*\" for all; not \"" + wildcard + '"');
        }
        return new ColumnRule(kind, List.of(), wildcard);
    }

    /** Whether it is about all columns. */
    public boolean isWildcard() {
        return attributes.isEmpty() && group.equals("*");
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
