package dev.azoth.orm.load;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.annotation.LoadingStrategy;
import dev.azoth.orm.context.Reading;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.mapping.Container;
import dev.azoth.orm.mapping.Direction;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Property;
import dev.azoth.orm.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loads the members of one owner: into its attribute, or for the flush. For one task at a time. */
public final class OwnerMembers {
    private final Reads reads;
    private final ColumnReads columns;

    OwnerMembers(Reads reads) {
        this.reads = reads;
        this.columns = new ColumnReads(reads);
    }

    /**
     * Gives an attribute that is not loaded its value without SQL, if that can be: an object at hand, or none.
     *
     * @return whether it is loaded now
     */
    public boolean withoutSql(InstanceState state, Property property) {
        if (!(property instanceof Relationship<?, ?> relationship) || !relationship.holdsMembers()) {
            return false;
        }
        if (LoadedWith.strategy(state, relationship) == LoadingStrategy.NOLOAD) {
            Members.none(state.object(), relationship);
            return true;
        }
        return withoutSql(state, relationship, LoadedWith.options(state).below(relationship));
    }

    /** As {@link #withoutSql(InstanceState, Property)}, where these options say which members are wanted. */
    private boolean withoutSql(InstanceState state, Relationship<?, ?> relationship, OptionTree options) {
        if (!ColumnReads.isKeyLoaded(state, relationship)) {
            return false;
        }
        Managed object = state.object();
        Object key = Slots.localKey(state, object, relationship.wiring().pairs());
        if (key == null) {
            Members.none(object, relationship);
            return true;
        }
        if (relationship.direction() != Direction.MANY_TO_ONE || options.narrows()) {
            return false;
        }
        Managed known = reads.known(relationship, key);
        if (known != null) {
            Members.one(object, state, relationship, known);
        }
        return known != null;
    }

    /** Loads an attribute that is not loaded, with a statement of its own where it takes one. */
    void lazy(InstanceState state, Managed object, Relationship<?, ?> relationship) {
        if (state.isLoaded(relationship.index()) || !withoutSql(state, relationship)) {
            var eager = new EagerLoads(reads);
            OptionTree options = LoadedWith.options(state).later().below(relationship);
            members(state, object, relationship, options, List.of(state.mapper()), eager);
            eager.run();
        }
    }

    /**
     * Loads what is wanted of the members of one owner, which stay as they are.
     *
     * @param eager takes the members
     */
    void follow(
            InstanceState state,
            Managed object,
            Relationship<?, ?> relationship,
            OptionTree options,
            List<Mapper<?>> path,
            EagerLoads eager) {
        columns.loadKey(state, relationship);
        Object key = Slots.localKey(state, object, relationship.wiring().pairs());
        if (key != null) {
            reads.rows(Reading.Kind.MEMBERS, state, new MemberQuery(relationship, options).ofOne(key, path), eager);
        }
    }

    /**
     * Loads the members of one owner.
     *
     * @param eager takes the members that are read
     * @return whether that took no statement
     */
    boolean members(
            InstanceState state,
            Managed object,
            Relationship<?, ?> relationship,
            OptionTree options,
            List<Mapper<?>> path,
            EagerLoads eager) {
        if (!relationship.holdsMembers()) {
            throw new InvalidRequestException(
                    relationship + " does not hold its members: they are not loaded, but queried by its statement");
        }
        columns.loadKey(state, relationship);
        if ((state.isLoaded(relationship.index()) && !reads.populatesExisting())
                || withoutSql(state, relationship, options)) {
            return true;
        }
        Object key = Slots.localKey(state, object, relationship.wiring().pairs());
        if (key == null) { // its row is gone
            Members.none(object, relationship);
            return true;
        }
        Members.set(object, relationship, members(state, relationship, key, options, path, eager));
        return false;
    }

    private List<Managed> members(
            @Nullable InstanceState owner, Relationship<?, ?> relationship, Object key, List<Mapper<?>> path) {
        var eager = new EagerLoads(reads);
        List<Managed> members = members(owner, relationship, key, OptionTree.EMPTY, path, eager);
        eager.run();
        return members;
    }

    private List<Managed> members(
            @Nullable InstanceState owner,
            Relationship<?, ?> relationship,
            Object key,
            OptionTree options,
            List<Mapper<?>> path,
            EagerLoads eager) {
        var members = new ArrayList<Managed>();
        MemberLoad.Request request = new MemberQuery(relationship, options).ofOne(key, path);
        for (@Nullable Object[] row : reads.rows(Reading.Kind.MEMBERS, owner, request, eager)) {
            if (row[0] instanceof Managed member) {
                members.add(member);
            }
        }
        return members;
    }

    /**
     * The members that are deleted along with the owner of a collection that does not hold them.
     *
     * @throws InvalidRequestException when they may only be written, and the database does not delete them
     */
    public List<Managed> unheldToDelete(InstanceState state, Managed object, Relationship<?, ?> relationship) {
        if (relationship.passiveDeletes()) {
            return List.of();
        }
        if (relationship.container() == Container.WRITE_ONLY) {
            throw new InvalidRequestException(relationship
                    + " is write-only, so that its members are not loaded to be deleted, or released, along with "
                    + state + ": annotate it with @PassiveDeletes, and let the database do it with ON DELETE");
        }
        Object key = Slots.localKey(state, object, relationship.wiring().pairs());
        return key == null ? List.of() : members(state, relationship, key, List.of());
    }

    /** The members a relationship has in the database; the attribute stays as it is. */
    public List<Managed> members(InstanceState state, Relationship<?, ?> relationship) {
        columns.loadKey(state, relationship);
        Object key = Slots.localKey(state, state.object(), relationship.wiring().pairs());
        return key == null ? List.of() : members(state, relationship, key, List.of());
    }

    /** Whether the row of an object, as it was last read or written, refers to the other side of a relationship. */
    public boolean hasKey(InstanceState state, Relationship<?, ?> relationship) {
        columns.loadKey(state, relationship);
        return Slots.localKey(state, state.object(), relationship.wiring().pairs()) != null;
    }

    /** The members of an owner with these values in the columns that they refer to. */
    public List<Managed> membersOf(Relationship<?, ?> relationship, @Nullable Object[] values) {
        Object key = Slots.keyOf(values);
        return key == null ? List.of() : members(null, relationship, key, List.of());
    }
}
