package dev.azoth.sql.compile;

import dev.azoth.sql.Insert;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the key of one inserted row becomes known. */
final class InsertedKey {
    private InsertedKey() {}

    /**
     * @param asked whether the database may be asked for it: one row, and nothing else is returned
     */
    static @Nullable InsertOutcome of(Insert insert, InsertPlan plan, boolean asked, DialectTraits traits) {
        if (!(insert.table() instanceof Table table)) {
            return null;
        }
        List<Column<?>> key = table.primaryKey().columns();
        var unknown = new ArrayList<Column<?>>();
        for (Column<?> column : asked ? key : List.<Column<?>>of()) {
            if (isMadeByDatabase(column, plan, table)) {
                unknown.add(column);
            }
        }
        Column<?> numbered = table.autoincrementColumn();
        boolean told = asked && traits.insert().lastInsertId() && insert.conflict() == null;
        boolean toldAll =
                told && unknown.stream().allMatch(column -> column.equals(numbered) && plan.find(column) == null);
        List<Column<?>> returning = toldAll || !traits.returning() ? List.of() : List.copyOf(unknown);
        return new InsertOutcome(key, returning, told && returning.isEmpty() ? numbered : null);
    }

    private static boolean isMadeByDatabase(Column<?> column, InsertPlan plan, Table table) {
        InsertPlan.Entry entry = plan.find(column);
        if (entry != null) {
            return !entry.isClientSide();
        }
        return column.equals(table.autoincrementColumn())
                || column.serverDefault() != null
                || column.identity() != null
                || column.computed() != null;
    }
}
