package dev.azoth.orm.instrument;

import dev.azoth.error.DetachedInstanceException;
import dev.azoth.orm.mapping.ExpressionProperty;
import dev.azoth.orm.mapping.HiddenValues;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Property;
import dev.azoth.orm.mapping.Relationship;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What a session knows of one object: which attributes are loaded, which are changed and what they were. The object refers to
 * it, and it refers weakly to the object, so that a clean object nobody holds is forgotten. For one task at a time, as the
 * session. SQLAlchemy: {@code InstanceState}.
 */
public final class InstanceState extends WeakReference<Managed> implements HiddenValues {
    /** The old value of an attribute that was not loaded. */
    public static final Object NO_VALUE = new Object() {
        @Override
        public String toString() {
            return "(not loaded)";
        }
    };

    /*
     * A session may hold very many: attributes are bits of one word, further words are there only for classes with more than 64; what
     * few objects need stands in Extras; the session is found through what all of its objects share.
     */
    private static final int WORD = 64;

    private final Mapper<?> mapper;
    private long loaded;
    private long modified;
    private long @Nullable [] moreLoaded;
    private long @Nullable [] moreModified;
    private @Nullable Object @Nullable [] committed;
    private @Nullable HiddenColumns hidden;
    private @Nullable Extras extras;
    private @Nullable Attachment attachment;
    private @Nullable Object id;
    private Status status;
    private @Nullable Managed strong;
    private int hash;
    /** Where it stands in the set of states it came to last. */
    int place;

    /** The kinds of sets it has ever been in, as bits. */
    byte kinds;

    private boolean member;
    private boolean orphaned;
    /** The flush has made the value of {@link Mapper#keyAttribute}, which was null before. */
    private boolean keyMade;

    /** @param loaded whether all attributes count as loaded: those of an object the application made */
    public InstanceState(Mapper<?> mapper, Managed object, Status status, boolean loaded) {
        super(object);
        this.mapper = mapper;
        this.status = status;
        this.loaded = loaded ? -1L : 0L;
        int words = (mapper.properties().size() - 1) / WORD;
        if (words > 0) {
            moreLoaded = new long[words];
            Arrays.fill(moreLoaded, this.loaded);
        }
    }

    /** The state of an object, or null. */
    public static @Nullable InstanceState of(Managed object) {
        return (InstanceState) object.azoth$state();
    }

    public Mapper<?> mapper() {
        return mapper;
    }

    /** The object; its caller holds it. */
    public Managed object() {
        Managed object = get();
        if (object == null) {
            throw new IllegalStateException("The object of " + this + " is gone");
        }
        return object;
    }

