package dev.azoth.orm.instrument;

import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Property;
import org.jspecify.annotations.Nullable;

/**
 * Whether the current thread is showing an object, so that nothing may be loaded: attributes that are not loaded are read as they are,
 * collections as empty ones. Looked at only when something would be loaded.
 */
final class Showing {
    /*
     * A thread-local, because toString may call any method of any object, and none of them can be told otherwise.
     */
    private static final ThreadLocal<Showing> CURRENT = new ThreadLocal<>();

    private int depth;
    private boolean missed;

    private Showing() {}

    static void begin() {
        Showing present = CURRENT.get();
        if (present == null) {
            present = new Showing();
            CURRENT.set(present);
        }
        present.depth++;
    }

    static void end() {
        Showing present = CURRENT.get();
        if (present != null && --present.depth == 0) {
            CURRENT.remove();
        }
    }

    /** Whether something that is not loaded must stay so; it is noted that it was asked for. */
    static boolean now() {
        Showing present = CURRENT.get();
        if (present != null) {
            present.missed = true;
        }
        return present != null;
    }

    /** Whether something that is not loaded has been asked for. */
    static boolean missed() {
        Showing present = CURRENT.get();
        return present != null && present.missed;
    }

    /** Whether an attribute of an object is not loaded. */
    static boolean isPartial(Managed object) {
        InstanceState state = InstanceState.of(object);
        if (state != null) {
            for (Property property : state.mapper().properties()) {
                if (!state.isLoaded(property.index())) {
                    return true;
                }
            }
        }
        return false;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // a failure of any kind leaves as it came
    static <X extends Throwable> X raised(@Nullable Throwable failure) throws X {
        throw (X) failure;
    }
}
