package dev.azoth.sql.schema;

/** {@code CREATE SCHEMA}. */
public final class CreateSchema extends SchemaDdl {
    private final String name;
    private final boolean skipExisting;

    public CreateSchema(String name) {
        this(name, false);
    }

    private CreateSchema(String name, boolean skipExisting) {
        this.name = name;
        this.skipExisting = skipExisting;
    }

    /** Refused by no database when it is there already. */
    public CreateSchema ifNotExists() {
        return new CreateSchema(name, true);
    }

    public String name() {
        return name;
    }

    public boolean skipExisting() {
        return skipExisting;
    }
}
