package dev.azoth.engine.driver;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The classes in which values cross the driver SPI, in both directions: JDK classes only, so that dialects and type codecs
 * are the same for every driver. A driver turns them into its client's own ({@code byte[]} into a Vert.x {@code Buffer},
 * say) and back. Arrays travel as {@code Object[]} of these. A result value that a driver cannot give in one of them
 * fails with {@link DriverErrorKind#VALUE}; it is never null instead.
 */
public final class DriverValues {
    private static final Set<Class<?>> CLASSES = Set.copyOf(List.of(
            Boolean.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigDecimal.class,
            String.class,
            byte[].class,
            LocalDate.class,
            LocalTime.class,
            OffsetTime.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            UUID.class,
            Object[].class));

    private DriverValues() {}

    /** The classes, without null, which always may cross. */
    public static Set<Class<?>> classes() {
        return CLASSES;
    }
}
