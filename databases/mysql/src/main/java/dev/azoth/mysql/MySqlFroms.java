package dev.azoth.mysql;

import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Join;
import dev.azoth.sql.ValuesClause;
import dev.azoth.sql.compile.FromCompiler;
import dev.azoth.sql.compile.Rendering;
import java.util.List;

/** FROM in MySQL's words. */
final class MySqlFroms extends FromCompiler {
    private final Vendor vendor;

    MySqlFroms(Rendering sql, Vendor vendor) {
        super(sql);
        this.vendor = vendor;
    }

    @Override
    protected boolean hasLateral() {
        return vendor == Vendor.MYSQL;
    }

    @Override
    protected String keyword(Join.Kind kind) {
        return switch (kind) {
            case INNER -> " INNER JOIN ";
            case LEFT -> " LEFT OUTER JOIN ";
            case FULL ->
                throw new UnsupportedFeatureException("The database '" + vendor.dialect()
                        + "' does not have FULL OUTER JOIN; use a UNION of two left joins");
        };
    }

    @Override
    protected void values(ValuesClause values, String name) {
        if (vendor == Vendor.MARIADB) {
            // an alias names no columns here
            sql.append("(WITH ").identifier(name).append(" ");
            names(values.definition());
            sql.append(" AS (");
            rows(values);
            sql.append(") SELECT * FROM ").identifier(name).append(") AS ").identifier(name);
            return;
        }
        sql.append("(VALUES ");
        String separator = "ROW(";
        for (List<Expression<?>> row : values.rows()) {
            sql.append(separator).list(row).append(")");
            separator = ", ROW(";
        }
        sql.append(") AS ").identifier(name).append(" ");
        names(values.definition());
    }
}
