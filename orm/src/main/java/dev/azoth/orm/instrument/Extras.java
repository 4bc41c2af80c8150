package dev.azoth.orm.instrument;

import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Relationship;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a state keeps of some objects only, so that the others need no room for it. */
final class Extras {
    /** Stands for the values of columns none of which is changed. */
    static final Object UNCHANGED = new Object();

    private static final @Nullable Object[] NONE = {};

    /** The loader options the object was loaded with. */
    @Nullable
    Object loadOptions;

    private @Nullable Map<Relationship<?, ?>, Reference<Managed>> owners;
    /** Whether the row has been deleted. */
    boolean deleted;

    /** Whether an owner the object may not be without has let it go. */
    boolean orphaned;

    /** The attributes beyond the first 64. */
    BeyondWord beyond = BeyondWord.NONE;

    /** Of columns that no attribute holds, the values before their changes. */
    @Nullable
    Object hiddenBefore = UNCHANGED;

    private @Nullable Map<Integer, QueuedMembers> queued;
    private @Nullable Object @Nullable [] remembered;
    /** Attributes whose values the flush has made, and what they were before: an index, its value, and so on. */
    private @Nullable Object[] generated = NONE;

    @Nullable
    Managed owner(Relationship<?, ?> owning) {
        Reference<Managed> owner = owners == null ? null : owners.get(owning);
        return owner == null ? null : owner.get();
    }

    void owner(Relationship<?, ?> owning, Managed owner) {
        if (owners == null) {
            owners = new HashMap<>(2);
        }
        owners.put(owning, new WeakReference<>(owner));
    }

    boolean isGenerating(int index) {
        for (int i = 0; i < generated.length; i += 2) {
            if (generated[i] instanceof Integer known && known == index) {
                return true;
            }
        }
        return false;
    }

    void generating(int index, @Nullable Object before) {
        if (isGenerating(index)) {
            return;
        }
        int end = generated.length;
        generated = Arrays.copyOf(generated, end + 2);
        generated[end] = index;
        generated[end + 1] = before;
    }

    void forgetGenerated(Managed object) {
        for (int i = 0; i < generated.length; i += 2) {
            if (generated[i] instanceof Integer index) {
                object.azoth$set(index, generated[i + 1]);
            }
        }
        keepGenerated();
    }

    void keepGenerated() {
        generated = NONE;
    }

    void remember(int index, Object copy, int attributes) {
        if (remembered == null) {
            remembered = new Object[attributes];
        }
        remembered[index] = copy;
    }

    @Nullable
    Object remembered(int index) {
        return remembered == null ? null : remembered[index];
    }

    QueuedMembers queue(int index) {
        if (queued == null) {
            queued = new HashMap<>(2);
        }
        return queued.computeIfAbsent(index, any -> new QueuedMembers());
    }

    @Nullable
    QueuedMembers takeQueued(int index) {
        return queued == null ? null : queued.remove(index);
    }

    void forgetQueued() {
        queued = null;
    }

    /** An attribute has expired. */
    void expire(int index) {
        if (remembered != null) {
            remembered[index] = null;
        }
        takeQueued(index);
    }
}
