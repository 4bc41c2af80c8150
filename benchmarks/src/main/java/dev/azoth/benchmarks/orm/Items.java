package dev.azoth.benchmarks.orm;

import java.time.LocalDateTime;

/** The values of the items, and how those that were read are folded into a checksum, which is compared. */
public final class Items {
    /** How many there are; their keys begin with 1. */
    public static final int COUNT = 10_000;

    private static final LocalDateTime START = LocalDateTime.of(2026, 1, 1, 0, 0);

    private Items() {}

    /** The checksum of the item with that key. */
    public static long checksum(int key) {
        return checksum(
                key,
                "name of item " + key,
                "item" + key + "@example.com",
                key % 90,
                key / 8.0,
                key % 3 == 0,
                START.plusNanos(key * 61_250_000_000L));
    }

    /** What an age is changed to. */
    public static int changed(int age) {
        return (age + 1) % 90;
    }

    /** Folds what was read. */
    public static long checksum(
            int id, String name, String email, int age, double score, boolean active, LocalDateTime createdAt) {
        long sum = id;
        sum = sum * 31 + name.length() + name.charAt(name.length() - 1);
        sum = sum * 31 + email.length() + email.charAt(4);
        sum = sum * 31 + age;
        sum = sum * 31 + Double.doubleToLongBits(score);
        sum = sum * 31 + (active ? 1 : 2);
        return sum * 31
                + createdAt.getDayOfYear() * 86_400L
                + createdAt.getMinute() * 60L
                + createdAt.getSecond()
                + createdAt.getNano();
    }
}
