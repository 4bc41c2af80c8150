package dev.azoth.engine;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.sql.compile.BoundInsertPage;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the rows an INSERT of many rows returned into the order of its parameter sets. */
final class SentinelOrder {
    private SentinelOrder() {}

    static List<@Nullable Object[]> of(BoundInsertPage page, List<@Nullable Object[]> rows) {
        int sentinel = page.sentinel();
        if (sentinel < 0 || rows.size() < 2) {
            return rows;
        }
        List<@Nullable Object> wanted = page.sentinelValues();
        return wanted == null ? ascending(rows, sentinel) : matching(rows, sentinel, wanted);
    }

    /** Generated keys ascend in the order of the parameter sets. */
    private static List<@Nullable Object[]> ascending(List<@Nullable Object[]> rows, int sentinel) {
        if (ascend(rows, sentinel)) {
            return rows;
        }
        var sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(row -> number(row[sentinel])));
        return sorted;
    }

    /** Whether they come in this order already, as they nearly always do. */
    private static boolean ascend(List<@Nullable Object[]> rows, int sentinel) {
        long before = Long.MIN_VALUE;
        for (@Nullable Object[] row : rows) {
            long now;
            if (row[sentinel] instanceof Integer number) {
                now = number;
            } else if (row[sentinel] instanceof Long number) {
                now = number;
            } else {
                return false;
            }
            if (now < before) {
                return false;
            }
            before = now;
        }
        return true;
    }

    private static BigDecimal number(@Nullable Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        throw new InvalidRequestException(
                "The generated key by which returned rows are ordered is not a number: " + value);
    }

    /** Values the client gave are found again. */
    private static List<@Nullable Object[]> matching(
            List<@Nullable Object[]> rows, int sentinel, List<@Nullable Object> wanted) {
        var bySentinel = new HashMap<@Nullable Object, @Nullable Object[]>();
        for (@Nullable Object[] row : rows) {
            bySentinel.put(comparable(row[sentinel]), row);
        }
        var ordered = new ArrayList<@Nullable Object[]>(rows.size());
        for (Object value : wanted) {
            @Nullable Object[] row = bySentinel.get(comparable(value));
            if (row == null) {
                throw new InvalidRequestException(
                        "Can't match the rows the INSERT returned to its parameter sets: no row has" + " the value "
                                + value + " that was sent; the database changes it on the way");
            }
            ordered.add(row);
        }
        return ordered;
    }

    private static @Nullable Object comparable(@Nullable Object value) {
        return switch (value) {
            case Long number -> number;
            case Integer number -> (long) number;
            case Short number -> (long) number;
            case BigDecimal number -> number.stripTrailingZeros();
            case byte[] bytes -> ByteBuffer.wrap(bytes);
            case null -> null;
            default -> value;
        };
    }
}
