package dev.azoth.orm.load;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.mapping.ColumnPair;
import dev.azoth.orm.mapping.ColumnProperty;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.ColumnValues;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Property;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.sql.schema.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keys of objects, from what is known of them. */
public final class Keys {
    private Keys() {}

    /** The key an object has by its attributes; null when a value is. */
    public static @Nullable IdentityKey current(InstanceState state) {
        Object id = currentId(state);
        return id == null ? null : new IdentityKey(state.mapper().root(), id);
    }

    /** The value of that key, or the list of its values. */
    public static @Nullable Object currentId(InstanceState state) {
        Mapper<?> mapper = state.mapper();
        Managed object = state.object();
        int[] slots = mapper.keySlots();
        if (slots.length == 1) {
            return ColumnValues.ofKey(object, mapper, mapper.slots().get(slots[0]));
        }
        @Nullable Object[] values = new Object[slots.length];
        for (int i = 0; i < slots.length; i++) {
            values[i] = ColumnValues.ofKey(object, mapper, mapper.slots().get(slots[i]));
        }
        IdentityKey key = IdentityKey.of(mapper, values);
        return key == null ? null : key.id();
    }

    /** The key of these values, checked and widened to the columns' classes. */
    public static IdentityKey of(Mapper<?> mapper, @Nullable Object id) {
        List<Column<?>> columns = mapper.primaryKey();
        @Nullable Object[] told = mapper.keyValues(id);
        List<?> given = told != null
                ? Arrays.asList(told)
                : switch (id) {
                    case List<?> list -> list;
                    case Object[] array -> Arrays.asList(array);
                    case Map<?, ?> named -> named(mapper, named);
                    case null, default -> null;
                };
        if (columns.size() == 1 && given == null) {
            given = Collections.singletonList(id);
        }
        if (given == null || given.size() != columns.size()) {
            throw new InvalidRequestException("The key of " + mapper.type().getSimpleName() + " has " + columns.size()
                    + " columns, " + columns + "; give a List of as many values, or a Map by their names, not " + id);
        }
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = given.get(i);
            if (value == null) {
                throw new InvalidRequestException("A key cannot be null: column " + columns.get(i) + " of "
                        + mapper.type().getSimpleName());
            }
            values[i] = columns.get(i).type().check(value);
        }
        IdentityKey key = IdentityKey.of(mapper, values);
        if (key == null) {
            throw new IllegalStateException("A key without values");
        }
        return key;
    }

    /** Values by the names of the attributes they are those of. */
    private static List<?> named(Mapper<?> mapper, Map<?, ?> values) {
        var names = new ArrayList<String>();
        for (int slot : mapper.keySlots()) {
            ColumnSlot one = mapper.slots().get(slot);
            Property property = one.property();
            names.add(
                    property instanceof ColumnProperty
                            ? property.name()
                            : one.column().name());
        }
        if (!values.keySet().equals(Set.copyOf(names))) {
            throw new InvalidRequestException("The key of " + mapper.type().getSimpleName() + " consists of " + names
                    + "; values were given for " + values.keySet());
        }
        return names.stream().<@Nullable Object>map(values::get).collect(Collectors.toCollection(ArrayList::new));
    }

    /** The key of the other side of a to-one relationship, where it is its primary key; else null. */
    static @Nullable IdentityKey target(Relationship<?, ?> relationship, Object key) {
        List<Column<?>> primaryKey = relationship.target().primaryKey();
        List<ColumnPair> pairs = relationship.wiring().pairs();
        if (pairs.size() != primaryKey.size()) {
            return null;
        }
        @Nullable Object[] values = new Object[pairs.size()];
        for (int i = 0; i < values.length; i++) {
            int at = primaryKey.indexOf(pairs.get(i).remote());
            if (at < 0) {
                return null;
            }
            values[at] = pairs.size() == 1 ? key : ((List<?>) key).get(i);
        }
        return IdentityKey.of(relationship.target(), values);
    }
}
