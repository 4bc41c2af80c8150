package dev.azoth.orm.instrument;

import dev.azoth.error.DetachedInstanceException;
import dev.azoth.orm.mapping.ExpressionProperty;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Property;
import dev.azoth.orm.mapping.Relationship;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a session knows of one object: which attributes are loaded, which are changed and what they were. The object refers to
 * it, and it refers weakly to the object, so that a clean object nobody holds is forgotten. For one task at a time, as the
 * session. SQLAlchemy: {@code InstanceState}.
 */
public final class InstanceState extends HiddenColumns {
    /** The old value of an attribute that was not loaded. */
    public static final Object NO_VALUE = new Object() {
        @Override
        public String toString() {
            return "(not loaded)";
        }
    };

    /*
     * The session is found through what all of its objects share. The small fields share words: eighty bytes in all.
     */
    private @Nullable Attachment attachment;
    private @Nullable Object id;
    private @Nullable Managed strong;
    /** Where it stands in the set of states it came to last. */
    int place;

    /** The kinds of sets it has ever been in, as bits. */
    byte kinds;

    /** The number of its {@link Status}. */
    private byte status;

    private boolean member;

    /** @param loaded whether all attributes count as loaded: those of an object the application made */
    public InstanceState(Mapper<?> mapper, Managed object, Status status, boolean loaded) {
        super(mapper, object, loaded);
        this.status = status.number;
    }

    /** The state of an object, or null. */
    public static @Nullable InstanceState of(Managed object) {
        return (InstanceState) object.azoth$state();
    }

    public Status status() {
        Status noted = Status.numbered(status);
        return noted == Status.PERSISTENT && isLetGo() ? Status.DETACHED : noted;
    }

    /** Whether its session has let go of all objects since it came. */
    private boolean isLetGo() {
        Attachment present = attachment;
        return present != null && present.session() == null;
    }

    public void status(Status next) {
        Status present = status();
        if (present != next && !present.mayBecome(next)) {
            throw new IllegalStateException(this + " cannot become " + next);
        }
        status = next.number;
        if (isLetGo()) {
            attachment = null;
        }
    }

    public @Nullable SessionLink session() {
        Attachment present = attachment;
        return present == null ? null : present.session();
    }

    /** @param session what ties it to one; null for none */
    public void attach(@Nullable Attachment session) {
        attachment = session;
    }

    public @Nullable IdentityKey key() {
        Object present = id;
        return present == null ? null : new IdentityKey(mapper().root(), present);
    }

    public void key(@Nullable IdentityKey newKey) {
        id = newKey == null ? null : newKey.id();
    }

    @Override
    public @Nullable Object id() {
        return id;
    }

    /** As {@link #key(IdentityKey)}, of the class's own hierarchy. */
    public void id(Object newId) {
        id = newId;
    }

    /** The loader options it was loaded with, which hold for what is loaded later, too; null for none. */
    public @Nullable Object loadedWith() {
        Extras extras = presentExtras();
        return extras == null ? null : extras.loadOptions;
    }

    public void loadedWith(@Nullable Object options) {
        extras().loadOptions = options;
    }

    /** Holds the object, so that it is not forgotten while it has changes. */
    public void hold() {
        strong = get();
    }

    public void release() {
        strong = null;
    }

    /** Whether it is held. */
    public boolean held() {
        return strong != null;
    }

    /* Woven code */

    void read(int index) {
        if (!isLoaded(index)) {
            load(index);
        }
    }

    private void load(int index) {
        if (Showing.now()) {
            return;
        }
        Property property = mapper().properties().get(index);
        if (property instanceof ExpressionProperty<?>) {
            return; // null, as no statement has given it
        }
        SessionLink link = session();
        if (link == null) {
            throw new DetachedInstanceException(
                    property + " of " + this + " is not loaded, and the object is in no session:"
                            + " load it before the session is closed, with an option such as selectinload or undefer, or merge the"
                            + " object into a session");
        }
        link.load(this, property);
    }

