package dev.azoth.sql.schema;

/** {@code DROP SCHEMA}. */
public final class DropSchema extends SchemaDdl {
    private final String name;
    private final boolean skipMissing;
    private final boolean cascades;

    public DropSchema(String name) {
        this(name, false, false);
    }

    private DropSchema(String name, boolean skipMissing, boolean cascades) {
        this.name = name;
        this.skipMissing = skipMissing;
        this.cascades = cascades;
    }

    /** Refused by no database when it is not there. */
    public DropSchema ifExists() {
        return new DropSchema(name, true, cascades);
    }

    /** With what depends on it. */
    public DropSchema cascade() {
        return new DropSchema(name, skipMissing, true);
    }

    public String name() {
        return name;
    }

    public boolean skipMissing() {
        return skipMissing;
    }

    public boolean cascades() {
        return cascades;
    }
}
