package dev.azoth.orm.load;

import dev.azoth.error.StaleDataException;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.mapping.ColumnProperty;
import dev.azoth.orm.mapping.Managed;
import org.jspecify.annotations.Nullable;

/** The version an object was read with, before its row is read anew with a lock: who asks for one relies on what was read before. */
record ReadVersion(InstanceState state, Managed object, ColumnProperty property, Object version) {
    /** Null for an object without versions, or whose version is not loaded. */
    static @Nullable ReadVersion of(InstanceState state) {
        ColumnProperty property = state.mapper().version();
        Managed object = state.get();
        if (property == null || object == null || !state.isLoaded(property.index())) {
            return null;
        }
        Object version = object.azoth$get(property.index());
        return version == null ? null : new ReadVersion(state, object, property, version);
    }

    /** @throws StaleDataException when the row has another version now */
    void check() {
        Object now = object.azoth$get(property.index());
        if (!version.equals(now)) {
            throw new StaleDataException(state + " had version " + version + ", its row has " + now
                    + ": somebody else has changed it; it has been read anew");
        }
    }
}
