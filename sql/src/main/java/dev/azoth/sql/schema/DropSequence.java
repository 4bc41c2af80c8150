package dev.azoth.sql.schema;

/** {@code DROP SEQUENCE}. */
public final class DropSequence extends SchemaDdl {
    private final Sequence sequence;
    private final boolean skipMissing;

    public DropSequence(Sequence sequence) {
        this(sequence, false);
    }

    private DropSequence(Sequence sequence, boolean skipMissing) {
        this.sequence = sequence;
        this.skipMissing = skipMissing;
    }

    /** Refused by no database when it is not there. */
    public DropSequence ifExists() {
        return new DropSequence(sequence, true);
    }

    public Sequence sequence() {
        return sequence;
    }

    public boolean skipMissing() {
        return skipMissing;
    }
}
