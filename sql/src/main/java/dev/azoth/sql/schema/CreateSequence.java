package dev.azoth.sql.schema;

/** {@code CREATE SEQUENCE}. */
public final class CreateSequence extends SchemaDdl {
    private final Sequence sequence;
    private final boolean skipExisting;

    public CreateSequence(Sequence sequence) {
        this(sequence, false);
    }

    private CreateSequence(Sequence sequence, boolean skipExisting) {
        this.sequence = sequence;
        this.skipExisting = skipExisting;
    }

    /** Refused by no database when it is there already. */
    public CreateSequence ifNotExists() {
        return new CreateSequence(sequence, true);
    }

    public Sequence sequence() {
        return sequence;
    }

    public boolean skipExisting() {
        return skipExisting;
    }
}
