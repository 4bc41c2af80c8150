package dev.azoth.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.reflect.Catalog;
import dev.azoth.engine.reflect.ReflectionConnection;
import dev.azoth.engine.reflect.RelationKind;
import dev.azoth.error.NoSuchTableException;
import dev.azoth.sql.compile.Dialect;
import dev.azoth.sql.schema.Computed;
import dev.azoth.sql.schema.ReflectedCheck;
import dev.azoth.sql.schema.ReflectedColumn;
import dev.azoth.sql.schema.ReflectedForeignKey;
import dev.azoth.sql.schema.ReflectedPrimaryKey;
import dev.azoth.sql.schema.ReflectedUnique;
import dev.azoth.sql.type.ArrayType;
import dev.azoth.sql.type.Types;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the catalog tells of a schema with all that PostgreSQL has. */
class CatalogTest extends PgTest {
    private final DriverConnection driver = connect();
    private final Catalog catalog = new PostgresCatalog();
    private final ReflectionConnection connection = new ReflectionConnection() {
        @Override
        public Catalog catalog() {
            return catalog;
        }

        @Override
        public Dialect dialect() {
            return new PostgresDialect();
        }

        @Override
        public List<@Nullable Object[]> catalogRows(String sql, @Nullable Object... parameters) {
            return run(driver, sql, parameters).rows();
        }
    };

    @BeforeEach
    void makeSchema() {
        for (String sql : List.of(
                "drop schema if exists refl cascade",
                "drop schema if exists other cascade",
                "create schema refl",
                "create schema other",
                "set search_path = refl")) {
            run(driver, sql);
        }
    }

    @Test
    void tablesViewsAndSequencesAreToldApart() {
        run(driver, "create table b (id serial)");
        run(driver, "create table \"A \"\"q\" (id int)");
        run(driver, "create view v as select id from b");
        run(driver, "create materialized view m as select id from b");
        run(driver, "create temp table t (id int)");
        run(driver, "create type mood as enum ('x')");
        assertThat(catalog.defaultSchema(connection)).isEqualTo("refl");
        assertThat(catalog.schemaNames(connection))
                .contains("refl", "other", "public")
                .doesNotContain("pg_catalog");
        assertThat(catalog.relationNames(connection, RelationKind.TABLE, null)).containsExactly("A \"q", "b");
        assertThat(catalog.relationNames(connection, RelationKind.VIEW, "refl")).containsExactly("v");
        assertThat(catalog.relationNames(connection, RelationKind.MATERIALIZED_VIEW, null))
                .containsExactly("m");
        assertThat(catalog.relationNames(connection, RelationKind.TEMPORARY_TABLE, null))
                .containsExactly("t");
        assertThat(catalog.relationNames(connection, RelationKind.SEQUENCE, null))
                .containsExactly("b_id_seq");
        assertThat(catalog.hasTable(connection, "A \"q", null)).isTrue();
        assertThat(catalog.hasTable(connection, "b", "other")).isFalse();
        assertThat(catalog.hasType(connection, "mood", null)).isTrue();
        assertThat(catalog.hasSequence(connection, "b_id_seq", "refl")).isTrue();
        assertThat(catalog.viewDefinition(connection, "v", null)).contains("SELECT id");
        assertThatThrownBy(() -> catalog.columns(connection, "nowhere", "refl"))
                .isInstanceOf(NoSuchTableException.class)
                .hasMessageContaining("'refl.nowhere'");
    }

    @Test
    void columnsHaveTypesDefaultsAndWhatMakesTheirValues() {
        run(driver, "create type mood as enum ('happy')");
        run(driver, """
                create table c (id bigserial primary key, name varchar(50) default 'it''s' not null, price numeric(10, 2),
                 made timestamptz default now(), tags text[], m mood, j jsonb, i int generated always as identity,
                 twice int generated always as (2 * 3) stored, ip inet)""");
        run(driver, "comment on column c.name is 'the name'");
        run(driver, "comment on table c is 'a table'");

        List<ReflectedColumn> columns = catalog.columns(connection, "c", null);
        assertThat(columns.get(0))
                .isEqualTo(new ReflectedColumn("id", Types.bigInteger(), false, null, true, null, null, null));
        assertThat(columns.get(1))
                .isEqualTo(new ReflectedColumn(
                        "name", Types.string(50), false, "'it''s'::character varying", false, null, null, "the name"));
        assertThat(columns.get(2)).isEqualTo(ReflectedColumn.of("price", Types.numeric(10, 2), true, null));
        assertThat(columns.get(3)).isEqualTo(ReflectedColumn.of("made", Types.dateTimeTz(), true, "now()"));
        assertThat(columns.get(4).type()).isEqualTo(new ArrayType<>(Types.text()));
        assertThat(columns.get(5).type()).isEqualTo(PgTypes.of("mood"));
        assertThat(columns.get(6).type()).isEqualTo(PgTypes.jsonb());
        assertThat(columns.get(7).identity()).isNotNull().satisfies(identity -> {
            assertThat(identity.generatedAlways()).isTrue();
            assertThat(identity.options().maxValue()).isEqualTo(Integer.MAX_VALUE);
        });
        assertThat(columns.get(8).computed()).isEqualTo(new Computed("2 * 3", true));
        assertThat(columns.get(9).type()).isEqualTo(PgTypes.of("inet"));
        assertThat(catalog.tableComment(connection, "c", null)).isEqualTo("a table");
    }

