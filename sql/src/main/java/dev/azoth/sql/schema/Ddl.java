package dev.azoth.sql.schema;

/** DDL as text, sent as it is. SQLAlchemy: {@code DDL}. */
public final class Ddl extends SchemaDdl {
    private final String sql;

    public Ddl(String sql) {
        this.sql = sql;
    }

    public String sql() {
        return sql;
    }
}
