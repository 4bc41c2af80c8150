package dev.azoth.orm.context;

import dev.azoth.engine.Connection;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.SessionLink;
import dev.azoth.orm.instrument.StateSet;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.Managed;
import java.util.Collection;
import java.util.List;

/** What loading and flushing need of a session. For one task at a time. */
public interface SessionContext extends SessionLink {
    /** The connection, in a transaction; taken when first needed. */
    Connection connection();

    IdentityMap identities();

    /** A piece of work that belongs to the session though it runs later, such as the making of objects of streamed rows. */
    void guarded(String what, Runnable work);

    /** Whether somebody is told of what is read. */
    boolean hearsOfReading();

    /**
     * Something is about to be read.
     *
     * @return what to read: the same, or what handlers have made of it
     */
    Reading reading(Reading reading);

    /** Ties an object to the session. */
    void attached(InstanceState state);

    /** Whether something is to be done for each object that comes in by a row. */
    boolean hearsOfLoads();

    /** A persistent object has come in by a row. */
    void loaded(InstanceState state);

    /**
     * Attributes of an object that was there have been read.
     *
     * @param attributes their names; none for all
     */
    void refreshed(InstanceState state, List<String> attributes);

    /** The database has made values of these columns for a row that was written. */
    void generated(InstanceState state, List<ColumnSlot> columns);

    /** Objects to be inserted, in the order they came. */
    StateSet pending();

    /** Persistent objects with changes. */
    StateSet modified();

    /** Objects to be deleted. */
    StateSet deleted();

    /** Adds an object, and what it leads to, to the session. */
    InstanceState add(Managed object);

    /** Marks an object, and what it leads to, for deletion. */
    void delete(InstanceState state);

    /** Takes a pending object out again. */
    void expunge(InstanceState state);

    /** Rows are about to be written for objects, or have been. */
    void writing(Write write, Collection<InstanceState> states);

    /** The SQL of a flush has run; objects are still pending and changed. */
    void flushed();

    /** A pending object has been inserted: its key is known. */
    void inserted(InstanceState state);

    /** A persistent object has been updated. */
    void updated(InstanceState state);

    /** The database has given the row of a persistent object another key. */
    void rekeyed(InstanceState state, IdentityKey key);

    /** The row of a persistent object has been changed by a statement, and the object with it. */
    void altered(InstanceState state);

    /** A persistent object has been deleted. */
    void removed(InstanceState state);
}
