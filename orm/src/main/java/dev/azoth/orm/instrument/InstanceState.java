package dev.azoth.orm.instrument;

import dev.azoth.error.DetachedInstanceException;
import dev.azoth.orm.mapping.HiddenValues;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Property;
import dev.azoth.orm.mapping.Relationship;
import java.lang.ref.WeakReference;
import java.util.Arrays;
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

    private final Mapper<?> mapper;
    private final long[] loaded;
    private long @Nullable [] modified;
    private @Nullable Object @Nullable [] committed;
    private @Nullable Object @Nullable [] hidden;
    private @Nullable Object @Nullable [] hiddenBefore;
    private boolean member;
    private java.util.@Nullable BitSet generated;
    private @Nullable SessionLink session;
    private @Nullable IdentityKey key;
    private @Nullable Object loadOptions;
    private Status status;
    private @Nullable Managed strong;

    /** @param loaded whether all attributes count as loaded: those of an object the application made */
    public InstanceState(Mapper<?> mapper, Managed object, Status status, boolean loaded) {
        super(object);
        this.mapper = mapper;
        this.status = status;
        this.loaded = new long[(mapper.properties().size() + 63) >>> 6];
        if (loaded) {
            Arrays.fill(this.loaded, -1L);
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
        return status;
    }

    public void status(Status next) {
        if (status != next && !status.mayBecome(next)) {
            throw new IllegalStateException(this + " cannot become " + next);
        }
        status = next;
    }

    public @Nullable SessionLink session() {
        return session;
    }

    public void session(@Nullable SessionLink newSession) {
        session = newSession;
    }

    public @Nullable IdentityKey key() {
        return key;
    }

    public void key(@Nullable IdentityKey newKey) {
        key = newKey;
    }

    /** The loader options it was loaded with, which hold for what is loaded later, too; null for none. */
    public @Nullable Object loadedWith() {
        return loadOptions;
    }

    public void loadedWith(@Nullable Object options) {
        loadOptions = options;
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
        if ((loaded[index >>> 6] & (1L << index)) == 0) {
            load(index);
        }
    }

    private void load(int index) {
        Property property = mapper.properties().get(index);
        SessionLink link = session;
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
        return (loaded[index >>> 6] & (1L << index)) != 0;
    }

    public void loaded(int index) {
        loaded[index >>> 6] |= 1L << index;
    }

    /** Forgets the value of an attribute, and what was changed of it. */
    public void expire(int index) {
        loaded[index >>> 6] &= ~(1L << index);
        if (modified != null) {
            modified[index >>> 6] &= ~(1L << index);
        }
        if (committed != null) {
            committed[index] = null;
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
        if (modified != null) {
            for (long word : modified) {
                if (word != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    public boolean isModified(int index) {
        return modified != null && (modified[index >>> 6] & (1L << index)) != 0;
    }

    /** Notes that an attribute is about to change: its value is kept, once, and the session told. */
    public void change(int index) {
        if (!isModified(index)) {
            @Nullable Object old = isLoaded(index) ? snapshot(object().azoth$get(index)) : NO_VALUE;
            boolean first = !isModified();
            if (modified == null) {
                modified = new long[loaded.length];
            }
            if (committed == null) {
                committed = new Object[mapper.properties().size()];
            }
            committed[index] = old;
            modified[index >>> 6] |= 1L << index;
            SessionLink link = session;
            if (first && link != null) {
                link.modified(this);
            }
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

    /** The database made the value of an attribute when the row was inserted. */
    public void generated(int index) {
        if (generated == null) {
            generated = new java.util.BitSet();
        }
        generated.set(index);
    }

    /** The row is gone again: what the database made for it is, too. */
    public void forgetGenerated(Managed object) {
        if (generated != null) {
            generated.stream().forEach(index -> object.azoth$set(index, null));
            generated = null;
        }
    }

    /** All changes are in the database. */
    public void clean() {
        modified = null;
        committed = null;
        hiddenBefore = null;
        strong = null;
        Managed object = get();
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
    public @Nullable Object hidden(int slot) {
        return hidden == null ? null : hidden[slot];
    }

    /** From a row, or of an object that is not written yet. */
    public void hidden(int slot, @Nullable Object value) {
        if (hidden == null) {
            hidden = new Object[mapper.slotCount()];
        }
        hidden[slot] = value;
    }

    /** Changes the value of a column that no attribute holds; the old one is kept until the object is clean. */
    public void changeHidden(int slot, @Nullable Object value) {
        if (hiddenBefore == null) {
            hiddenBefore = hidden == null ? new Object[mapper.slotCount()] : hidden.clone();
        }
        hidden(slot, value);
    }

    /** The value before it was changed. */
    public @Nullable Object committedHidden(int slot) {
        return hiddenBefore == null ? hidden(slot) : hiddenBefore[slot];
    }

    /** Has been, or is, a member of a collection whose members may not be without an owner. */
    public boolean wasMember() {
        return member;
    }

    public void becameMember() {
        member = true;
    }

    /** {@code User[42]}, for messages. */
    @Override
    public String toString() {
        return key == null ? mapper.type().getSimpleName() + " (" + status + ")" : key.toString();
    }
}
