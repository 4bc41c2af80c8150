package dev.azoth.sql;

import dev.azoth.sql.type.SqlType;
import java.util.List;

/** A column of the row that ON CONFLICT kept out. */
record Excluded<T>(ColumnClause<T> column) implements CustomExpression<T> {
    @Override
    public SqlType<T> type() {
        return column.type();
    }

    @Override
    public void render(Renderer renderer, String dialect) {
        boolean values = dialect.equals("mysql") || dialect.equals("mariadb");
        renderer.text(values ? "VALUES(" : "excluded.")
                .identifier(column.name())
                .text(values ? ")" : "");
    }

    @Override
    public Object key() {
        return this;
    }

    @Override
    public List<? extends Expression<?>> operands() {
        return List.of();
    }
}
