package dev.azoth.sql.schema;

/** {@code CREATE INDEX}. */
public final class CreateIndex extends SchemaDdl {
    private final Index index;
    private final boolean skipExisting;

    public CreateIndex(Index index) {
        this(index, false);
    }

    private CreateIndex(Index index, boolean skipExisting) {
        this.index = index;
        this.skipExisting = skipExisting;
    }

    /** Refused by no database when it is there already. */
    public CreateIndex ifNotExists() {
        return new CreateIndex(index, true);
    }

    public Index index() {
        return index;
    }

    public boolean skipExisting() {
        return skipExisting;
    }
}
