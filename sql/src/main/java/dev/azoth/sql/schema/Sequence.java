package dev.azoth.sql.schema;

import dev.azoth.sql.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of the database; created and dropped with its metadata. SQLAlchemy: {@code Sequence}.
 *
 * @param schema null for the default one
 */
public record Sequence(String name, @Nullable String schema, SequenceOptions options) {
    public Sequence {
        Names.check(name, "sequence");
    }

    /** A sequence of the metadata, in its schema. */
    public static Sequence define(String name, MetaData metadata) {
        return define(name, metadata, SequenceOptions.NONE);
    }

    public static Sequence define(String name, MetaData metadata, SequenceOptions options) {
        var sequence = new Sequence(name, metadata.schema(), options);
        metadata.add(sequence);
        return sequence;
    }

    /** Its next number. SQLAlchemy: {@code Sequence.next_value()}. */
    public Expression<Long> nextValue() {
        return new NextValue(this);
    }
}
