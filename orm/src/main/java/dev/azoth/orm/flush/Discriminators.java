package dev.azoth.orm.flush;

import dev.azoth.error.FlushException;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.mapping.Mapper;
import org.jspecify.annotations.Nullable;

/** Values of discriminators that attributes hold. */
final class Discriminators {
    private Discriminators() {}

    /**
     * Its own, or that of a class that extends its own and is kept in the same tables: an object with another could not be read again.
     * SQLAlchemy warns.
     */
    static void check(InstanceState state, @Nullable Object value) {
        Mapper<?> mapper = state.mapper();
        if (value != null && value.equals(mapper.discriminatorValue())) {
            return;
        }
        for (Mapper<?> below : mapper.selfAndDescendants()) {
            if (value != null
                    && value.equals(below.discriminatorValue())
                    && below.tables().equals(mapper.tables())) {
                return;
            }
        }
        throw new FlushException(
                state + " has " + (value == null ? "no discriminator" : "the discriminator '" + value + "'")
                        + ", by which it could not be read again: that of its class is '" + mapper.discriminatorValue()
                        + "'. Leave the attribute of " + mapper.discriminator() + " to the session");
    }
}
