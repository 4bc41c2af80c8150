package dev.azoth.sql.schema;

import dev.azoth.error.ArgumentException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.sql.ForeignKeyLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key, of one column or several. Tables it names are looked up when first needed, so that they may be defined
 * later. SQLAlchemy: {@code ForeignKey} and {@code ForeignKeyConstraint}.
 */
public final class ForeignKeyConstraint extends Constraint {
    private List<ColumnRef> refs;
    private final List<ForeignKeyTarget> targets;
    private List<Column<?>> columns = List.of();
    private @Nullable List<Column<?>> referred;
    private @Nullable ReferentialAction onDelete;
    private @Nullable ReferentialAction onUpdate;
    private @Nullable String match;
    private boolean useAlter;

    ForeignKeyConstraint(List<ColumnRef> refs, List<ForeignKeyTarget> targets) {
        this.refs = refs;
        this.targets = targets;
        if (targets.isEmpty() || (!refs.isEmpty() && refs.size() != targets.size())) {
            throw new ArgumentException(this + ": as many columns must refer as are referred to, and at least one");
        }
    }

    public ForeignKeyConstraint named(String name) {
        setName(name);
        return this;
    }

    public ForeignKeyConstraint deferrable(Deferrability when) {
        setDeferrability(when);
        return this;
    }

    public ForeignKeyConstraint onDelete(ReferentialAction action) {
        requireFree();
        onDelete = action;
        return this;
    }

    public ForeignKeyConstraint onUpdate(ReferentialAction action) {
        requireFree();
        onUpdate = action;
        return this;
    }

    /** {@code MATCH} and the word that follows it: {@code FULL}. */
    public ForeignKeyConstraint match(String kind) {
        requireFree();
        match = kind;
        return this;
    }

    /** Added by ALTER TABLE after all tables are made, where the database can. SQLAlchemy: {@code use_alter}. */
    public ForeignKeyConstraint useAlter() {
        requireFree();
        useAlter = true;
        return this;
    }

    public @Nullable ReferentialAction onDelete() {
        return onDelete;
    }

    public @Nullable ReferentialAction onUpdate() {
        return onUpdate;
    }

    public @Nullable String match() {
        return match;
    }

    public boolean usesAlter() {
        return useAlter;
    }

    /** The referring columns. */
    public List<Column<?>> columns() {
        return columns;
    }

    /**
     * The columns referred to, in the order of {@link #columns}.
     *
     * @throws InvalidRequestException when the metadata holds no such table, or the table no such column
     */
    public List<Column<?>> referredColumns() {
        List<Column<?>> known = referred;
        if (known == null) {
            known = List.copyOf(targets.stream()
                    .<Column<?>>map(target -> target.resolve(this))
                    .toList());
            if (known.stream().map(Column::table).distinct().count() > 1) {
                throw new InvalidRequestException(this + " of table '" + table() + "' refers to more than one table");
            }
            referred = known;
        }
        return known;
    }

    /** The table referred to; refused as in {@link #referredColumns}. */
    public Table referredTable() {
        return referredColumns().get(0).owner();
    }

    ForeignKeyLink link() {
        return new ForeignKeyLink(columns(), referredTable(), referredColumns());
    }

    /** The metadata key of the table referred to; null for a table that is none of the metadata's. */
    @Nullable
    String referredKey() {
        return targets.get(0).tableKey(table());
    }

    /** For {@code column.references(...)}: the one column that refers. */
    void setColumn(Column<?> column) {
        if (!refs.isEmpty() || targets.size() != 1) {
            throw new ArgumentException(
                    this + " has columns of its own; column '" + column.name() + "' needs a foreign key to one column");
        }
        refs = ColumnRef.given(column);
    }

    @Override
    void resolve(Table table) {
        if (refs.isEmpty()) {
            throw new ArgumentException(this + " names no columns that refer; give it to column.references(...)");
        }
        columns = ColumnRef.resolve(refs, table, this);
    }

    @Override
    public String toString() {
        return "foreign key ("
                + String.join(", ", refs.stream().map(ColumnRef::shown).toList()) + ") to ("
                + String.join(
                        ", ", targets.stream().map(ForeignKeyTarget::shown).toList()) + ")";
    }
}
