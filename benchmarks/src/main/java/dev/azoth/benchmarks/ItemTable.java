package dev.azoth.benchmarks;

import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.schema.Schema.column;
import static dev.azoth.sql.type.Types.boolean_;
import static dev.azoth.sql.type.Types.dateTime;
import static dev.azoth.sql.type.Types.double_;
import static dev.azoth.sql.type.Types.integer;
import static dev.azoth.sql.type.Types.string;

import dev.azoth.benchmarks.orm.Items;
import dev.azoth.sql.Select;
import dev.azoth.sql.Tuple7;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.MetaData;
import dev.azoth.sql.schema.Table;
import java.time.LocalDateTime;

/** The table as an Azoth user describes it, and the statements, built anew for each operation as users do. */
public final class ItemTable {
    private static final Column<Integer> ID = column("id", integer()).primaryKey();
    private static final Column<String> NAME = column("name", string(50));
    private static final Column<String> EMAIL = column("email", string(100));
    private static final Column<Integer> AGE = column("age", integer());
    private static final Column<Double> SCORE = column("score", double_());
    private static final Column<Boolean> ACTIVE = column("active", boolean_());
    private static final Column<LocalDateTime> CREATED_AT = column("created_at", dateTime());

    static {
        Table.define("item", new MetaData(), ID, NAME, EMAIL, AGE, SCORE, ACTIVE, CREATED_AT);
    }

    private ItemTable() {}

    /** One row by its key. */
    public static Select<Tuple7<Integer, String, String, Integer, Double, Boolean, LocalDateTime>> byKey(int key) {
        return columns().where(ID.eq(key));
    }

    /** All rows. */
    public static Select<Tuple7<Integer, String, String, Integer, Double, Boolean, LocalDateTime>> all() {
        return columns().orderBy(ID);
    }

    private static Select<Tuple7<Integer, String, String, Integer, Double, Boolean, LocalDateTime>> columns() {
        return select(ID, NAME, EMAIL, AGE, SCORE, ACTIVE, CREATED_AT);
    }

    static Select<Tuple7<Integer, String, String, Integer, Double, Boolean, LocalDateTime>> statement(
            Case work, int key) {
        return work == Case.PRIMARY_KEY ? byKey(key) : all();
    }

    static long checksum(Iterable<Tuple7<Integer, String, String, Integer, Double, Boolean, LocalDateTime>> rows) {
        long sum = 0;
        for (var row : rows) {
            sum += Items.checksum(row.v1(), row.v2(), row.v3(), row.v4(), row.v5(), row.v6(), row.v7());
        }
        return sum;
    }
}
