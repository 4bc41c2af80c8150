package dev.azoth.sql.compile;

import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.Insert;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.Table;
import dev.azoth.sql.type.BigIntegerType;
import dev.azoth.sql.type.IntegerType;
import dev.azoth.sql.type.SmallIntegerType;
import dev.azoth.sql.type.SqlType;
import dev.azoth.sql.type.StringType;
import dev.azoth.sql.type.TextType;
import dev.azoth.sql.type.UuidType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How rows returned by an INSERT with many rows are put into the order of the parameter sets. SQLAlchemy: the sentinel
 * columns of "insertmanyvalues".
 *
 * @param sentinel the column that tells the order; null when none does
 */
record InsertOrdering(Way way, @Nullable ColumnClause<?> sentinel) {
    enum Way {
        /** The order is not asked for. */
        ANY,
        /** Each row is inserted by itself: nothing promises an order. */
        ROW_BY_ROW,
        /** A value that the client gave is found again. */
        CLIENT_VALUE,
        /** Numbers made by the database ascend. */
        ASCENDING,
        /** They do since the rows come from a subquery sorted by a counter. */
        COUNTER
    }

    private static final InsertOrdering ANY = new InsertOrdering(Way.ANY, null);
    private static final InsertOrdering ROW_BY_ROW = new InsertOrdering(Way.ROW_BY_ROW, null);

    static InsertOrdering of(Insert insert, boolean sorted, InsertPlan plan, InsertTraits.Order order) {
        if (plan.entries().isEmpty()) {
            return ROW_BY_ROW;
        }
        if (!sorted) {
            return ANY;
        }
        if (insert.conflict() != null || !(insert.table() instanceof Table table)) {
            return ROW_BY_ROW;
        }
        List<Column<?>> key = table.primaryKey().columns();
        if (key.size() == 1 && comesBackAsSent(key.getFirst().type())) {
            InsertPlan.Entry entry = plan.find(key.getFirst());
            if (entry != null && entry.isClientSide()) {
                return new InsertOrdering(Way.CLIENT_VALUE, key.getFirst());
            }
        }
        Column<?> made = table.autoincrementColumn();
        if (made == null || plan.find(made) != null) {
            return ROW_BY_ROW;
        }
        return switch (order) {
            case NONE -> ROW_BY_ROW;
            case AUTOINCREMENT -> new InsertOrdering(Way.ASCENDING, made);
            case COUNTER -> new InsertOrdering(Way.COUNTER, made);
        };
    }

    /** Whether a value is equal to itself after a journey through the database. */
    private static boolean comesBackAsSent(SqlType<?> type) {
        return type instanceof IntegerType
                || type instanceof BigIntegerType
                || type instanceof SmallIntegerType
                || type instanceof StringType
                || type instanceof TextType
                || type instanceof UuidType;
    }
}
