package dev.azoth.mysql;

import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.sql.Assignment;
import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.Insert;
import dev.azoth.sql.OnConflict;
import dev.azoth.sql.TableClause;
import dev.azoth.sql.compile.DmlCompiler;
import dev.azoth.sql.compile.Rendering;
import java.util.List;

/** INSERT, UPDATE and DELETE in MySQL's words. */
final class MySqlDml extends DmlCompiler {
    MySqlDml(Rendering sql) {
        super(sql);
    }

    @Override
    protected void defaultValues() {
        sql.append(" () VALUES ()");
    }

    @Override
    protected boolean listsTablesOfUpdate() {
        return true;
    }

    @Override
    protected void using(TableClause table, List<FromClause> others) {
        sql.append(" USING ").table(table).append(", ");
        sql.froms().list(others);
    }

    /**
     * Whichever unique key is violated: it cannot be narrowed to one, so columns say only what is meant. To do nothing a column is
     * set to itself; INSERT IGNORE would let other errors pass too.
     */
    @Override
    protected void onConflict(Insert insert, OnConflict conflict) {
        if (conflict.where() != null || conflict.constraint() != null || conflict.indexWhere() != null) {
            throw new UnsupportedFeatureException(
                    "The database '" + sql.dialect().name()
                            + "' does not have conditions or a constraint's name in ON DUPLICATE KEY UPDATE");
        }
        sql.append(" ON DUPLICATE KEY UPDATE ");
        if (conflict.assignments().isEmpty()) {
            ColumnClause<?> column = insert.table().columns().getFirst();
            sql.identifier(column.name()).append(" = ").expression(column);
            return;
        }
        String separator = "";
        for (Assignment one : conflict.assignments()) {
            sql.append(separator).identifier(one.column().name()).append(" = ");
            value(one.column(), one.value());
            separator = ", ";
        }
    }
}
