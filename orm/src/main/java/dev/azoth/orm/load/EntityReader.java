package dev.azoth.orm.load;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.annotation.LoadingStrategy;
import dev.azoth.orm.context.IdentityMap;
import dev.azoth.orm.context.SessionContext;
import dev.azoth.orm.instrument.Creation;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.StateSet;
import dev.azoth.orm.instrument.Status;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.sql.Expression;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes objects of one class, or of those that extend it, of rows of one shape: the identity map is asked first. Safe for
 * any number of threads.
 */
final class EntityReader {
    private final EntityAlias<?> alias;
    private final Mapper<?> mapper;
    private final IdentityHashMap<Object, Integer> positions;
    private final int[] keyPositions;
    private final int discriminatorPosition;
    private final Filler own;
    private final Map<Object, Filler> byDiscriminator = new ConcurrentHashMap<>();
    private final List<JoinedReader> joined;
    private final OptionTree options;
    /** What objects remember; null for nothing. */
    private final @Nullable OptionTree remembered;

    private final List<Mapper<?>> path;
    private final List<Relationship<?, ?>> eager;
    private final List<Mapper<?>> later;
    private final boolean asksAgain;

    /**
     * @param positions where in the row each selected column of the mapper, and of those below it, is, and each expression that
     *     an attribute holds
     * @param path the classes that led here, this one last
     */
    EntityReader(
            EntityAlias<?> alias,
            IdentityHashMap<Object, Integer> positions,
            List<JoinedReader> joined,
            OptionTree options,
            List<Mapper<?>> path) {
        this.alias = alias;
        this.mapper = alias.mapper();
        this.positions = positions;
        this.joined = joined;
        this.options = options;
        this.remembered = options == OptionTree.EMPTY || options == OptionTree.UNJOINED || options.beyond() != null
                ? null
                : options.afterwards();
        this.path = path;
        this.keyPositions = mapper.primaryKey().stream()
                .mapToInt(column -> positions.getOrDefault(column, -1))
                .toArray();
        Expression<?> discriminator = mapper.discriminator();
        this.discriminatorPosition = discriminator == null ? -1 : positions.getOrDefault(discriminator, -1);
        this.own = filler(mapper);
        this.later = options.later(alias);
        this.eager = EagerLoads.wanted(alias, options, path);
        this.asksAgain =
                eager.stream().anyMatch(relationship -> options.strategy(relationship) == LoadingStrategy.SUBQUERY);
    }

    private Filler filler(Mapper<?> of) {
        return new Filler(of, key -> positions.getOrDefault(key, -1));
    }

    Mapper<?> mapper() {
        return mapper;
    }

    /** What the rows' columns are taken from. */
    EntityAlias<?> alias() {
        return alias;
    }

    /** The classes that led here, this one last. */
    List<Mapper<?>> path() {
        return path;
    }

    /** The relationships that are loaded with statements of their own. */
    List<Relationship<?, ?>> eager() {
        return eager;
    }

    /** The classes that extend its own whose columns come by statements of their own. */
    List<Mapper<?>> later() {
        return later;
    }

    /** Whether something is to be done for objects when all rows have been read. */
    boolean loadsMore() {
        return !eager.isEmpty() || !later.isEmpty();
    }

    /** Whether the statement of the rows is sent again, within another. */
    boolean asksAgain() {
        return asksAgain;
    }

    List<JoinedReader> joined() {
        return joined;
    }

    OptionTree options() {
        return options;
    }

