package dev.azoth.orm;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.instrument.Attachment;
import dev.azoth.orm.instrument.Containers;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.Owners;
import dev.azoth.orm.instrument.References;
import dev.azoth.orm.instrument.Status;
import dev.azoth.orm.mapping.Cascade;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Mappers;
import dev.azoth.orm.mapping.Property;
import dev.azoth.orm.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How objects come into a session, by the application or along relationships. For one task at a time. */
final class Arrivals {
    private final SessionCore core;
    private final SessionSets sets;
    /** What ties the objects to this session until it is closed. */
    private @Nullable Attachment attachment;
    /** Of the object that came last, and of the one of another class before: owners and members take turns. */
    private @Nullable Mapper<?> last;

    private @Nullable Mapper<?> before;

    Arrivals(SessionCore core, SessionSets sets) {
        this.core = core;
        this.sets = sets;
    }

    /** Ties an object to the session. */
    void attached(InstanceState state) {
        state.attach(attachment());
    }

    private Attachment attachment() {
        Attachment present = attachment;
        if (present == null) {
            present = new Attachment(core);
            attachment = present;
        }
        return present;
    }

    /** All persistent objects are detached at once. */
    void letGo() {
        if (attachment != null) {
            attachment.end();
            attachment = null;
        }
    }

    InstanceState add(Managed object) {
        InstanceState known = InstanceState.of(object);
        if (known != null && known.session() == core && known.status() != Status.DELETED) {
            known.orphaned(false);
            if (sets.deleted.remove(known) && !known.isModified()) {
                known.release();
            }
            return known;
        }
        core.scopes().begun();
        InstanceState state;
        if (known == null) {
            state = new InstanceState(mapper(object), object, Status.TRANSIENT, true);
            object.azoth$state(state);
            try {
                toPending(state);
            } catch (RuntimeException | Error refused) {
                object.azoth$state(null);
                throw refused;
            }
        } else {
            state = known;
            attach(state);
        }
        cascade(state, object);
        return state;
    }

    private Mapper<?> mapper(Managed object) {
        Mapper<?> mapper = last;
        if (mapper == null || mapper.type() != object.getClass()) {
            last = before;
            before = mapper;
            mapper = last;
            if (mapper == null || mapper.type() != object.getClass()) {
                mapper = Mappers.of(object);
                last = mapper;
            }
        }
        return mapper;
    }

    /** Of a transient object: one with a row, of which nothing is known but the key. */
    static void toDetached(Managed object) {
        InstanceState known = InstanceState.of(object);
        if (known != null && (known.session() != null || known.key() != null)) {
            throw new InvalidRequestException(known + " is not transient: it "
                    + (known.session() == null ? "has a row" : "is in a session") + " already");
        }
        IdentityKey key = Graph.key(object);
        Mapper<?> mapper = Mappers.of(object);
        var state = new InstanceState(mapper, object, Status.DETACHED, true);
        state.key(key);
        for (Property property : mapper.properties()) {
            boolean many = property instanceof Relationship<?, ?> relationship && relationship.toMany();
            Object value = object.azoth$get(property.index());
            if (value == null
                    || (many
                            && Graph.members(object, (Relationship<?, ?>) property)
                                    .isEmpty())) {
                state.expire(property.index());
            } else if (many) {
                object.azoth$set(property.index(), Containers.track(object, (Relationship<?, ?>) property, value));
            }
        }
        state.expireHidden();
        object.azoth$state(state);
    }

    private void toPending(InstanceState state) {
        boolean heard = core.told().hearsOfArrivals();
        if (heard) {
            core.told().tell(SessionEvents.BEFORE_ATTACH, state);
        }
        attached(state);
        state.status(Status.PENDING);
        state.hold();
        sets.pending.add(state);
        core.scopes().begun().added.add(state);
        if (heard) {
            core.told().tell(SessionEvents.AFTER_ATTACH, state);
            core.told().tell(SessionEvents.TRANSIENT_TO_PENDING, state);
        }
    }

