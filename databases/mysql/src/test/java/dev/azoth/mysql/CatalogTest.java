package dev.azoth.mysql;

import static dev.azoth.sql.schema.Schema.check;
import static dev.azoth.sql.schema.Schema.column;
import static dev.azoth.sql.schema.Schema.foreignKey;
import static dev.azoth.sql.schema.Schema.index;
import static dev.azoth.sql.schema.Schema.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.engine.Connection;
import dev.azoth.engine.Engine;
import dev.azoth.engine.reflect.Catalog;
import dev.azoth.engine.reflect.RelationKind;
import dev.azoth.error.NoSuchTableException;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.CreateTable;
import dev.azoth.sql.schema.MetaData;
import dev.azoth.sql.schema.ReflectedCheck;
import dev.azoth.sql.schema.ReflectedColumn;
import dev.azoth.sql.schema.ReflectedForeignKey;
import dev.azoth.sql.schema.ReflectedPrimaryKey;
import dev.azoth.sql.schema.ReflectedUnique;
import dev.azoth.sql.schema.Table;
import dev.azoth.sql.type.Types;
import dev.azoth.testservers.TestMariaDb;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the catalog tells of a schema, and that what is reflected equals what was created. */
class CatalogTest {
    private static final String URL = TestMariaDb.createDatabase("catalog");

    private final Engine engine = Engine.create(URL);
    private final Connection connection = engine.connect();
    private final Catalog catalog = new MySqlCatalog(Vendor.MARIADB);

    @BeforeEach
    void clear() {
        for (String sql : List.of(
                "drop view if exists v",
                "drop table if exists child, parent, typed, `A ``q`",
                "drop sequence if exists numbers")) {
            connection.execDriverSql(sql);
        }
    }

    @AfterEach
    void close() {
        connection.close();
        engine.dispose();
    }

    private void run(String sql) {
        connection.execDriverSql(sql);
    }

