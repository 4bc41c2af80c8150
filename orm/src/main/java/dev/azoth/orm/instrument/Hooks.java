package dev.azoth.orm.instrument;

import dev.azoth.orm.mapping.Managed;
import org.jspecify.annotations.Nullable;

/** What woven classes call when a mapped field is read or written. Not for users. */
public final class Hooks {
    private Hooks() {}

    /** Before the field of a column, an embedded value or a to-one relationship is read; may load it. Called only with a state. */
    public static void read(Managed self, Object state, int index) {
        ((InstanceState) state).read(index);
    }

    /** Whether anybody has ever listened to an attribute. */
    public static boolean hears() {
        return AttributeTold.heard();
    }

    /**
     * Before the field of a column or an embedded value is written. Called only with a state, or when somebody listens to attributes.
     *
     * @return the value to store
     */
    public static @Nullable Object write(Managed self, @Nullable Object state, int index, @Nullable Object value) {
        return state == null
                ? AttributeTold.setOfTransient(self, index, value)
                : ((InstanceState) state).write(index, value);
    }

    /**
     * When the field of a collection is read, with or without a state.
     *
     * @return the value the reader gets
     */
    public static @Nullable Object readCollection(Managed self, int index) {
        return References.readCollection(self, index);
    }

    /**
     * Before the field of a relationship is written, to one or to many, with or without a state.
     *
     * @return the value to store
     */
    public static @Nullable Object writeReference(Managed self, int index, @Nullable Object value) {
        return References.write(self, index, value);
    }

    /** Before an object is shown, by its {@code toString}: nothing is loaded on this thread until it has been. */
    public static void showing() {
        Showing.begin();
    }

    /** After an object has been shown. */
    public static void shown() {
        Showing.end();
    }

    /**
     * An object could not be shown.
     *
     * @return what to show instead when the reason may be that something of it is not loaded; else the failure is raised again
     */
    public static String notShown(Throwable failure, Managed self) {
        boolean missed = Showing.missed();
        Showing.end();
        if (failure instanceof RuntimeException && (missed || Showing.isPartial(self))) {
            return InstanceState.of(self) + " (not loaded)";
        }
        throw Showing.<RuntimeException>raised(failure);
    }
}
