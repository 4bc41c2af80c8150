package dev.azoth.sql.schema;

import java.util.List;

/** The primary key of a table; made from its columns' own marks when none is given. SQLAlchemy: {@code PrimaryKeyConstraint}. */
public final class PrimaryKeyConstraint extends Constraint {
    private final List<ColumnRef> refs;
    private List<Column<?>> columns = List.of();

    PrimaryKeyConstraint(List<ColumnRef> refs) {
        this.refs = refs;
    }

    public PrimaryKeyConstraint named(String name) {
        setName(name);
        return this;
    }

    public PrimaryKeyConstraint deferrable(Deferrability when) {
        setDeferrability(when);
        return this;
    }

    /** Its columns in order; empty when the table has no primary key. */
    public List<Column<?>> columns() {
        return columns;
    }

    @Override
    void resolve(Table table) {
        columns = ColumnRef.resolve(refs, table, this);
        columns.forEach(Column::markPrimaryKey);
    }

    @Override
    public String toString() {
        return "primary key ("
                + String.join(", ", refs.stream().map(ColumnRef::shown).toList()) + ")";
    }
}
