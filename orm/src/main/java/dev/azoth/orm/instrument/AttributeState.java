package dev.azoth.orm.instrument;

import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/** Which attributes of an object are loaded and which are changed, and what these were. For one task at a time. */
abstract class AttributeState extends WeakReference<Managed> {
    /*
     * A session may hold very many: attributes are bits of one word; further words, of classes with more than 64, and what few objects
     * need stand in Extras. The parts of a state are classes that extend each other, for objects of their own would cost twelve
     * bytes and more each.
     */
    private static final int WORD = 64;

    private final Mapper<?> mapper;
    private long loaded;
    private long modified;
    private @Nullable Object @Nullable [] committed;
    private @Nullable Extras extras;
    /** The flush has made the value of {@link Mapper#keyAttribute}, which was null before. */
    private boolean keyMade;

    /** @param loaded whether all attributes count as loaded */
    AttributeState(Mapper<?> mapper, Managed object, boolean loaded) {
        super(object);
        this.mapper = mapper;
        this.loaded = loaded ? -1L : 0L;
        int attributes = mapper.properties().size();
        if (attributes > WORD) {
            extras().beyond = new BeyondWord((attributes - 1) / WORD, this.loaded);
        }
    }

    public final Mapper<?> mapper() {
        return mapper;
    }

    /** The object; its caller holds it. */
    public final Managed object() {
        Managed object = get();
        if (object == null) {
            throw new IllegalStateException("The object of " + this + " is gone");
        }
        return object;
    }

    final Extras extras() {
        Extras present = extras;
        if (present == null) {
            present = new Extras();
            extras = present;
        }
        return present;
    }

    /** Null where the object needs none. */
    final @Nullable Extras presentExtras() {
        return extras;
    }

    public final boolean isLoaded(int index) {
        long word = index < WORD ? loaded : extras().beyond.loaded(index);
        return (word & (1L << index)) != 0;
    }

    public final void loaded(int index) {
        if (index < WORD) {
            loaded |= 1L << index;
        } else {
            extras().beyond.load(index);
        }
    }

    /** Several attributes at once, as bits: the first 64. */
    public final void loaded(long attributes) {
        loaded |= attributes;
    }

    /** Whether these are all loaded: bits of the first 64 attributes. */
    public final boolean areLoaded(long attributes) {
        return (loaded & attributes) == attributes;
    }

    /** Forgets that an attribute is loaded, and what was changed of it. */
    private void forget(int index) {
        if (index < WORD) {
            loaded &= ~(1L << index);
            modified &= ~(1L << index);
        } else {
            extras().beyond.forget(index);
        }
        if (committed != null) {
            committed[index] = null;
        }
        if (extras != null) {
            extras.expire(index);
        }
    }

    /** Forgets the value of an attribute, and what was changed of it. */
    public final void expire(int index) {
        forget(index);
        Managed object = get();
        if (object != null) {
            if (object.azoth$get(index) instanceof UnheldMembers<?> members) {
                members.clear();
            } else {
                object.azoth$set(index, null);
            }
        }
    }

    public final boolean isModified() {
        return modified != 0 || (extras != null && extras.beyond.isModified());
    }

    public final boolean isModified(int index) {
        long word = index < WORD ? modified : extras().beyond.modified(index);
        return (word & (1L << index)) != 0;
    }

    /** An attribute is changed for the first time. */
    final void change(int index, @Nullable Object before) {
        if (committed == null) {
            committed = new Object[mapper.properties().size()];
        }
        committed[index] = before;
        if (index < WORD) {
            modified |= 1L << index;
        } else {
            extras().beyond.modify(index);
        }
    }

    /**
     * The value before it was changed; of a collection the list of its members.
     *
     * @return {@link InstanceState#NO_VALUE} when it was not loaded
     */
    public final @Nullable Object committed(int index) {
        return committed == null ? null : committed[index];
    }

    /** Says what an attribute was before its change, where that has been found out since. */
    public final void committed(int index, @Nullable Object value) {
        if (committed == null || !isModified(index)) {
            throw new IllegalStateException(mapper.properties().get(index) + " has not been changed");
        }
        committed[index] = value;
    }

    /** The flush is about to make the value of an attribute of an object without a row: the one before is kept. */
    public final void generating(int index) {
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
    public final void forgetGenerated(Managed object) {
        if (keyMade) {
            object.azoth$set(mapper.keyAttribute(), null);
            keyMade = false;
        }
        if (extras != null) {
            extras.forgetGenerated(object);
        }
    }

    /** The object has its row for good. */
    public final void keepGenerated() {
        keyMade = false;
        if (extras != null) {
            extras.keepGenerated();
        }
    }

    /** Keeps what a value that changes without being assigned was when it was read or written. */
    public final void remember(int index, Object copy) {
        extras().remember(index, copy, mapper.properties().size());
    }

    /** What a value that changes without being assigned was; null when it was not there. */
    public final @Nullable Object remembered(int index) {
        return extras == null ? null : extras.remembered(index);
    }

    /** All changes of attributes are in the database. */
    final void forgetChanges() {
        modified = 0;
        committed = null;
        if (extras != null) {
            extras.beyond.forgetChanges();
        }
    }
}
