package dev.azoth.orm.context;

import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.sql.Select;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement that loads something by itself, not by the application's wish for its rows.
 *
 * @param relationship whose members are loaded, null for none
 * @param owner the object that an attribute of is loaded, null where there are several or none
 */
public record Reading(
        Kind kind,
        @Nullable Relationship<?, ?> relationship,
        @Nullable InstanceState owner,
        Select<?> statement,
        Map<String, ?> parameters) {
    /** What is loaded. */
    public enum Kind {
        /** An object by its key. */
        OBJECT,
        /** Columns of an object that is there. */
        COLUMNS,
        /** Members of a relationship. */
        MEMBERS
    }

    public Reading with(Select<?> changed, Map<String, ?> changedParameters) {
        return new Reading(kind, relationship, owner, changed, changedParameters);
    }
}