    /**
     * The object of a row; null when the row has none, its key being null.
     *
     * @param populated those whose attributes have been given the values of rows; null where existing objects keep theirs
     * @param told whether somebody wants to hear of objects that are made
     */
    @Nullable
    Managed read(SessionContext session, @Nullable Object[] row, @Nullable StateSet populated, boolean told) {
        Object id = id(row);
        if (id == null) {
            return null;
        }
        IdentityMap identities = session.identities();
        int place = identities.place(mapper.root(), id);
        InstanceState state = identities.at(place);
        Managed object = state == null ? null : state.get();
        if (state != null && object != null) {
            reread(session, row, state, object, populated, told);
            return object;
        }
        Filler filler = fillerFor(row);
        object = Creation.of(filler.mapper());
        state = new InstanceState(filler.mapper(), object, Status.PERSISTENT, false);
        filler.fill(state, object, row);
        state.id(id);
        session.attached(state);
        remember(state);
        object.azoth$state(state);
        identities.put(place, state);
        if (populated != null) {
            populated.add(state);
        }
        if (told || filler.isWatched()) {
            session.loaded(state);
        }
        return object;
    }

    private void reread(
            SessionContext session,
            @Nullable Object[] row,
            InstanceState state,
            Managed object,
            @Nullable StateSet populated,
            boolean told) {
        Filler filler = fillerFor(row);
        if (filler.mapper() != state.mapper() && !state.mapper().isA(filler.mapper())) {
            throw new InvalidRequestException("A row of " + mapper.table() + " has become one of "
                    + filler.mapper().type().getName() + ", but the session holds " + state
                    + " for it: expunge that first");
        }
        boolean more = options.beyond() != null;
        boolean populates = populated != null && (more || populated.add(state));
        List<String> missing = told && !populates ? filler.missing(state) : List.of();
        if (populates) {
            if (!more) {
                repopulate(session, state);
            }
            filler.fill(state, object, row);
        } else if (!filler.fillMissing(state, object, row)) {
            return;
        }
        remember(state);
        if (told) {
            session.refreshed(state, missing);
        }
    }

    /** Changes are given up, and relationships that this does not load are loaded anew when they are touched. */
    private void repopulate(SessionContext session, InstanceState state) {
        boolean changed = state.isModified();
        if (changed) {
            state.clean();
        }
        for (Relationship<?, ?> relationship : state.mapper().relationships()) {
            boolean loaded = eager.contains(relationship)
                    || joined.stream().anyMatch(member -> member.relationship() == relationship);
            if (!loaded && relationship.holdsMembers() && state.isLoaded(relationship.index())) {
                state.expire(relationship.index());
            }
        }
        if (changed) {
            session.altered(state);
        }
    }

    /** Options hold for what is loaded later by touching it, too. */
    private void remember(InstanceState state) {
        OptionTree later = remembered;
        if (later != null) {
            state.loadedWith(later);
        }
    }

    private @Nullable Object id(@Nullable Object[] row) {
        if (keyPositions.length == 1) {
            return row[keyPositions[0]];
        }
        @Nullable Object[] values = new Object[keyPositions.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = row[keyPositions[i]];
        }
        IdentityKey key = IdentityKey.of(mapper, values);
        return key == null ? null : key.id();
    }

    private Filler fillerFor(@Nullable Object[] row) {
        if (discriminatorPosition < 0) {
            return own;
        }
        Object value = row[discriminatorPosition];
        if (value == null) {
            throw new InvalidRequestException("A row of " + mapper.table() + " with the key " + id(row)
                    + " has no discriminator: " + mapper.discriminator() + " is null, so its class is unknown");
        }
        return byDiscriminator.computeIfAbsent(value, this::fillerOf);
    }

    private Filler fillerOf(Object discriminator) {
        for (Mapper<?> candidate : mapper.selfAndDescendants()) {
            if (discriminator.equals(candidate.discriminatorValue())) {
                return candidate == mapper ? own : filler(candidate);
            }
        }
        for (Mapper<?> other : mapper.root().selfAndDescendants()) {
            if (discriminator.equals(other.discriminatorValue())) {
                throw new InvalidRequestException("A row of " + mapper.table() + " has the discriminator '"
                        + discriminator + "', which stands for "
                        + other.type().getName() + "; that is no "
                        + mapper.type().getName());
            }
        }
        throw new InvalidRequestException("A row of " + mapper.table() + " has the discriminator '" + discriminator
                + "', which stands for no class that is " + mapper.type().getName() + " or extends it");
    }
}
