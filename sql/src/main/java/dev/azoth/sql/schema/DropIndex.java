package dev.azoth.sql.schema;

/** {@code DROP INDEX}. */
public final class DropIndex extends SchemaDdl {
    private final Index index;
    private final boolean skipMissing;

    public DropIndex(Index index) {
        this(index, false);
    }

    private DropIndex(Index index, boolean skipMissing) {
        this.index = index;
        this.skipMissing = skipMissing;
    }

    /** Refused by no database when it is not there. */
    public DropIndex ifExists() {
        return new DropIndex(index, true);
    }

    public Index index() {
        return index;
    }

    public boolean skipMissing() {
        return skipMissing;
    }
}
