package dev.azoth.sql.schema;

/** {@code ALTER TABLE ... DROP CONSTRAINT}. */
public final class DropConstraint extends SchemaDdl {
    private final Constraint constraint;
    private final boolean skipMissing;
    private final boolean cascades;

    public DropConstraint(Constraint constraint) {
        this(constraint, false, false);
    }

    private DropConstraint(Constraint constraint, boolean skipMissing, boolean cascades) {
        this.constraint = constraint;
        this.skipMissing = skipMissing;
        this.cascades = cascades;
    }

    /** Refused by no database when it is not there. */
    public DropConstraint ifExists() {
        return new DropConstraint(constraint, true, cascades);
    }

    /** With what depends on it. */
    public DropConstraint cascade() {
        return new DropConstraint(constraint, skipMissing, true);
    }

    public Constraint constraint() {
        return constraint;
    }

    public boolean skipMissing() {
        return skipMissing;
    }

    public boolean cascades() {
        return cascades;
    }
}
