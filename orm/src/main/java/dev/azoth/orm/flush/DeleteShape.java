package dev.azoth.orm.flush;

import dev.azoth.sql.Delete;
import dev.azoth.sql.Sql;
import dev.azoth.sql.schema.Column;
import java.util.ArrayList;

/** A DELETE from one table by its key and, where there is one, the version. Immutable. */
final class DeleteShape {
    final RowMap.Names names;
    final Delete statement;

    DeleteShape(TablePlan plan) {
        var all = new ArrayList<String>();
        Delete delete = Sql.delete(plan.table);
        for (Column<?> column : plan.key) {
            all.add(UpdateShape.old(column));
            delete = delete.where(UpdateShape.is(column));
        }
        if (plan.version != null) {
            all.add(UpdateShape.old(plan.version.column()));
            delete = delete.where(UpdateShape.is(plan.version.column()));
        }
        names = new RowMap.Names(all);
        statement = delete;
    }
}
