package dev.azoth.orm.instrument;

import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Relationship;
import java.util.List;

/**
 * What a tracked collection tells when it changes.
 *
 * @param owner whose attribute it is
 */
record Tracking(Managed owner, Relationship<?, ?> relationship) {
    /** Before a change. */
    void changing() {
        InstanceState state = InstanceState.of(owner);
        if (state != null) {
            state.change(relationship.index());
        }
    }

    /** Before a member comes. */
    void adding(Object member) {
        AttributeTold.member(AttributeTold.APPEND, owner, relationship, member);
        AttributeTold.coming(owner, relationship, (Managed) member);
        changing();
    }

    /** Before a member goes. */
    void removing(Object member) {
        AttributeTold.member(AttributeTold.REMOVE, owner, relationship, member);
        AttributeTold.going(owner, relationship, (Managed) member);
        changing();
    }

    void added(Object member) {
        References.associate(owner, relationship, (Managed) member);
    }

    void removed(Object member) {
        References.dissociate(owner, relationship, (Managed) member);
    }

    /** Before the members become others. */
    void replacing(List<Object> before, List<Object> after) {
        for (Object member : before) {
            if (!References.containsSame(after, member)) {
                removing(member);
            }
        }
        for (Object member : after) {
            if (!References.containsSame(before, member)) {
                adding(member);
            }
        }
    }

    /** The members are others now. */
    void replaced(List<Object> before, List<Object> after) {
        for (Object member : before) {
            if (!References.containsSame(after, member)) {
                removed(member);
            }
        }
        for (Object member : after) {
            if (!References.containsSame(before, member)) {
                added(member);
            }
        }
    }

    /** Whether the member says already that it belongs here, or would if that were loaded: then it may stand in the collection. */
    boolean refersHere(Object member) {
        Relationship<?, ?> back = relationship.back();
        return back != null && !back.toMany() && References.mayReferTo((Managed) member, back, owner);
    }
}
