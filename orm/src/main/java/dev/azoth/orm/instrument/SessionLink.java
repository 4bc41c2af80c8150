package dev.azoth.orm.instrument;

import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Property;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.sql.Select;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an object in a session asks of it. */
public interface SessionLink {
    /**
     * Loads an attribute that is not loaded, if that may be done here.
     *
     * @throws dev.azoth.error.ImplicitIoException when it may not
     */
    void load(InstanceState state, Property property);

    /**
     * Runs a query that a collection stands for, after what is pending has been written.
     *
     * @throws dev.azoth.error.ImplicitIoException when that may not be done here
     */
    <E> List<E> query(Object collection, Supplier<Select<E>> select);

    /** Whether what is pending is written before a query. */
    boolean autoflushes();

    /** The other side of a to-one relationship that is not loaded, if it is at hand; never with SQL. */
    @Nullable
    Managed known(InstanceState state, Relationship<?, ?> relationship);

    /** An attribute has been changed for the first time since the last flush. */
    void modified(InstanceState state);

    /** An attribute of an object that has changes already is about to be changed. */
    void changing(InstanceState state);

    /** A collection that is not loaded has changes to be made when it is. */
    void queued(InstanceState state);

    /** A relationship has been read from the database. */
    void read(InstanceState state, Relationship<?, ?> relationship);

    /** Has become a member of a relationship. */
    void associated(InstanceState owner, Relationship<?, ?> relationship, Managed member);

    /** Is no longer a member of a relationship. */
    void dissociated(InstanceState owner, Relationship<?, ?> relationship, Managed member);
}
