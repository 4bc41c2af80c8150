package dev.azoth.sql.schema;

/** {@code ALTER TABLE ... ADD CONSTRAINT}. */
public final class AddConstraint extends SchemaDdl {
    private final Constraint constraint;

    public AddConstraint(Constraint constraint) {
        this.constraint = constraint;
    }

    public Constraint constraint() {
        return constraint;
    }
}
