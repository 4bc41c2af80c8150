package dev.azoth.sql.schema;

import org.jspecify.annotations.Nullable;

/** How the numbers of a sequence or an identity column go; null for what is left to the database. */
public record SequenceOptions(
        @Nullable Long start,
        @Nullable Long increment,
        @Nullable Long minValue,
        @Nullable Long maxValue,
        @Nullable Long cache,
        boolean cycle) {
    public static final SequenceOptions NONE = new SequenceOptions(null, null, null, null, null, false);

    public static SequenceOptions startingAt(long start) {
        return NONE.withStart(start);
    }

    public SequenceOptions withStart(long value) {
        return new SequenceOptions(value, increment, minValue, maxValue, cache, cycle);
    }

    public SequenceOptions withIncrement(long value) {
        return new SequenceOptions(start, value, minValue, maxValue, cache, cycle);
    }

    public SequenceOptions withMinValue(long value) {
        return new SequenceOptions(start, increment, value, maxValue, cache, cycle);
    }

    public SequenceOptions withMaxValue(long value) {
        return new SequenceOptions(start, increment, minValue, value, cache, cycle);
    }

    public SequenceOptions withCache(long value) {
        return new SequenceOptions(start, increment, minValue, maxValue, value, cycle);
    }

    public SequenceOptions withCycle() {
        return new SequenceOptions(start, increment, minValue, maxValue, cache, true);
    }
}
