package dev.azoth.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.engine.reflect.Inspector;
import dev.azoth.error.NoSuchTableException;
import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.sql.schema.Computed;
import dev.azoth.sql.schema.ReflectedCheck;
import dev.azoth.sql.schema.ReflectedColumn;
import dev.azoth.sql.schema.ReflectedForeignKey;
import dev.azoth.sql.schema.ReflectedIndex;
import dev.azoth.sql.schema.ReflectedPrimaryKey;
import dev.azoth.sql.schema.ReflectedUnique;
import dev.azoth.sql.type.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SqliteCatalogTest {
    private final DriverReflection connection = new DriverReflection();
    private final Inspector inspector = Inspector.of(connection);

    @AfterEach
    void close() {
        connection.close();
    }

    @Test
    void tellsTablesViewsAndTemporaryOnesApart() {
        connection.run(
                "CREATE TABLE b (id INTEGER PRIMARY KEY AUTOINCREMENT)",
                "CREATE TABLE a (x)",
                "CREATE VIEW v AS SELECT x FROM a",
                "CREATE TEMP TABLE t (x)",
                "CREATE TEMP VIEW tv AS SELECT 1 AS one");

        assertThat(inspector.tableNames()).containsExactly("a", "b");
        assertThat(inspector.viewNames()).containsExactly("v");
        assertThat(inspector.tempTableNames()).containsExactly("t");
        assertThat(inspector.tempViewNames()).containsExactly("tv");
        assertThat(inspector.schemaNames()).containsExactly("main");
        assertThat(inspector.defaultSchemaName()).isEqualTo("main");
        assertThat(List.of("a", "v", "t", "tv")).allMatch(inspector::hasTable);
        assertThat(inspector.hasTable("c")).isFalse();
        assertThat(inspector.columns("t")).extracting(ReflectedColumn::name).containsExactly("x");
        assertThat(inspector.viewDefinition("v")).isEqualTo("CREATE VIEW v AS SELECT x FROM a");
    }

    @Test
    void tellsColumnsWithTypesDefaultsAndNullability() {
        connection.run(
                "CREATE TABLE t (id INTEGER NOT NULL, name VARCHAR(50) DEFAULT 'it''s', price NUMERIC(10, 2),"
                        + " made DATETIME DEFAULT CURRENT_TIMESTAMP, n DEFAULT (1 + 2), flag BOOLEAN NOT NULL, PRIMARY KEY (id))");

        assertThat(inspector.columns("t"))
                .containsExactly(
                        new ReflectedColumn("id", Types.integer(), false, null, true, null, null, null),
                        ReflectedColumn.of("name", Types.string(50), true, "'it''s'"),
                        ReflectedColumn.of("price", Types.numeric(10, 2), true, null),
                        ReflectedColumn.of("made", Types.dateTime(), true, "CURRENT_TIMESTAMP"),
                        ReflectedColumn.of("n", Types.nullType(), true, "1 + 2"),
                        ReflectedColumn.of("flag", Types.boolean_(), false, null));
    }

    @Test
    void tellsWhichKeyIsTheRowid() {
        connection.run(
                "CREATE TABLE alias (id INTEGER PRIMARY KEY)",
                "CREATE TABLE other_type (id INT PRIMARY KEY)",
                "CREATE TABLE two (a INTEGER, b INTEGER, PRIMARY KEY (b, a))",
                "CREATE TABLE without (id INTEGER PRIMARY KEY) WITHOUT ROWID");

        assertThat(inspector.columns("alias").get(0).autoincrement()).isTrue();
        assertThat(inspector.columns("alias").get(0).nullable()).isFalse();
        assertThat(inspector.columns("other_type").get(0).autoincrement()).isFalse();
        assertThat(inspector.columns("two")).noneMatch(ReflectedColumn::autoincrement);
        assertThat(inspector.columns("without").get(0).autoincrement()).isFalse();
        assertThat(inspector.primaryKey("two")).isEqualTo(new ReflectedPrimaryKey(null, List.of("b", "a")));
        assertThat(inspector.tableOptions("without", null)).isEqualTo(Map.of("sqlite_with_rowid", false));
    }

    @Test
    void tellsGeneratedColumns() {
        connection.run("CREATE TABLE g (a INTEGER, b INTEGER GENERATED ALWAYS AS (a * (2 + 1)) STORED,"
                + " \"c)\" TEXT AS ('x,' || a || ')') VIRTUAL) STRICT");

        assertThat(inspector.columns("g"))
                .extracting(ReflectedColumn::computed)
                .containsExactly(null, new Computed("a * (2 + 1)", true), new Computed("'x,' || a || ')'", false));
        assertThat(inspector.columns("g").get(1).type()).isEqualTo(Types.integer());
        assertThat(inspector.tableOptions("g", null)).isEqualTo(Map.of("sqlite_strict", true));
    }

    @Test
    void namesThePrimaryKey() {
        connection.run("CREATE TABLE p (a INT, b INT, CONSTRAINT \"my \"\"pk\" PRIMARY KEY (a))", "CREATE TABLE n (a)");

        assertThat(inspector.primaryKey("p")).isEqualTo(new ReflectedPrimaryKey("my \"pk", List.of("a")));
        assertThat(inspector.primaryKey("n")).isNull();
    }

    @Test
    void tellsForeignKeysInTheOrderOfTheText() {
        connection.run(
                "CREATE TABLE parent (a INTEGER, b TEXT, PRIMARY KEY (a, b))",
                "CREATE TABLE one (id INTEGER PRIMARY KEY)",
                "CREATE TABLE child (x INTEGER REFERENCES one ON DELETE CASCADE,"
                        + " y INTEGER CONSTRAINT named REFERENCES one (id) ON UPDATE SET NULL,"
                        + " z TEXT, self INTEGER REFERENCES child (x),"
                        + " CONSTRAINT both FOREIGN KEY (x, z) REFERENCES parent ON DELETE RESTRICT"
                        + " DEFERRABLE INITIALLY DEFERRED,"
                        + " FOREIGN KEY (y) REFERENCES nowhere (q) NOT DEFERRABLE)");

        assertThat(inspector.foreignKeys("child"))
                .containsExactly(
                        foreignKey(null, List.of("x"), "one", List.of("id"), "CASCADE", null, null, null),
                        foreignKey("named", List.of("y"), "one", List.of("id"), null, "SET NULL", null, null),
                        foreignKey(null, List.of("self"), "child", List.of("x"), null, null, null, null),
                        foreignKey(
                                "both",
                                List.of("x", "z"),
                                "parent",
                                List.of("a", "b"),
                                "RESTRICT",
                                null,
                                true,
                                "DEFERRED"),
                        foreignKey(null, List.of("y"), "nowhere", List.of("q"), null, null, false, null));
    }

    private static ReflectedForeignKey foreignKey(
            String name,
            List<String> columns,
            String table,
            List<String> referred,
            String onDelete,
            String onUpdate,
            Boolean deferrable,
            String initially) {
        return new ReflectedForeignKey(
                name, columns, null, table, referred, onDelete, onUpdate, deferrable, initially, null);
    }

    @Test
    void tellsUniqueConstraintsApartFromIndexes() {
        connection.run(
                "CREATE TABLE u (a INTEGER UNIQUE, b TEXT, c TEXT, CONSTRAINT uq UNIQUE (b, c), UNIQUE (c) ON CONFLICT IGNORE)",
                "CREATE UNIQUE INDEX ux ON u (b)");

        assertThat(inspector.uniqueConstraints("u"))
                .containsExactly(
                        new ReflectedUnique(null, List.of("a"), Map.of()),
                        new ReflectedUnique("uq", List.of("b", "c"), Map.of()),
                        new ReflectedUnique(null, List.of("c"), Map.of("sqlite_on_conflict", "IGNORE")));
        assertThat(inspector.indexes("u"))
                .containsExactly(new ReflectedIndex("ux", true, List.of("b"), List.of(), null, Map.of()));
        assertThat(inspector.hasIndex("u", "ux")).isTrue();
        assertThat(inspector.hasIndex("nowhere", "ux")).isFalse();
    }

    @Test
    void tellsPartialDescendingAndExpressionIndexes() {
        connection.run(
                "CREATE TABLE i (a INTEGER, b TEXT)",
                "CREATE INDEX i1 ON i (b, a) WHERE b <> ') where' AND a > 1",
                "CREATE INDEX i2 ON i (lower(b || ','), a DESC)");

        assertThat(inspector.indexes("i"))
                .containsExactly(
                        new ReflectedIndex(
                                "i1",
                                false,
                                List.of("b", "a"),
                                List.of(),
                                null,
                                Map.of("sqlite_where", "b <> ') where' AND a > 1")),
                        new ReflectedIndex(
                                "i2",
                                false,
                                Arrays.asList(null, null),
                                List.of("lower(b || ',')", "a DESC"),
                                null,
                                Map.of()));
    }

    @Test
    void tellsChecks() {
        connection.run("CREATE TABLE c (a INTEGER CHECK (a > (1)), b TEXT DEFAULT 'CHECK (x)' -- CHECK (y)\n,"
                + " CONSTRAINT \"ck 1\" CHECK (b IN ('a', ')'))"
                + " CONSTRAINT ck2 CHECK (a\n<\n10))");

        assertThat(inspector.checkConstraints("c"))
                .containsExactly(
                        new ReflectedCheck(null, "a > (1)"),
                        new ReflectedCheck("ck 1", "b IN ('a', ')')"),
                        new ReflectedCheck("ck2", "a\n<\n10"));
    }

    @Test
    void namesMayHoldAnything() {
        for (String name :
                List.of("a b", "it's", "say \"hi\"", "[x]", "`y`", "select", "ünï😀", "a;b--c", "sqliteX", "%_")) {
            String quoted = '"' + name.replace("\"", "\"\"") + '"';
            connection.run(
                    "CREATE TABLE " + quoted + " (" + quoted + " INTEGER PRIMARY KEY, other INTEGER, CONSTRAINT "
                            + quoted
                            + " UNIQUE (other, " + quoted + "), FOREIGN KEY (other) REFERENCES " + quoted + " ("
                            + quoted + "))",
                    "CREATE INDEX \"ix " + name.replace("\"", "\"\"") + "\" ON " + quoted + " (" + quoted + ")");
            inspector.clearCache();

            assertThat(inspector.tableNames()).contains(name);
            assertThat(inspector.columns(name))
                    .extracting(ReflectedColumn::name)
                    .containsExactly(name, "other");
            assertThat(inspector.primaryKey(name)).isEqualTo(new ReflectedPrimaryKey(null, List.of(name)));
            assertThat(inspector.uniqueConstraints(name))
                    .containsExactly(new ReflectedUnique(name, List.of("other", name), Map.of()));
            assertThat(inspector.foreignKeys(name))
                    .extracting(ReflectedForeignKey::referredTable)
                    .containsExactly(name);
            assertThat(inspector.indexes(name))
                    .extracting(ReflectedIndex::columns)
                    .hasSize(1);
        }
    }

    @Test
    void attachedFilesAreSchemas() {
        connection.run(
                "ATTACH ':memory:' AS \"other one\"",
                "CREATE TABLE \"other one\".t (id INTEGER PRIMARY KEY, up INTEGER REFERENCES t)",
                "CREATE INDEX \"other one\".ix ON t (up)");

        assertThat(inspector.schemaNames()).containsExactly("main", "other one");
        assertThat(inspector.tableNames()).isEmpty();
        assertThat(inspector.tableNames("other one")).containsExactly("t");
        assertThat(inspector.hasTable("t")).isFalse();
        assertThat(inspector.hasTable("t", "other one")).isTrue();
        assertThat(inspector.hasTable("t", "no such")).isFalse();
        assertThat(inspector.foreignKeys("t", "other one").get(0).referredSchema())
                .isEqualTo("other one");
        assertThat(inspector.foreignKeys("t", "other one").get(0).referredColumns())
                .containsExactly("id");
        assertThat(inspector.indexes("t", "other one")).hasSize(1);
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertThatThrownBy(() -> inspector.columns("nothing"))
                .isInstanceOf(NoSuchTableException.class)
                .hasMessageContaining("'nothing'");
        assertThatThrownBy(() -> inspector.indexes("nothing", "nowhere")).isInstanceOf(NoSuchTableException.class);
        assertThatThrownBy(() -> inspector.viewDefinition("nothing")).isInstanceOf(NoSuchTableException.class);
        connection.run("CREATE TABLE t (a)");
        assertThatThrownBy(() -> inspector.tableComment("t")).isInstanceOf(UnsupportedFeatureException.class);
        assertThatThrownBy(() -> inspector.sequenceNames(null)).isInstanceOf(UnsupportedFeatureException.class);
    }

    @Test
    void answersAreKeptUntilTheCacheIsCleared() {
        assertThat(inspector.tableNames()).isEmpty();
        connection.run("CREATE TABLE t (a)");
        assertThat(inspector.tableNames()).isEmpty();
        assertThat(inspector.hasTable("t")).isTrue();

        inspector.clearCache();

        assertThat(inspector.tableNames()).containsExactly("t");
    }

    @Test
    void sortsTablesByTheirForeignKeys() {
        connection.run(
                "CREATE TABLE a (b_id INTEGER REFERENCES b (id))",
                "CREATE TABLE b (id INTEGER PRIMARY KEY, c_id INTEGER REFERENCES c (id))",
                "CREATE TABLE c (id INTEGER PRIMARY KEY, self INTEGER REFERENCES c (id))",
                "CREATE TABLE x (id INTEGER PRIMARY KEY, y_id INTEGER REFERENCES y (id), c_id REFERENCES c (id))",
                "CREATE TABLE y (id INTEGER PRIMARY KEY, x_id INTEGER REFERENCES x (id))");

        var sorted = inspector.sortedTables(null);

        assertThat(sorted.tables()).containsExactly("c", "y", "b", "x", "a");
        assertThat(sorted.cyclic())
                .extracting(key -> key.table() + " -> " + key.foreignKey().referredTable())
                .containsExactly("x -> y", "y -> x");
    }
}