    @Test
    void constraintsKeepTheirOrderAndOptions() {
        run(driver, "create table other.far (id int primary key)");
        run(driver, "create table p (a int, b int, constraint pk primary key (b, a))");
        run(driver, """
                create table f (x int constraint positive check (x > 0), y int, z int references other.far,
                 constraint fk foreign key (x, y) references p (b, a) on delete cascade on update set null
                  deferrable initially deferred,
                 constraint u unique nulls not distinct (y, x))""");
        assertThat(catalog.primaryKey(connection, "p", null))
                .isEqualTo(new ReflectedPrimaryKey("pk", List.of("b", "a")));
        assertThat(catalog.primaryKey(connection, "f", null)).isNull();
        assertThat(catalog.foreignKeys(connection, "f", "refl"))
                .containsExactly(
                        new ReflectedForeignKey(
                                "f_z_fkey", List.of("z"), "other", "far", List.of("id"), null, null, null, null, null),
                        new ReflectedForeignKey(
                                "fk",
                                List.of("x", "y"),
                                "refl",
                                "p",
                                List.of("b", "a"),
                                "CASCADE",
                                "SET NULL",
                                true,
                                "DEFERRED",
                                null));
        assertThat(catalog.foreignKeys(connection, "f", null).get(1).referredSchema())
                .isNull();
        assertThat(catalog.uniqueConstraints(connection, "f", null))
                .containsExactly(
                        new ReflectedUnique("u", List.of("y", "x"), Map.of("postgresql_nulls_not_distinct", true)));
        assertThat(catalog.checkConstraints(connection, "f", null))
                .containsExactly(new ReflectedCheck("positive", "x > 0"));
    }

    @Test
    void indexesTellExpressionsOrderAndOptions() {
        run(driver, "create table i (a int primary key, b text, c int unique, d tsvector)");
        run(driver, "create unique index i1 on i (lower(b), a desc) include (c) with (fillfactor = 70) where a > 1");
        run(driver, "create index i2 on i using gin (d)");
        run(driver, "create index i3 on i (b text_pattern_ops)");
        var indexes = catalog.indexes(connection, "i", null);
        assertThat(indexes).extracting(index -> index.name()).containsExactly("i1", "i2", "i3", "i_c_key");
        var first = indexes.get(0);
        assertThat(first.unique()).isTrue();
        assertThat(first.columns()).isEqualTo(java.util.Arrays.asList(null, "a"));
        assertThat(first.expressions()).containsExactly("lower(b)", "a");
        assertThat(first.options())
                .isEqualTo(Map.of(
                        "postgresql_include", List.of("c"),
                        "postgresql_where", "a > 1",
                        "postgresql_with", Map.of("fillfactor", "70"),
                        "postgresql_sorting", Map.of("a", "DESC")));
        assertThat(indexes.get(1).options()).isEqualTo(Map.of("postgresql_using", "gin"));
        assertThat(indexes.get(2).options()).isEqualTo(Map.of("postgresql_ops", Map.of("b", "text_pattern_ops")));
        assertThat(indexes.get(3).duplicatesConstraint()).isEqualTo("i_c_key");
    }

    @Test
    void tablesTellPartitionsAndParents() {
        run(driver, "create table parent (a int) with (fillfactor = 50)");
        run(driver, "create table child () inherits (parent)");
        run(driver, "create table parts (a int) partition by range (a)");
        assertThat(catalog.tableOptions(connection, "parent", null))
                .isEqualTo(Map.of("postgresql_with", "(fillfactor=50)"));
        assertThat(catalog.tableOptions(connection, "child", null))
                .isEqualTo(Map.of("postgresql_inherits", List.of("parent")));
        assertThat(catalog.tableOptions(connection, "parts", null))
                .isEqualTo(Map.of("postgresql_partition_by", "RANGE (a)"));
    }
}
