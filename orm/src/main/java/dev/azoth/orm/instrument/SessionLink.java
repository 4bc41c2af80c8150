package dev.azoth.orm.instrument;

import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Property;
import dev.azoth.orm.mapping.Relationship;

/** What an object in a session asks of it. */
public interface SessionLink {
    /**
     * Loads an attribute that is not loaded, if that may be done here.
     *
     * @throws dev.azoth.error.ImplicitIoException when it may not
     */
    void load(InstanceState state, Property property);

    /** An attribute has been changed for the first time since the last flush. */
    void modified(InstanceState state);

    /** Has become a member of a relationship. */
    void associated(InstanceState owner, Relationship<?, ?> relationship, Managed member);
}
