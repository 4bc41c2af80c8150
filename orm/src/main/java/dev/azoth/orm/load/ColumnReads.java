package dev.azoth.orm.load;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.context.Reading;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.mapping.ColumnOption;
import dev.azoth.orm.mapping.ColumnPair;
import dev.azoth.orm.mapping.ColumnProperty;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.Property;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.orm.query.ColumnRule;
import dev.azoth.orm.query.LoaderOption;
import dev.azoth.sql.ForUpdate;
import dev.azoth.sql.schema.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads columns of objects that are at hand: anew, or for the first time. For one task at a time. */
final class ColumnReads {
    private final Reads reads;

    ColumnReads(Reads reads) {
        this.reads = reads;
    }

    /** Whether no column of an object is known. */
    static boolean isExpired(InstanceState state) {
        for (Property property : state.mapper().properties()) {
            if (!(property instanceof Relationship<?, ?>) && state.isLoaded(property.index())) {
                return false;
            }
        }
        return true;
    }

    /** The key of an object's row. */
    static IdentityKey rowKey(InstanceState state) {
        IdentityKey key = state.key();
        if (key == null) {
            throw new InvalidRequestException(state + " has no row that could be read");
        }
        return key;
    }

    /**
     * Forgets attributes, and reads those of them anew that hold columns.
     *
     * @param attributes none for all: then what is loaded eagerly is read, too
     * @return false when the row is gone
     */
    boolean refresh(InstanceState state, List<Property> attributes, @Nullable ForUpdate lock) {
        IdentityKey key = rowKey(state);
        var columns = new ArrayList<Column<?>>();
        for (Property property : attributes.isEmpty() ? state.mapper().properties() : attributes) {
            state.expire(property.index());
        }
        if (attributes.isEmpty()) {
            state.expireHidden();
        }
        if (attributes.isEmpty()) {
            state.loadedWith(LoadedWith.options(state).later());
        }
        attributes.forEach(property -> state.mapper().slots(property).forEach(slot -> columns.add(slot.column())));
        return read(state, key, columns.isEmpty() ? LoadedWith.options(state) : only(columns), lock);
    }

    /**
     * A deferred column comes with its group; one that an option defers, alone; an expired one with all that are expired and, where
     * the whole object is, with what is loaded eagerly.
     */
    boolean refreshGroup(InstanceState state, Property touched) {
        String group = group(touched);
        OptionTree options = LoadedWith.options(state);
        boolean alone = options.defers(state.mapper(), touched);
        IdentityKey key = state.key();
        if (key != null && group == null && !alone && !state.isModified() && isExpired(state)) {
            return read(state, key, options, null);
        }
        var wanted = new ArrayList<Property>();
        for (Property property : state.mapper().properties()) {
            if (property instanceof Relationship<?, ?> || state.isLoaded(property.index())) {
                continue;
            }
            if (property == touched || comesAlong(state, property, group, alone)) {
                wanted.add(property);
            }
        }
        return refresh(state, wanted, null);
    }

    private static boolean comesAlong(InstanceState state, Property property, @Nullable String group, boolean alone) {
        String other = group(property);
        if (group != null) {
            return !group.isEmpty() && group.equals(other);
        }
        return !alone && other == null && !LoadedWith.options(state).defers(state.mapper(), property);
    }

    /** The group of a deferred column; null for one that is not deferred. */
    private static @Nullable String group(Property property) {
        return property instanceof ColumnProperty column && column.is(ColumnOption.DEFERRED) ? column.group() : null;
    }

    /** Loads what the members of a relationship are found by, if it has expired; what is changed stays. */
    void loadKey(InstanceState state, Relationship<?, ?> relationship) {
        IdentityKey key = state.key();
        if (key == null || isKeyLoaded(state, relationship)) {
            return;
        }
        var columns = new ArrayList<Column<?>>();
        for (ColumnSlot slot : state.mapper().slots()) {
            Property property = slot.property();
            if (property != null && group(property) == null && !state.isLoaded(property.index())) {
                columns.add(slot.column());
            }
        }
        read(state, key, only(columns), null);
    }

    /** Whether what the members of a relationship are found by is known. */
    static boolean isKeyLoaded(InstanceState state, Relationship<?, ?> relationship) {
        for (ColumnPair pair : relationship.wiring().pairs()) {
            if (!Slots.isLoaded(state, pair.local())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads columns of an object at hand, whose own loader options stay.
     *
     * @return whether its row is there
     */
    private boolean read(InstanceState state, IdentityKey key, OptionTree wanted, @Nullable ForUpdate lock) {
        Object options = state.loadedWith();
        boolean there = !reads.rows(Reading.Kind.COLUMNS, state, KeyQuery.of(state.mapper(), key, wanted, lock))
                .isEmpty();
        state.loadedWith(options);
        return there;
    }

    private static OptionTree only(List<Column<?>> columns) {
        return OptionTree.of(List.of(LoaderOption.of(ColumnRule.only(columns.toArray(Column<?>[]::new)))));
    }
}