    @Nullable
    Object write(int index, @Nullable Object value) {
        Property property = mapper().properties().get(index);
        Object wanted =
                property.listeners() == null ? value : AttributeTold.set(object(), property, value, isLoaded(index));
        change(index);
        return wanted;
    }

    /** Notes that an attribute is about to change: its value is kept, once, and the session told. */
    public void change(int index) {
        SessionLink link = session();
        if (link != null) {
            // First, for the session refuses it when another task is using it.
            if (isModified()) {
                link.changing(this);
            } else {
                link.modified(this);
            }
        }
        if (!isModified(index)) {
            @Nullable Object old = isLoaded(index) ? snapshot(object().azoth$get(index)) : NO_VALUE;
            change(index, old);
        }
        loaded(index);
    }

    private static @Nullable Object snapshot(@Nullable Object value) {
        return value instanceof TrackedContainer container ? container.members() : value;
    }

    /* Collections that are not loaded */

    QueuedMembers queue(int index) {
        SessionLink link = session();
        if (link != null) {
            link.queued(this);
        }
        return extras().queue(index);
    }

    /** A collection has been loaded: what happened to it before is done now. */
    public void mergeQueued(int index, TrackedContainer container) {
        QueuedMembers members = queued(index);
        if (members != null) {
            members.mergeInto(this, index, container);
        }
    }

    /** A collection that is not loaded is replaced: the members it had gained, of which the replacement need not know. */
    List<Object> takeQueued(int index) {
        QueuedMembers members = queued(index);
        return members == null ? List.of() : members.added();
    }

    private @Nullable QueuedMembers queued(int index) {
        Extras extras = presentExtras();
        return extras == null ? null : extras.takeQueued(index);
    }

    /** What happened to collections that are not loaded is in the database, or undone. */
    public void forgetQueued() {
        Extras extras = presentExtras();
        if (extras != null) {
            extras.forgetQueued();
        }
    }

    /** All changes are in the database. */
    public void clean() {
        forgetChanges();
        forgetHiddenChanges();
        strong = null;
        List<Relationship<?, ?>> unheld = mapper().unheld();
        Managed object = unheld.isEmpty() ? null : get();
        if (object != null) {
            for (Relationship<?, ?> relationship : unheld) {
                if (object.azoth$get(relationship.index()) instanceof UnheldMembers<?> members) {
                    members.clear();
                }
            }
        }
    }

    /** Changes the value of a column that no attribute holds; the old one is kept until the object is clean. */
    public void changeHidden(int slot, @Nullable Object value) {
        if (status() == Status.PENDING) {
            hidden(slot, value);
        } else {
            changeOfRow(slot, value);
        }
    }

    /** Has been, or is, a member of a collection whose members may not be without an owner. */
    public boolean wasMember() {
        return member;
    }

    /** Whether its row has been deleted. */
    public boolean wasDeleted() {
        Extras extras = presentExtras();
        return extras != null && extras.deleted;
    }

    public void wasDeleted(boolean now) {
        extras().deleted = now;
    }

    public void becameMember() {
        member = true;
    }

    /** Whether an owner it may not be without has let it go, and it has not been added by itself since. */
    public boolean isOrphaned() {
        Extras extras = presentExtras();
        return extras != null && extras.orphaned;
    }

    public void orphaned(boolean now) {
        if (now || presentExtras() != null) {
            extras().orphaned = now;
        }
    }

    /** The owner it came to last by a relationship it has no attribute for; null for none that is known. */
    @Nullable
    Managed owner(Relationship<?, ?> owning) {
        Extras extras = presentExtras();
        return extras == null ? null : extras.owner(owning);
    }

    void owner(Relationship<?, ?> owning, Managed owner) {
        extras().owner(owning, owner);
    }

    /** {@code User[42]}, or {@code User@1b2c3d (pending)} without a row, for messages. */
    @Override
    public String toString() {
        IdentityKey key = key();
        return key == null
                ? mapper().type().getSimpleName() + "@" + Integer.toHexString(System.identityHashCode(get())) + " ("
                        + status().name().toLowerCase(Locale.ROOT) + ")"
                : key.toString();
    }
}