    @Test
    void tablesViewsAndSequencesAreToldApart() {
        run("create table parent (id int) comment 'it''s a table'");
        run("create table `A ``q` (id int)");
        run("create view v as select id from parent");
        run("create sequence numbers");

        assertThat(catalog.relationNames(connection, RelationKind.TABLE, null)).containsExactly("A `q", "parent");
        assertThat(catalog.relationNames(connection, RelationKind.VIEW, null)).containsExactly("v");
        assertThat(catalog.relationNames(connection, RelationKind.SEQUENCE, null))
                .containsExactly("numbers");
        String schema = catalog.defaultSchema(connection);
        assertThat(schema).startsWith("catalog_");
        assertThat(catalog.schemaNames(connection)).contains(schema, "mysql");
        assertThat(catalog.hasTable(connection, "A `q", schema)).isTrue();
        assertThat(catalog.hasTable(connection, "v", null)).isTrue();
        assertThat(catalog.hasTable(connection, "numbers", null)).isFalse();
        assertThat(catalog.hasSequence(connection, "numbers", null)).isTrue();
        assertThat(catalog.tableComment(connection, "parent", null)).isEqualTo("it's a table");
        assertThat(catalog.tableComment(connection, "v", null)).isNull();
        assertThat(catalog.viewDefinition(connection, "v", null)).contains("`id`");
        assertThatThrownBy(() -> catalog.viewDefinition(connection, "parent", null))
                .isInstanceOf(NoSuchTableException.class);
        assertThatThrownBy(() -> catalog.columns(connection, "nowhere", null))
                .isInstanceOf(NoSuchTableException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void columnsHaveTypeDefaultAndComment() {
        run("create table typed (id bigint unsigned auto_increment primary key, a tinyint(1) not null default 0,"
                + " b decimal(10, 2) comment 'money', c enum('x', 'it''s'), d varchar(20) default 'a\\\\b', e json,"
                + " f datetime(6) default current_timestamp(6) on update current_timestamp(6), g int as (a + 1) stored,"
                + " h longtext, i int default (1 + 2), j uuid, k bit(5), l set('p', 'q'), m timestamp null)");

        List<ReflectedColumn> columns = catalog.columns(connection, "typed", null);

        assertThat(columns)
                .extracting(ReflectedColumn::name, column -> column.type().describe())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("id", "BIGINT UNSIGNED"),
                        org.assertj.core.groups.Tuple.tuple("a", "Boolean"),
                        org.assertj.core.groups.Tuple.tuple("b", "Numeric(10, 2)"),
                        org.assertj.core.groups.Tuple.tuple("c", "ENUM('x','it''s')"),
                        org.assertj.core.groups.Tuple.tuple("d", "String(20)"),
                        org.assertj.core.groups.Tuple.tuple("e", "JSON"),
                        org.assertj.core.groups.Tuple.tuple("f", "DateTime"),
                        org.assertj.core.groups.Tuple.tuple("g", "Integer"),
                        org.assertj.core.groups.Tuple.tuple("h", "LONGTEXT"),
                        org.assertj.core.groups.Tuple.tuple("i", "Integer"),
                        org.assertj.core.groups.Tuple.tuple("j", "Uuid"),
                        org.assertj.core.groups.Tuple.tuple("k", "BIT(5)"),
                        org.assertj.core.groups.Tuple.tuple("l", "SET('p','q')"),
                        org.assertj.core.groups.Tuple.tuple("m", "TIMESTAMP(6)"));
        assertThat(columns.get(0).autoincrement()).isTrue();
        assertThat(columns.get(1).nullable()).isFalse();
        assertThat(columns.get(1).serverDefault()).isEqualTo("0");
        assertThat(columns.get(2).comment()).isEqualTo("money");
        assertThat(columns.get(2).serverDefault()).isNull();
        assertThat(columns.get(3).type()).isEqualTo(MySqlTypes.enumeration("x", "it's"));
        assertThat(columns.get(4).serverDefault()).isEqualTo("'a\\\\b'");
        assertThat(columns.get(6).serverDefault()).isEqualTo("current_timestamp(6) ON UPDATE current_timestamp(6)");
        assertThat(columns.get(7).computed()).isNotNull().satisfies(computed -> {
            assertThat(computed.sql()).contains("`a` + 1");
            assertThat(computed.persisted()).isTrue();
        });
        assertThat(catalog.checkConstraints(connection, "typed", null)).isEmpty();
    }

    @Test
    void keysIndexesAndChecks() {
        run("create table parent (a int, b int, primary key (b, a))");
        run("create table child (id int primary key, a int, b int, name varchar(50),"
                + " constraint up foreign key (b, a) references parent (b, a) on delete cascade,"
                + " unique key one_name (name), key part (name(10), a), fulltext key words (name),"
                + " constraint positive check (a > 0))");

        assertThat(catalog.primaryKey(connection, "parent", null))
                .isEqualTo(new ReflectedPrimaryKey(null, List.of("b", "a")));
        assertThat(catalog.foreignKeys(connection, "child", null))
                .containsExactly(new ReflectedForeignKey(
                        "up", List.of("b", "a"), null, "parent", List.of("b", "a"), "CASCADE", null, null, null, null));
        assertThat(catalog.uniqueConstraints(connection, "child", null))
                .containsExactly(new ReflectedUnique("one_name", List.of("name"), Map.of()));
        assertThat(catalog.checkConstraints(connection, "child", null))
                .containsExactly(new ReflectedCheck("positive", "`a` > 0"));
        assertThat(catalog.indexes(connection, "child", null))
                .extracting(index -> index.name() + index.columns() + index.duplicatesConstraint() + index.options())
                .containsExactly(
                        "one_name[name]one_name{}",
                        "part[name, a]null{mariadb_length={name=10}}",
                        "up[b, a]null{}",
                        "words[name]null{mariadb_prefix=FULLTEXT}");
    }

    @Test
    void whatIsReflectedIsCreatedAgainTheSame() {
        var meta = new MetaData();
        Column<Integer> parentId = column("id", Types.integer()).primaryKey();
        Table.define("parent", meta, parentId, column("label", Types.string(20)).notNull());
        Table child = Table.define(
                "child",
                meta,
                column("id", Types.bigInteger()).primaryKey(),
                column("parent_id", Types.integer()),
                column("name", Types.string(50)).notNull().comment("who"),
                column("flag", Types.boolean_()).serverDefault("1"),
                column("price", Types.numeric(12, 3)),
                column("made", Types.dateTime()),
                column("doc", Types.json()),
                foreignKey(List.of("parent_id"), List.of("parent.id")).named("to_parent"),
                unique("name").named("one_name"),
                check("price > 0").named("dear"),
                index("by_price", "price", "name"));
        meta.createAll(connection);

        String created = sql(child);
        Table reflected = Table.reflect("child", new MetaData(), connection);

        assertThat(created).contains("id BIGINT NOT NULL AUTO_INCREMENT", "name VARCHAR(50) NOT NULL COMMENT 'who'");
        assertThat(reflected.columns())
                .extracting(column -> column.name() + " " + column.type().describe() + " " + column.isNullable())
                .containsExactlyElementsOf(child.columns().stream()
                        .map(column -> column.name() + " " + column.type().describe() + " " + column.isNullable())
                        .toList());
        connection.execDriverSql("drop table child");
        reflected.create(connection, false);
        Table again = Table.reflect("child", new MetaData(), connection);
        assertThat(sql(again)).isEqualTo(sql(reflected));
        assertThat(again.indexes()).hasSameSizeAs(reflected.indexes());
        meta.dropAll(connection);
        assertThat(catalog.relationNames(connection, RelationKind.TABLE, null)).isEmpty();
    }

    private String sql(Table table) {
        return new MySqlDialect(Vendor.MARIADB)
                .compile(new CreateTable(table), dev.azoth.sql.compile.CompileRequest.PLAIN)
                .bind(
                        dev.azoth.sql.compile.StatementKeys.of(new CreateTable(table))
                                .values(),
                        Map.of())
                .sql();
    }
}
