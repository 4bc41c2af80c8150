package dev.azoth.sql.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which type a bare Java value has. */
final class LiteralTypes {
    private static final Map<Class<?>, SqlType<?>> TYPES = Map.ofEntries(
            Map.entry(Byte.class, new SmallIntegerType()),
            Map.entry(Short.class, new SmallIntegerType()),
            Map.entry(Integer.class, new IntegerType()),
            Map.entry(Long.class, new BigIntegerType()),
            Map.entry(BigInteger.class, new NumericType(null, null)),
            Map.entry(BigDecimal.class, new NumericType(null, null)),
            Map.entry(Float.class, new RealType()),
            Map.entry(Double.class, new DoubleType()),
            Map.entry(Boolean.class, new BooleanType()),
            Map.entry(String.class, new StringType(null)),
            Map.entry(Character.class, new StringType(null)),
            Map.entry(byte[].class, new BinaryType(null)),
            Map.entry(LocalDate.class, new DateType()),
            Map.entry(LocalTime.class, new TimeType()),
            Map.entry(OffsetTime.class, new TimeTzType()),
            Map.entry(LocalDateTime.class, new DateTimeType()),
            Map.entry(OffsetDateTime.class, new DateTimeTzType()),
            Map.entry(Instant.class, new DateTimeTzType()),
            Map.entry(Duration.class, new IntervalType()),
            Map.entry(UUID.class, new UuidType()));

    private LiteralTypes() {}

    @SuppressWarnings({"unchecked", "rawtypes"})
    static @Nullable SqlType<?> find(Class<?> javaType) {
        SqlType<?> known = TYPES.get(javaType);
        if (known != null) {
            return known;
        }
        Class<?> enumClass = javaType.isEnum() ? javaType : javaType.getSuperclass();
        if (enumClass != null && enumClass.isEnum()) {
            return new EnumType(enumClass, enumClass.getSimpleName().toLowerCase(Locale.ROOT), true, true, null);
        }
        return null;
    }
}
