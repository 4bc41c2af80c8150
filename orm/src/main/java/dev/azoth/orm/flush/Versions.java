package dev.azoth.orm.flush;

import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.orm.context.SessionContext;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.mapping.ColumnProperty;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The values of version attributes. SQLAlchemy: {@code version_id_col}. */
final class Versions {
    private Versions() {}

    static Object first(ColumnProperty version) {
        return next(version, null);
    }

    /**
     * The version of an object's row as far as is known: what was read, whatever has been put in its place since; where it has
     * expired it is read.
     */
    static @Nullable Object old(SessionContext session, InstanceState state, ColumnProperty version) {
        int index = version.index();
        if (state.isModified(index) && state.committed(index) != InstanceState.NO_VALUE) {
            return state.committed(index);
        }
        if (!state.isLoaded(index)) {
            session.load(state, version);
        }
        return state.object().azoth$get(index);
    }

    /** One more, or the present moment in microseconds. */
    static Object next(ColumnProperty version, @Nullable Object old) {
        Class<?> type = version.column().type().javaType();
        if (type == Integer.class) {
            return old instanceof Integer number ? number + 1 : 1;
        }
        if (type == Long.class) {
            return old instanceof Long number ? number + 1 : 1L;
        }
        if (type == Short.class) {
            return (short) (old instanceof Short number ? number + 1 : 1);
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        if (type == Instant.class) {
            return now;
        }
        if (type == OffsetDateTime.class) {
            return now.atOffset(ZoneOffset.UTC);
        }
        if (type == LocalDateTime.class) {
            return LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        }
        throw new UnsupportedFeatureException(version + " is a version of type " + type.getName()
                + "; use int, long, short, Instant, OffsetDateTime or LocalDateTime");
    }
}