    public Status status() {
        return status == Status.PERSISTENT && isLetGo() ? Status.DETACHED : status;
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
        status = next;
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
        return present == null ? null : new IdentityKey(mapper.root(), present);
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

    private Extras extras() {
        Extras present = extras;
        if (present == null) {
            present = new Extras();
            extras = present;
        }
        return present;
    }

    /** The loader options it was loaded with, which hold for what is loaded later, too; null for none. */
    public @Nullable Object loadedWith() {
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
        Property property = mapper.properties().get(index);
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
        Property property = mapper.properties().get(index);
        Object wanted =
                property.listeners() == null ? value : AttributeTold.set(object(), property, value, isLoaded(index));
        change(index);
        return wanted;
    }

    /* Attributes */

    public boolean isLoaded(int index) {
        return (loadedWord(index) & (1L << index)) != 0;
    }

    private long loadedWord(int index) {
        return index < WORD || moreLoaded == null ? loaded : moreLoaded[index / WORD - 1];
    }

    public void loaded(int index) {
        if (index < WORD || moreLoaded == null) {
            loaded |= 1L << index;
        } else {
            moreLoaded[index / WORD - 1] |= 1L << index;
        }
    }

    /** Several attributes at once, as bits: the first 64. */
    public void loaded(long attributes) {
        loaded |= attributes;
    }

    /** Whether these are all loaded: bits of the first 64 attributes. */
    public boolean areLoaded(long attributes) {
        return (loaded & attributes) == attributes;
    }

    /** Forgets the value of an attribute, and what was changed of it. */
    public void expire(int index) {
        long others = ~(1L << index);
        if (index < WORD || moreLoaded == null) {
            loaded &= others;
            modified &= others;
        } else {
            moreLoaded[index / WORD - 1] &= others;
            if (moreModified != null) {
                moreModified[index / WORD - 1] &= others;
            }
        }
        if (committed != null) {
            committed[index] = null;
        }
        if (extras != null) {
            extras.expire(index);
        }
        Managed object = get();
        if (object != null) {
            if (object.azoth$get(index) instanceof UnheldMembers<?> members) {
                members.clear();
            } else {
                object.azoth$set(index, null);
            }
        }
    }

    public boolean isModified() {
        if (modified != 0) {
            return true;
        }
        if (moreModified != null) {
            for (long word : moreModified) {
                if (word != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    public boolean isModified(int index) {
        long word = index < WORD ? modified : moreModified == null ? 0 : moreModified[index / WORD - 1];
        return (word & (1L << index)) != 0;
    }

    private void modified(int index) {
        if (index < WORD || moreLoaded == null) {
            modified |= 1L << index;
        } else {
            if (moreModified == null) {
                moreModified = new long[moreLoaded.length];
            }
            moreModified[index / WORD - 1] |= 1L << index;
        }
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
            if (committed == null) {
                committed = new Object[mapper.properties().size()];
            }
            committed[index] = old;
            modified(index);
        }
        loaded(index);
    }

    private static @Nullable Object snapshot(@Nullable Object value) {
        return value instanceof TrackedContainer container ? container.members() : value;
    }

    /**
     * The value before it was changed; of a collection the list of its members.
     *
     * @return {@link #NO_VALUE} when it was not loaded
     */
    public @Nullable Object committed(int index) {
        return committed == null ? null : committed[index];
    }

    /** Says what an attribute was before its change, where that has been found out since. */
    public void committed(int index, @Nullable Object value) {
        if (committed == null || !isModified(index)) {
            throw new IllegalStateException(mapper.properties().get(index) + " has not been changed");
        }
        committed[index] = value;
    }

    /** The flush is about to make the value of an attribute of an object without a row: the one before is kept. */
    public void generating(int index) {
        Object before = object().azoth$get(index);
        if (index == mapper.keyAttribute() && (extras == null || !extras.isGenerating(index))) {
            if (keyMade || before == null) {
                keyMade = true;
                return;
            }
        }
        extras().generating(index, before);
    }

    /** The row is gone again: what the flush made for it is, too. */
    public void forgetGenerated(Managed object) {
        if (keyMade) {
            object.azoth$set(mapper.keyAttribute(), null);
            keyMade = false;
        }
        if (extras != null) {
            extras.forgetGenerated(object);
        }
    }

    /** The object has its row for good. */
    public void keepGenerated() {
        keyMade = false;
        if (extras != null) {
            extras.keepGenerated();
        }
    }

    /** Keeps what a value that changes without being assigned was when it was read or written. */
    public void remember(int index, Object copy) {
        extras().remember(index, copy, mapper.properties().size());
    }

    /** What a value that changes without being assigned was; null when it was not there. */
    public @Nullable Object remembered(int index) {
        return extras == null ? null : extras.remembered(index);
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
        QueuedMembers members = extras == null ? null : extras.takeQueued(index);
        if (members != null) {
            members.mergeInto(this, index, container);
        }
    }

    /** A collection that is not loaded is replaced: the members it had gained, of which the replacement need not know. */
    List<Object> takeQueued(int index) {
        QueuedMembers members = extras == null ? null : extras.takeQueued(index);
        return members == null ? List.of() : members.added();
    }

    /** What happened to collections that are not loaded is in the database, or undone. */
    public void forgetQueued() {
        if (extras != null) {
            extras.forgetQueued();
        }
    }

    /** All changes are in the database. */
    public void clean() {
        modified = 0;
        moreModified = null;
        committed = null;
        strong = null;
        if (hidden != null) {
            hidden.clean();
        }
        Managed object = mapper.unheld().isEmpty() ? null : get();
        if (object != null) {
            for (Relationship<?, ?> relationship : mapper.unheld()) {
                if (object.azoth$get(relationship.index()) instanceof UnheldMembers<?> members) {
                    members.clear();
                }
            }
        }
    }

    /* Values of columns that no attribute holds */

    @Override
    @SuppressWarnings("ReferenceEquality") // one object stands for all that is not loaded
    public @Nullable Object hidden(int slot) {
        Object value = hidden == null ? null : hidden.get(slot);
        return value == NO_VALUE ? null : value;
    }

    /** Whether the value is known. */
    @SuppressWarnings("ReferenceEquality") // one object stands for all that is not loaded
    public boolean isHiddenLoaded(int slot) {
        return hidden == null || hidden.get(slot) != NO_VALUE;
    }

    private HiddenColumns hidden() {
        HiddenColumns present = hidden;
        if (present == null) {
            present = new HiddenColumns(mapper.slotCount());
            hidden = present;
        }
        return present;
    }

    /** From a row, or of an object that is not written yet. */
    public void hidden(int slot, @Nullable Object value) {
        hidden().set(slot, value, mapper);
    }

    /**
     * Several from a row.
     *
     * @param positions where in the row the values of the slots are
     */
    public void hidden(int[] slots, @Nullable Object[] row, int[] positions) {
        HiddenColumns present = hidden();
        for (int i = 0; i < slots.length; i++) {
            present.set(slots[i], row[positions[i]], mapper);
        }
    }

    /** Changes the value of a column that no attribute holds; the old one is kept until the object is clean. */
    public void changeHidden(int slot, @Nullable Object value) {
        if (status == Status.PENDING) {
            hidden(slot, value);
        } else {
            hidden().change(slot, value, mapper);
        }
    }

    /** Whether the value differs from that in the database, or that is not known. */
    public boolean isHiddenChanged(int slot) {
        return hidden != null && hidden.isChanged(slot);
    }

    /** Forgets the values of all columns that no attribute holds. */
    public void expireHidden() {
        if (mapper.hidesColumns()) {
            hidden().expire(mapper.slotCount());
        }
    }

    /** Has been, or is, a member of a collection whose members may not be without an owner. */
    public boolean wasMember() {
        return member;
    }

    /** Whether its row has been deleted. */
    public boolean wasDeleted() {
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
        return orphaned;
    }

    public void orphaned(boolean now) {
        orphaned = now;
    }

    /** The owner it came to last by a relationship it has no attribute for; null for none that is known. */
    @Nullable
    Managed owner(Relationship<?, ?> owning) {
        return extras == null ? null : extras.owner(owning);
    }

    void owner(Relationship<?, ?> owning, Managed owner) {
        extras().owner(owning, owner);
    }

    /** Of the object, not of its values; made when it is first asked for, which for most objects it never is. */
    @Override
    public int hashCode() {
        int present = hash;
        if (present == 0) {
            present = ThreadLocalRandom.current().nextInt() | Integer.MIN_VALUE;
            hash = present;
        }
        return present;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    /** {@code User[42]}, or {@code User@1b2c3d (pending)} without a row, for messages. */
    @Override
    public String toString() {
        IdentityKey key = key();
        return key == null
                ? mapper.type().getSimpleName() + "@" + Integer.toHexString(System.identityHashCode(get())) + " ("
                        + status().name().toLowerCase(Locale.ROOT) + ")"
                : key.toString();
    }
}
