package dev.azoth.sql.compile;

import dev.azoth.error.DataValueException;
import java.util.HexFormat;
import java.util.UUID;

/** UUIDs as text, with or without dashes. */
final class UuidText {
    private static final HexFormat HEX = HexFormat.of();

    private UuidText() {}

    static String toHex(UUID uuid) {
        return HEX.toHexDigits(uuid.getMostSignificantBits()) + HEX.toHexDigits(uuid.getLeastSignificantBits());
    }

    static UUID parse(String text) {
        String digits = text.replace("-", "");
        if (digits.length() != 32) {
            throw new DataValueException("Uuid cannot be read from '" + text + "': not 32 hexadecimal digits");
        }
        try {
            return new UUID(
                    HexFormat.fromHexDigitsToLong(digits, 0, 16), HexFormat.fromHexDigitsToLong(digits, 16, 32));
        } catch (IllegalArgumentException e) {
            throw new DataValueException("Uuid cannot be read from '" + text + "'", e);
        }
    }
}
