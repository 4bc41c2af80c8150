package dev.azoth.sql.compile;

import dev.azoth.error.CompileException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.HexFormat;
import java.util.UUID;

/** Values spelled in the SQL text, as standard SQL does. */
public final class Literals {
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");
    private static final DateTimeFormatter DATE_TIME_TZ = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSxxx");

    private Literals() {}

    /** A text in quotes, its own quotes doubled. */
    public static String quote(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /**
     * A value of a JDK class.
     *
     * @throws CompileException when there is no literal for its class, or for the value (NaN)
     */
    public static String of(Object value) {
        return switch (value) {
            case Boolean truth -> truth ? "true" : "false";
            case BigDecimal number -> number.toPlainString();
            case Double number when !Double.isFinite(number) -> throw none(value);
            case Float number when !Float.isFinite(number) -> throw none(value);
            case Number number -> number.toString();
            case String text -> quote(text);
            case Enum<?> constant -> quote(constant.name());
            case LocalDateTime time -> quote(DATE_TIME.format(time));
            case OffsetDateTime time -> quote(DATE_TIME_TZ.format(time));
            case Temporal time -> quote(time.toString());
            case UUID uuid -> quote(uuid.toString());
            case byte[] bytes -> "X'" + HexFormat.of().formatHex(bytes) + "'";
            default -> throw none(value);
        };
    }

    private static CompileException none(Object value) {
        return new CompileException("No SQL literal for " + value + " ("
                + value.getClass().getTypeName() + "); bind it as a parameter, or give it as text()");
    }
}
