package dev.azoth.orm.mapping;

import dev.azoth.sql.schema.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a class that is being described, where a relationship and an attribute may have one in common. The attribute's is
 * the one that stays; in the key it has the relationship's place.
 */
final class KeyReferences {
    private final List<Column<?>> columns;
    /** Those that only relationships have brought. */
    private final List<Column<?>> brought = new ArrayList<>(0);

    KeyReferences(List<Column<?>> columns) {
        this.columns = columns;
    }

    @Nullable
    Column<?> find(String name) {
        int at = indexOf(name);
        return at < 0 ? null : columns.get(at);
    }

    /** A join column of a relationship that is part of the key. */
    void add(Column<?> column) {
        int at = indexOf(column.name());
        if (at < 0) {
            brought.add(column);
            columns.add(asKey(column));
        } else if (!columns.get(at).isPrimaryKey()) {
            columns.add(asKey(columns.remove(at)));
        }
    }

    /** Puts an attribute's column in the place of one that a relationship has brought; false when there is none of its name. */
    boolean replace(Column<?> column) {
        int at = indexOf(column.name());
        if (at < 0 || !isBrought(columns.get(at))) {
            return false;
        }
        columns.set(at, asKey(column));
        return true;
    }

    private static Column<?> asKey(Column<?> column) {
        return column.primaryKey().autoincrement(false);
    }

    private boolean isBrought(Column<?> column) {
        return brought.stream().anyMatch(one -> one == column);
    }

    private int indexOf(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** A column that an attribute holds is also what a join column of that name says it is. */
    static Column<?> agreed(Column<?> known, Column<?> join) {
        if (!join.isNullable() && !known.isPrimaryKey()) {
            known.notNull();
        }
        if (join.isUnique()) {
            known.unique();
        }
        return known;
    }
}