    /** Takes in an object that has come to have a state, with its row if it has one. */
    void attach(InstanceState state) {
        if (state.wasDeleted()) {
            throw new InvalidRequestException(state + " has been deleted; make it transient before it is added again");
        }
        if (state.session() != null) {
            throw new InvalidRequestException(state + " is already attached to another session");
        }
        IdentityKey key = state.key();
        if (key == null) {
            toPending(state);
            return;
        }
        InstanceState present = sets.identities.get(key);
        if (present != null && present != state) {
            throw new InvalidRequestException("Can't attach instance " + state + "; another instance with key " + key
                    + " is already present in this session. Use merge()");
        }
        core.told().tell(SessionEvents.BEFORE_ATTACH, state);
        state.status(Status.PERSISTENT);
        attached(state);
        sets.identities.put(state);
        if (state.isModified()) {
            core.objects().marks().modified(state);
        }
        core.told().tell(SessionEvents.AFTER_ATTACH, state);
        core.told().tell(SessionEvents.DETACHED_TO_PERSISTENT, state);
    }

    private void cascade(InstanceState state, Managed object) {
        List<Relationship<?, ?>> relationships = state.mapper().relationships();
        for (int i = 0; i < relationships.size(); i++) {
            Relationship<?, ?> relationship = relationships.get(i);
            if (state.status() == Status.PENDING && relationship.holdsMembers()) {
                References.adopt(object, relationship);
            }
            if (relationship.cascades(Cascade.SAVE_UPDATE) && state.isLoaded(relationship.index())) {
                cascade(object, relationship);
                formerComeAlong(state, relationship);
            }
        }
    }

    /** What a detached object has let go of comes with it: the flush sees to it. */
    private void formerComeAlong(InstanceState owner, Relationship<?, ?> relationship) {
        if (owner.status() == Status.PENDING) {
            return;
        }
        for (Managed member : Graph.former(owner, relationship)) {
            InstanceState state = InstanceState.of(member);
            if (state != null && state.session() == null && state.status() == Status.DETACHED) {
                add(member);
            }
        }
    }

    private void cascade(Managed object, Relationship<?, ?> relationship) {
        boolean owned = relationship.cascades(Cascade.DELETE_ORPHAN);
        if (object.azoth$get(relationship.index()) instanceof Managed one) {
            arrived(one, owned);
            return;
        }
        List<Managed> members = Graph.members(object, relationship);
        for (int i = 0; i < members.size(); i++) {
            arrived(members.get(i), owned);
        }
    }

    private void arrived(Managed member, boolean owned) {
        InstanceState state = added(member);
        if (owned) {
            state.becameMember();
        }
    }

    private InstanceState added(Managed member) {
        InstanceState state = InstanceState.of(member);
        return state != null && state.session() == core && state.status() != Status.DELETED ? state : add(member);
    }

    void associated(InstanceState owner, Relationship<?, ?> relationship, Managed member) {
        if (relationship.cascades(Cascade.SAVE_UPDATE)
                && (owner.status() == Status.PERSISTENT || owner.status() == Status.PENDING)) {
            arrived(member, relationship.cascades(Cascade.DELETE_ORPHAN));
        }
    }

    /** A pending object that may not be without an owner, and has lost it, is forgotten. */
    void dissociated(InstanceState owner, Relationship<?, ?> relationship, Managed member) {
        InstanceState state = InstanceState.of(member);
        if (relationship.cascades(Cascade.DELETE_ORPHAN)
                && state != null
                && state.session() == core
                && state.status() == Status.PENDING
                && !Owners.hasOther(member, relationship, owner.get())) {
            core.objects().departures().expunge(state);
        }
    }

    /** The other side of a to-one relationship that is not loaded, if no SQL is needed for it. */
    @Nullable
    Managed known(InstanceState state, Relationship<?, ?> relationship) {
        boolean persistent = state.status() == Status.PERSISTENT && !relationship.toMany();
        return persistent && core.loader().members().withoutSql(state, relationship)
                ? (Managed) state.object().azoth$get(relationship.index())
                : null;
    }
}
