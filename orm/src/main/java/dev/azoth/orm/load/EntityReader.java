package dev.azoth.orm.load;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.context.SessionContext;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.Status;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.sql.Expression;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes objects of one class, or of those that extend it, of rows of one shape: the identity map is asked first. Immutable but for
 * fillers made when first needed; for one task at a time.
 */
final class EntityReader {
    private final Mapper<?> mapper;
    private final IdentityHashMap<Expression<?>, Integer> positions;
    private final int[] keyPositions;
    private final int discriminatorPosition;
    private final Filler own;
    private final Map<Object, Filler> byDiscriminator = new HashMap<>();
    private final List<JoinedReader> joined;
    private final OptionTree options;

    /** @param positions where in the row each selected column of the mapper, and of those below it, is */
    EntityReader(
            Mapper<?> mapper,
            IdentityHashMap<Expression<?>, Integer> positions,
            List<JoinedReader> joined,
            OptionTree options) {
        this.mapper = mapper;
        this.positions = positions;
        this.joined = joined;
        this.options = options;
        this.keyPositions = mapper.primaryKey().stream()
                .mapToInt(column -> positions.getOrDefault(column, -1))
                .toArray();
        Expression<?> discriminator = mapper.discriminator();
        this.discriminatorPosition = discriminator == null ? -1 : positions.getOrDefault(discriminator, -1);
        this.own = filler(mapper);
    }

    private Filler filler(Mapper<?> of) {
        int[] slotPositions = new int[of.slotCount()];
        for (ColumnSlot slot : of.slots()) {
            slotPositions[slot.index()] = positions.getOrDefault(slot.column(), -1);
        }
        return new Filler(of, slotPositions);
    }

    Mapper<?> mapper() {
        return mapper;
    }

    List<JoinedReader> joined() {
        return joined;
    }

    OptionTree options() {
        return options;
    }

    /** The object of a row; null when the row has none, its key being null. */
    @Nullable
    Managed read(SessionContext session, @Nullable Object[] row, boolean populateExisting) {
        IdentityKey key = key(row);
        if (key == null) {
            return null;
        }
        InstanceState state = session.identities().get(key);
        Managed object = state == null ? null : state.get();
        if (state != null && object != null) {
            if (populateExisting) {
                if (!state.isModified()) {
                    fillerFor(row).fill(state, object, row);
                } else {
                    state.clean();
                    fillerFor(row).fill(state, object, row);
                }
            } else {
                fillerFor(row).fillMissing(state, object, row);
            }
            return object;
        }
        Filler filler = fillerFor(row);
        object = (Managed) filler.mapper().create();
        state = new InstanceState(filler.mapper(), object, Status.PERSISTENT, false);
        filler.fill(state, object, row);
        state.key(key);
        state.session(session);
        object.azoth$state(state);
        session.identities().put(key, state);
        session.loaded(state);
        return object;
    }

    private @Nullable IdentityKey key(@Nullable Object[] row) {
        if (keyPositions.length == 1) {
            Object id = row[keyPositions[0]];
            return id == null ? null : new IdentityKey(mapper.root(), id);
        }
        @Nullable Object[] values = new Object[keyPositions.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = row[keyPositions[i]];
        }
        return IdentityKey.of(mapper, values);
    }

    private Filler fillerFor(@Nullable Object[] row) {
        if (discriminatorPosition < 0) {
            return own;
        }
        Object value = row[discriminatorPosition];
        if (value == null) {
            return own;
        }
        return byDiscriminator.computeIfAbsent(value, this::fillerOf);
    }

    private Filler fillerOf(Object discriminator) {
        for (Mapper<?> candidate : mapper.selfAndDescendants()) {
            if (discriminator.equals(candidate.discriminatorValue())) {
                return candidate == mapper ? own : filler(candidate);
            }
        }
        throw new InvalidRequestException("A row of " + mapper.table() + " has the discriminator '" + discriminator
                + "', which stands for no class that is " + mapper.type().getName() + " or extends it");
    }
}
