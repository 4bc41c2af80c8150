package dev.azoth.orm.flush;

import dev.azoth.error.FlushException;
import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.orm.context.SessionContext;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.mapping.ColumnProperty;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
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
     *
     * @throws FlushException when the row has none
     */
    static Object old(SessionContext session, InstanceState state, ColumnProperty version) {
        int index = version.index();
        if (!state.isLoaded(index)) {
            session.load(state, version);
        }
        Object old = state.isModified(index) && state.committed(index) != InstanceState.NO_VALUE
                ? state.committed(index)
                : state.object().azoth$get(index);
        if (old == null) {
            throw new FlushException(
                    version + " of " + state + " is null, so that nothing tells whether somebody else has"
                            + " changed the row: give the row a version");
        }
        return old;
    }

    /** What the application has set a version to since it was read; null for nothing. */
    static @Nullable Object given(InstanceState state, ColumnProperty version) {
        int index = version.index();
        Object now = state.isModified(index) ? state.object().azoth$get(index) : null;
        return Values.isEmpty(now) || Objects.equals(now, state.committed(index)) ? null : now;
    }

    /** The row has a version now: what is written next is compared with it. */
    static void written(InstanceState state, ColumnProperty version, @Nullable Object next) {
        state.object().azoth$set(version.index(), next);
        if (state.isModified(version.index())) {
            state.committed(version.index(), next);
        }
    }

    /** One more, the present moment in microseconds, or a new UUID. */
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
        if (type == UUID.class) {
            return UUID.randomUUID();
        }
        if (type == Instant.class) {
            return after(old instanceof Instant moment ? moment : null);
        }
        if (type == OffsetDateTime.class) {
            return after(old instanceof OffsetDateTime moment ? moment.toInstant() : null)
                    .atOffset(ZoneOffset.UTC);
        }
        if (type == LocalDateTime.class) {
            return LocalDateTime.ofInstant(
                    after(old instanceof LocalDateTime moment ? moment.toInstant(ZoneOffset.UTC) : null),
                    ZoneOffset.UTC);
        }
        throw new UnsupportedFeatureException(version + " is a version of type " + type.getName()
                + "; use int, long, short, Instant, OffsetDateTime, LocalDateTime or UUID");
    }

    /** The present moment, but later than another, whatever the clock says. */
    private static Instant after(@Nullable Instant old) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return old == null || now.isAfter(old) ? now : old.plus(1, ChronoUnit.MICROS);
    }
}
