package dev.azoth.orm.flush;

import dev.azoth.orm.mapping.ColumnPair;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.ForeignKeyConstraint;
import dev.azoth.sql.schema.ReferentialAction;
import java.util.List;

/** Keys that change, and the rows that refer to them. SQLAlchemy: {@code passive_updates}. */
final class KeyCascade {
    private KeyCascade() {}

    /** Whether the foreign key says ON UPDATE CASCADE. */
    static boolean byDatabase(Relationship<?, ?> relationship) {
        return cascades(relationship.wiring().pairs().stream()
                .<Column<?>>map(ColumnPair::remote)
                .toList());
    }

    /** Whether the foreign key of these columns says ON UPDATE CASCADE. */
    static boolean cascades(List<Column<?>> referring) {
        for (Column<?> column : referring) {
            var table = column.table();
            if (table == null || table.foreignKeys().stream().noneMatch(key -> cascades(key, column))) {
                return false;
            }
        }
        return true;
    }

    private static boolean cascades(ForeignKeyConstraint key, Column<?> column) {
        return key.onUpdate() == ReferentialAction.CASCADE && key.columns().contains(column);
    }
}
