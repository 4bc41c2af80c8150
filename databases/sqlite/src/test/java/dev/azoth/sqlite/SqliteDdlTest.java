package dev.azoth.sqlite;

import static dev.azoth.sql.Sql.text;
import static dev.azoth.sql.schema.Schema.check;
import static dev.azoth.sql.schema.Schema.column;
import static dev.azoth.sql.schema.Schema.foreignKey;
import static dev.azoth.sql.schema.Schema.index;
import static dev.azoth.sql.schema.Schema.option;
import static dev.azoth.sql.schema.Schema.primaryKey;
import static dev.azoth.sql.schema.Schema.unique;
import static dev.azoth.sql.type.Types.boolean_;
import static dev.azoth.sql.type.Types.dateTime;
import static dev.azoth.sql.type.Types.integer;
import static dev.azoth.sql.type.Types.numeric;
import static dev.azoth.sql.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.engine.reflect.Inspector;
import dev.azoth.error.CompileException;
import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.sql.Statement;
import dev.azoth.sql.compile.CompileRequest;
import dev.azoth.sql.schema.AddConstraint;
import dev.azoth.sql.schema.Computed;
import dev.azoth.sql.schema.CreateIndex;
import dev.azoth.sql.schema.CreateTable;
import dev.azoth.sql.schema.MetaData;
import dev.azoth.sql.schema.ReferentialAction;
import dev.azoth.sql.schema.ReflectedColumn;
import dev.azoth.sql.schema.Table;
import dev.azoth.sql.type.SqlType;
import dev.azoth.sql.type.Types;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SqliteDdlTest {
    private final DriverReflection connection = new DriverReflection();
    private final MetaData metadata = new MetaData();

    @AfterEach
    void close() {
        connection.close();
    }

    private String sql(Statement<?> statement) {
        return connection.dialect().compile(statement, CompileRequest.PLAIN).sql();
    }

    private void create(Table table) {
        connection.run(sql(new CreateTable(table)));
    }

    @Test
    void aTableAsSqlAlchemyWritesIt() {
        Table table = Table.define(
                "t1",
                metadata,
                column("id", integer()).primaryKey(),
                column("name", string(50)).notNull().unique(),
                column("made", dateTime()).serverDefault(text("CURRENT_TIMESTAMP")),
                column("size", integer()).serverDefault(text("1 + 2")),
                column("flag", boolean_()).serverDefault("it's"),
                column("order", numeric(10, 2)),
                check("size > 0"));

        assertThat(sql(new CreateTable(table)))
                .isEqualTo("\nCREATE TABLE t1 (\n\tid INTEGER NOT NULL, \n\tname VARCHAR(50) NOT NULL, "
                        + "\n\tmade DATETIME DEFAULT CURRENT_TIMESTAMP, \n\tsize INTEGER DEFAULT (1 + 2), "
                        + "\n\tflag BOOLEAN DEFAULT 'it''s', \n\t\"order\" NUMERIC(10, 2), "
                        + "\n\tPRIMARY KEY (id), \n\tCHECK (size > 0), \n\tUNIQUE (name)\n)\n\n");
        create(table);
    }

    @Test
    void autoincrementStandsWithItsColumn() {
        Table table = Table.define(
                "a", metadata, column("id", Types.bigInteger()).primaryKey(), option("sqlite_autoincrement", true));

        assertThat(sql(new CreateTable(table)))
                .isEqualTo("\nCREATE TABLE a (\n\tid INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT\n)\n\n");
        create(table);
        assertThat(Inspector.of(connection).tableOptions("a", null)).containsEntry("sqlite_autoincrement", true);
        Table two = Table.define(
                "two",
                metadata,
                column("a", integer()).primaryKey(),
                column("b", integer()).primaryKey(),
                option("sqlite_autoincrement", true));
        assertThatThrownBy(() -> sql(new CreateTable(two)))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("two");
    }

    @Test
    void tableOptionsFollowTheParenthesis() {
        Table table = Table.define(
                "o",
                metadata,
                column("id", integer()).primaryKey(),
                option("sqlite_with_rowid", false),
                option("sqlite_strict", true));

        assertThat(sql(new CreateTable(table))).endsWith("\n)\n WITHOUT ROWID,\n STRICT\n\n");
        create(table);
        Table wrong =
                Table.define("w", metadata, column("id", integer()).primaryKey(), option("sqlite_strictly", true));
        assertThatThrownBy(() -> sql(new CreateTable(wrong)))
                .isInstanceOf(CompileException.class)
                .hasMessageContainingAll("sqlite_strictly", "sqlite_strict");
    }

    @Test
    void attachedFilesNameTheIndexAndNotItsTable() {
        connection.run("ATTACH ':memory:' AS other");
        Table parent = Table.define(
                "parent",
                metadata,
                column("id", integer()).primaryKey(),
                dev.azoth.sql.schema.Schema.inSchema("other"));
        Table child = Table.define(
                "child",
                metadata,
                column("id", integer()).primaryKey(),
                column("up", integer()).references("other.parent.id"),
                dev.azoth.sql.schema.Schema.inSchema("other"),
                index("ix", "up"));

        create(parent);
        create(child);
        String indexSql = sql(new CreateIndex(child.indexes().get(0)));
        connection.run(indexSql);

        assertThat(indexSql).isEqualTo("CREATE INDEX other.ix ON child (up)");
        assertThat(sql(new CreateTable(child))).contains("FOREIGN KEY(up) REFERENCES parent (id)");
        Table stray = Table.define(
                "stray",
                metadata,
                column("id", integer()).primaryKey(),
                column("up", integer()).references("other.parent.id"));
        assertThat(sql(new CreateTable(stray))).doesNotContain("REFERENCES");
    }

    @Test
    void constraintsCannotBeAddedLater() {
        Table table = Table.define("c", metadata, column("id", integer()).primaryKey(), unique("id"));

        assertThatThrownBy(() -> sql(new AddConstraint(table.constraints().get(1))))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContaining("CREATE TABLE");
    }

    @Test
    void typesComeBackFromTheDatabase() {
        List<SqlType<?>> types = List.of(
                Types.smallInteger(),
                Types.integer(),
                Types.bigInteger(),
                Types.numeric(),
                Types.numeric(10, 2),
                Types.float_(),
                Types.double_(),
                Types.boolean_(),
                Types.string(),
                Types.string(50),
                Types.char_(3),
                Types.text(),
                Types.json(),
                Types.binary(),
                Types.date(),
                Types.time(),
                Types.timeTz(),
                Types.dateTime(),
                Types.dateTimeTz());
        var columns = new java.util.ArrayList<dev.azoth.sql.schema.TableItem>();
        for (SqlType<?> type : types) {
            columns.add(column("c" + columns.size(), type));
        }
        create(Table.define("types", metadata, columns));

        assertThat(Inspector.of(connection).columns("types"))
                .<SqlType<?>>extracting(ReflectedColumn::type)
                .containsExactlyElementsOf(types);
    }

    @Test
    void whatWasCreatedIsReflectedTheSame() {
        create(Table.define("parent", metadata, column("a", integer()), column("b", string(5)), primaryKey("a", "b")));
        Table table = Table.define(
                "child",
                metadata,
                column("id", integer()).primaryKey(),
                column("select", string(20)).notNull().serverDefault("x"),
                column("x", integer()).computed(new Computed("id * 2", false)),
                column("a", integer()),
                column("b", string(5)),
                unique("a", "b").named("uq \"1\""),
                check("a > 0").named("ck"),
                foreignKey(List.of("a", "b"), List.of("parent.a", "parent.b"))
                        .named("fk")
                        .onDelete(ReferentialAction.CASCADE),
                index("ix", "a").unique(true).option("sqlite_where", "a > 3"));
        create(table);
        connection.run(sql(new CreateIndex(table.indexes().get(0))));
        var first = Inspector.of(connection).table("child", null);
        String firstSql = sql(new CreateTable(table));

        var again = new MetaData();
        var reflecting = new ReflectingConnection(connection);
        Table reflected = Table.reflect("child", again, reflecting);

        // the constraints' own order tells nothing
        assertThat(lines(sql(new CreateTable(reflected)))).containsExactlyInAnyOrderElementsOf(lines(firstSql));
        assertThat(sql(new CreateIndex(reflected.indexes().get(0))))
                .isEqualTo(sql(new CreateIndex(table.indexes().get(0))));
        connection.run("DROP TABLE child");
        create(reflected);
        connection.run(sql(new CreateIndex(reflected.indexes().get(0))));
        assertThat(Inspector.of(connection).table("child", null)).isEqualTo(first);
    }

    private static List<String> lines(String sql) {
        return sql.lines().map(line -> line.strip().replaceAll(",$", "")).toList();
    }
}
