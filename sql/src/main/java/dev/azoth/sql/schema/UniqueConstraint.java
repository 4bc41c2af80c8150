package dev.azoth.sql.schema;

import dev.azoth.error.ArgumentException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** UNIQUE over columns. SQLAlchemy: {@code UniqueConstraint}. */
public final class UniqueConstraint extends Constraint {
    private final List<ColumnRef> refs;
    private final Map<String, Object> options = new LinkedHashMap<>();
    private List<Column<?>> columns = List.of();

    UniqueConstraint(List<ColumnRef> refs) {
        if (refs.isEmpty()) {
            throw new ArgumentException("A unique constraint needs at least one column");
        }
        this.refs = refs;
    }

    public UniqueConstraint named(String name) {
        setName(name);
        return this;
    }

    public UniqueConstraint deferrable(Deferrability when) {
        setDeferrability(when);
        return this;
    }

    /** An option of one dialect: {@code postgresql_nulls_not_distinct}. */
    public UniqueConstraint option(String name, Object value) {
        requireFree();
        options.put(name, value);
        return this;
    }

    public List<Column<?>> columns() {
        return columns;
    }

    public Map<String, Object> options() {
        return Collections.unmodifiableMap(options);
    }

    @Override
    void resolve(Table table) {
        columns = ColumnRef.resolve(refs, table, this);
    }

    @Override
    public String toString() {
        return "unique ("
                + String.join(", ", refs.stream().map(ColumnRef::shown).toList()) + ")";
    }
}
