package dev.azoth.testkit.compliance;

import static dev.azoth.sql.Sql.text;
import static dev.azoth.sql.schema.Schema.column;
import static dev.azoth.sql.schema.Schema.foreignKey;
import static dev.azoth.sql.schema.Schema.index;
import static dev.azoth.sql.schema.Schema.primaryKey;
import static dev.azoth.sql.schema.Schema.unique;
import static dev.azoth.sql.type.Types.bigInteger;
import static dev.azoth.sql.type.Types.boolean_;
import static dev.azoth.sql.type.Types.date;
import static dev.azoth.sql.type.Types.dateTime;
import static dev.azoth.sql.type.Types.integer;
import static dev.azoth.sql.type.Types.numeric;
import static dev.azoth.sql.type.Types.smallInteger;
import static dev.azoth.sql.type.Types.string;
import static dev.azoth.sql.type.Types.time;

import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.MetaData;
import dev.azoth.sql.schema.ReferentialAction;
import dev.azoth.sql.schema.Table;
import dev.azoth.sql.schema.TableItem;
import dev.azoth.sql.type.SqlType;
import dev.azoth.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A parent and a child table made of a number: columns of all kinds, keys, actions, unique constraints and indexes. */
final class RandomTables {
    private static final List<SqlType<?>> TYPES = List.of(
            integer(),
            smallInteger(),
            bigInteger(),
            string(20),
            Types.text(),
            boolean_(),
            date(),
            dateTime(),
            time(),
            numeric(10, 2));

    private final Random random;
    private final MetaData metadata = new MetaData();

    RandomTables(long seed) {
        this.random = new Random(seed);
        Column<Integer> a = column("a", integer());
        Column<String> b = column("b", string(30)).notNull();
        boolean two = random.nextBoolean();
        Table.define("azoth_parent", metadata, a, b, two ? primaryKey(a, b) : primaryKey(a));
        child(two);
    }

    MetaData metadata() {
        return metadata;
    }

    private void child(boolean two) {
        var items = new ArrayList<TableItem>();
        items.add(column("id", integer()).primaryKey());
        items.add(column("ref_a", integer()));
        items.add(column("ref_b", string(30)));
        var names = new ArrayList<String>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            String name = (random.nextBoolean() ? "c" : "Mixed C") + i;
            names.add(name);
            items.add(valueColumn(name, TYPES.get(random.nextInt(TYPES.size()))));
        }
        var key = two
                ? foreignKey(List.of("ref_a", "ref_b"), List.of("azoth_parent.a", "azoth_parent.b"))
                : foreignKey(List.of("ref_a"), List.of("azoth_parent.a"));
        if (random.nextBoolean()) {
            key.onDelete(action());
        }
        if (random.nextBoolean()) {
            key.onUpdate(action());
        }
        items.add(key.named("azoth_fk"));
        if (random.nextBoolean()) {
            items.add(unique(names.toArray(String[]::new)).named("azoth_uq"));
        }
        if (random.nextBoolean()) {
            items.add(index("azoth_ix", names.get(0), "ref_a").unique(random.nextBoolean()));
        }
        Table.define("azoth_child", metadata, items);
    }

    private ReferentialAction action() {
        return List.of(ReferentialAction.CASCADE, ReferentialAction.SET_NULL, ReferentialAction.RESTRICT)
                .get(random.nextInt(3));
    }

    private Column<?> valueColumn(String name, SqlType<?> type) {
        Column<?> made = column(name, type);
        made.nullable(random.nextBoolean());
        if (random.nextBoolean() && type.javaType() == Integer.class) {
            made.serverDefault(text("7"));
        } else if (random.nextBoolean() && type.javaType() == String.class) {
            made.serverDefault("it's \"so\"");
        }
        return made;
    }
}
