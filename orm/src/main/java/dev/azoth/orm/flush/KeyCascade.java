package dev.azoth.orm.flush;

import dev.azoth.orm.mapping.ColumnPair;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.sql.schema.ForeignKeyConstraint;
import dev.azoth.sql.schema.ReferentialAction;

/** Keys that change, and the rows that refer to them. SQLAlchemy: {@code passive_updates}. */
final class KeyCascade {
    private KeyCascade() {}

    /** Whether the foreign key says ON UPDATE CASCADE. */
    static boolean byDatabase(Relationship<?, ?> relationship) {
        for (ColumnPair pair : relationship.wiring().pairs()) {
            var table = pair.remote().table();
            if (table == null || table.foreignKeys().stream().noneMatch(key -> cascades(key, pair))) {
                return false;
            }
        }
        return true;
    }

    private static boolean cascades(ForeignKeyConstraint key, ColumnPair pair) {
        return key.onUpdate() == ReferentialAction.CASCADE && key.columns().contains(pair.remote());
    }
}
