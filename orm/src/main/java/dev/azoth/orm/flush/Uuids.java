package dev.azoth.orm.flush;

import java.security.SecureRandom;
import java.util.UUID;

/** UUIDs that ascend with time: version 7 of RFC 9562. */
final class Uuids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Uuids() {}

    static UUID timeOrdered() {
        long random = RANDOM.nextLong();
        long high = (System.currentTimeMillis() << 16) | 0x7000L | (random & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
