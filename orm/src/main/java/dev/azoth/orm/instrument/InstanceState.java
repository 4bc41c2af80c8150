package dev.azoth.orm.instrument;

import dev.azoth.error.DetachedInstanceException;
import dev.azoth.orm.mapping.HiddenValues;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Property;
import dev.azoth.orm.mapping.Relationship;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
    private @Nullable Map<Integer, @Nullable Object> generated;
    private @Nullable Map<Integer, QueuedMembers> queued;
    private @Nullable Object @Nullable [] remembered;
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
        if (Showing.now()) {
            return;
        }
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
        if (remembered != null) {
            remembered[index] = null;
        }
        if (queued != null) {
            queued.remove(index);
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

    /** Says what an attribute was before its change, where that has been found out since. */
    public void committed(int index, @Nullable Object value) {
        if (committed == null || !isModified(index)) {
            throw new IllegalStateException(mapper.properties().get(index) + " has not been changed");
        }
        committed[index] = value;
    }

    /** The flush is about to make the value of an attribute of an object without a row: the one before is kept. */
    public void generating(int index) {
        if (generated == null) {
            generated = new HashMap<>(4);
        }
        if (!generated.containsKey(index)) {
            generated.put(index, object().azoth$get(index));
        }
    }

    /** The row is gone again: what the flush made for it is, too. */
    public void forgetGenerated(Managed object) {
        if (generated != null) {
            generated.forEach(object::azoth$set);
            generated = null;
        }
    }

    /** The object has its row for good. */
    public void keepGenerated() {
        generated = null;
    }

    /** Keeps what a value that changes without being assigned was when it was read or written. */
    public void remember(int index, Object copy) {
        if (remembered == null) {
            remembered = new Object[mapper.properties().size()];
        }
        remembered[index] = copy;
    }

    /** What a value that changes without being assigned was; null when it was not there. */
    public @Nullable Object remembered(int index) {
        return remembered == null ? null : remembered[index];
    }

    /* Collections that are not loaded */

    QueuedMembers queue(int index) {
        if (queued == null) {
            queued = new HashMap<>(2);
        }
        SessionLink link = session;
        if (link != null) {
            link.queued(this);
        }
        return queued.computeIfAbsent(index, any -> new QueuedMembers());
    }

    /** A collection has been loaded: what happened to it before is done now. */
    public void mergeQueued(int index, TrackedContainer container) {
        QueuedMembers members = queued == null ? null : queued.remove(index);
        if (members != null) {
            members.mergeInto(this, index, container);
        }
    }

    /** A collection that is not loaded is replaced: the members it had gained, of which the replacement need not know. */
    List<Object> takeQueued(int index) {
        QueuedMembers members = queued == null ? null : queued.remove(index);
        return members == null ? List.of() : members.added();
    }

    /** What happened to collections that are not loaded is in the database, or undone. */
    public void forgetQueued() {
        queued = null;
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
    @SuppressWarnings("ReferenceEquality") // one object stands for all that is not loaded
    public @Nullable Object hidden(int slot) {
        Object value = rawHidden(slot);
        return value == NO_VALUE ? null : value;
    }

    private @Nullable Object rawHidden(int slot) {
        return hidden == null || slot >= hidden.length ? null : hidden[slot];
    }

    /** Whether the value is known. */
    @SuppressWarnings("ReferenceEquality") // one object stands for all that is not loaded
    public boolean isHiddenLoaded(int slot) {
        return rawHidden(slot) != NO_VALUE;
    }

    /** From a row, or of an object that is not written yet. */
    public void hidden(int slot, @Nullable Object value) {
        hidden = roomFor(slot, hidden);
        hidden[slot] = value;
        if (hiddenBefore != null) {
            hiddenBefore = roomFor(slot, hiddenBefore);
            hiddenBefore[slot] = value;
        }
    }

    private @Nullable Object[] roomFor(int slot, @Nullable Object @Nullable [] values) {
        if (values == null) {
            return new Object[mapper.slotCount()];
        }
        return slot < values.length ? values : Arrays.copyOf(values, mapper.slotCount());
    }

    /** Changes the value of a column that no attribute holds; the old one is kept until the object is clean. */
    public void changeHidden(int slot, @Nullable Object value) {
        hidden = roomFor(slot, hidden);
        if (hiddenBefore == null) {
            hiddenBefore = hidden.clone();
        }
        hidden[slot] = value;
    }

    /** Whether the value differs from that in the database, or that is not known. */
    public boolean isHiddenChanged(int slot) {
        if (hiddenBefore == null) {
            return false;
        }
        Object before = slot < hiddenBefore.length ? hiddenBefore[slot] : null;
        return !Objects.deepEquals(rawHidden(slot), before);
    }

    /** Forgets the values of all columns that no attribute holds. */
    public void expireHidden() {
        hiddenBefore = null;
        if (mapper.hidesColumns()) {
            hidden = new Object[mapper.slotCount()];
            Arrays.fill(hidden, NO_VALUE);
        }
    }

    /** Has been, or is, a member of a collection whose members may not be without an owner. */
    public boolean wasMember() {
        return member;
    }

    public void becameMember() {
        member = true;
    }

    /** {@code User[42]}, or {@code User@1b2c3d (pending)} without a row, for messages. */
    @Override
    public String toString() {
        return key == null
                ? mapper.type().getSimpleName() + "@" + Integer.toHexString(System.identityHashCode(get())) + " ("
                        + status.name().toLowerCase(Locale.ROOT) + ")"
                : key.toString();
    }
}
