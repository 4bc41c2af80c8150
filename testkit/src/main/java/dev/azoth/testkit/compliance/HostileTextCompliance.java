package dev.azoth.testkit.compliance;

import static dev.azoth.sql.Sql.bindparam;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.Sql.text;
import static dev.azoth.sql.schema.Schema.column;
import static dev.azoth.sql.schema.Schema.foreignKey;
import static dev.azoth.sql.schema.Schema.index;
import static dev.azoth.sql.schema.Schema.primaryKey;
import static dev.azoth.sql.schema.Schema.unique;
import static dev.azoth.sql.type.Types.integer;
import static dev.azoth.sql.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.azoth.engine.Connection;
import dev.azoth.engine.reflect.Inspector;
import dev.azoth.error.ArgumentException;
import dev.azoth.error.CompileException;
import dev.azoth.error.DataException;
import dev.azoth.sql.Sql;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.MetaData;
import dev.azoth.sql.schema.ReflectedForeignKey;
import dev.azoth.sql.schema.ReflectedIndex;
import dev.azoth.sql.schema.ReflectedUnique;
import dev.azoth.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Names and values full of what SQL, drivers and placeholders give a meaning to: they arrive and come back as they are. */
public abstract class HostileTextCompliance extends EngineSuite {
    private static final List<String> TEXTS = List.of(
            "it's",
            "''",
            "say \"hi\"",
            "\"",
            "back`tick",
            "back\\slash\\",
            "100%",
            "%s %(x)s %%",
            ":name",
            "::text",
            "a ? b ?? c",
            "$1 and $$2$$",
            "two\nlines\r\n\tand a tab",
            "\uD83D\uDE00 emoji \uD83C\uDFF4",
            "\u0634\u0643\u0631\u0627 \u202Ertl",
            "\u00E9 or e\u0301",
            "select",
            "Table",
            "MixedCase",
            "semi;colon -- comment /* more",
            "[brackets] {braces} (parentheses)",
            " spaces ",
            "a.b.c",
            "1st",
            "$dollar",
            "x".repeat(50));

    /** How long a name may be at most, in ASCII characters; 0 when it may be as long as one likes. */
    protected abstract int longestName();

    /** Whether text may hold NUL. */
    protected abstract boolean holdsNul();

    private static Stream<DynamicTest> each(List<String> texts, Consumer<String> test) {
        return texts.stream()
                .map(text -> dynamicTest("<" + text.replaceAll("\\p{Cntrl}", "~") + ">", () -> test.accept(text)));
    }

    @TestFactory
    Stream<DynamicTest> names_are_only_names() {
        return each(TEXTS, this::roundTrip);
    }

    private void roundTrip(String name) {
        MetaData meta = new MetaData();
        Column<Integer> id = column(name, integer());
        Column<String> value = column(name + " v", string(200));
        Table parent = Table.define(
                name,
                meta,
                id,
                value,
                primaryKey(id).named(name + " p"),
                unique(value).named(name + " u"),
                index(name + " i", value, id));
        Column<Integer> own = column("own", integer()).primaryKey();
        Table child = Table.define(
                name + " c",
                meta,
                own,
                column(name, integer()).references(foreignKey(id).named(name + " f")));
        engine.begin(connection -> {
            meta.createAll(connection);
            meta.createAll(connection);
            write(connection, parent, id, value, name);
            connection.execute(child.insert(), List.of(Map.of("own", 1, name, 1), Map.of("own", 2, name, 2)));
            assertThat(connection
                            .scalars(select(own).joinFrom(child, parent).where(value.eq("b")))
                            .all())
                    .containsExactly(2);
            inspect(connection, parent, child, name);
            meta.dropAll(connection);
            meta.dropAll(connection);
            assertThat(Inspector.of(connection).tableNames()).doesNotContain(name, name + " c");
            return true;
        });
    }

    private static void write(
            Connection connection, Table table, Column<Integer> id, Column<String> value, String name) {
        connection.execute(table.insert(), Map.of(id.name(), 1, value.name(), "a"));
        connection.execute(
                table.insert(),
                List.of(Map.of(id.name(), 2, value.name(), "b"), Map.of(id.name(), 3, value.name(), "c")));
        var more = List.of(Map.of(id.name(), 5, value.name(), "e"), Map.of(id.name(), 4, value.name(), "d"));
        assertThat(connection
                        .execute(table.insert().returning(id, value).sortByParameterOrder(), more)
                        .all())
                .hasToString("[(5, 'e'), (4, 'd')]");
        connection.execute(table.update().where(id.eq(4)).set(value, name));
        connection.execute(
                table.update().where(id.eq(bindparam("key", integer()))), List.of(Map.of("key", 5, value.name(), "E")));
        connection.execute(table.delete().where(id.in(3)));
        var labelled = select(id.as(name + " l"), value).where(value.ne("a")).orderBy(id.as(name + " l"));
        var rows = connection.execute(labelled);
        assertThat(rows.keys()).containsExactly(name + " l", value.name());
        assertThat(rows.all()).extracting(row -> row.v2()).containsExactly("b", name, "E");
        var aliased = table.alias(name + " a");
        assertThat(connection.scalar(
                        select(aliased.c(value)).where(aliased.c(id).eq(1))))
                .isEqualTo("a");
    }

    private static void inspect(Connection connection, Table parent, Table child, String name) {
        var inspector = Inspector.of(connection);
        assertThat(inspector.hasTable(name)).isTrue();
        assertThat(inspector.tableNames()).contains(name, name + " c");
        assertThat(inspector.columns(name)).extracting(column -> column.name()).containsExactly(name, name + " v");
        assertThat(inspector.primaryKey(name)).hasFieldOrPropertyWithValue("columns", List.of(name));
        assertThat(inspector.uniqueConstraints(name))
                .extracting(ReflectedUnique::name, ReflectedUnique::columns)
                .containsExactly(tuple(name + " u", List.of(name + " v")));
        assertThat(inspector.indexes(name))
                .filteredOn(index -> index.duplicatesConstraint() == null)
                .extracting(ReflectedIndex::name)
                .containsExactly(name + " i");
        assertThat(inspector.foreignKeys(name + " c"))
                .extracting(ReflectedForeignKey::name, ReflectedForeignKey::columns, ReflectedForeignKey::referredTable)
                .containsExactly(tuple(name + " f", List.of(name), name));
        var reflected = Table.reflect(name + " c", new MetaData(), connection);
        assertThat(reflected.columns()).extracting(Column::name).containsExactly("own", name);
        var referred = reflected.metadata().table(name);
        assertThat(connection
                        .scalars(select(reflected.c("own"))
                                .joinFrom(reflected, referred)
                                .orderBy(reflected.c("own")))
                        .all())
                .hasToString("[1, 2]");
        assertThat(connection
                        .scalars(select(referred.c(parent.columns().get(1).name())))
                        .all())
                .hasSize(4);
        assertThat(child.name()).isEqualTo(reflected.name());
    }

    @TestFactory
    Stream<DynamicTest> values_are_only_values() {
        var texts = new ArrayList<>(TEXTS);
        texts.addAll(List.of("", "x".repeat(5_000), "\u0001\u001F\u007F\u0085\u2028"));
        return each(
                texts,
                value -> engine.begin(connection -> {
                    MetaData meta = new MetaData();
                    Column<Integer> id = column("id", integer()).primaryKey();
                    Column<String> data = column("data", string());
                    Table table = Table.define("azoth_hostile", meta, id, data);
                    meta.createAll(connection);
                    connection.execute(table.insert(), Map.of("id", 1, "data", value));
                    connection.execute(
                            table.insert(), List.of(Map.of("id", 2, "data", value), Map.of("id", 3, "data", value)));
                    connection.execute(text("insert into azoth_hostile (id, data) values (4, :d)")
                            .bindparam("d", value));
                    var direct = connection.dialect().name().equals("postgresql") ? "$1" : "?";
                    connection.execDriverSql("insert into azoth_hostile (id, data) values (5, " + direct + ")", value);
                    connection.execute(table.insert().value(id, 6).value(data, value));
                    assertThat(connection
                                    .scalars(select(id)
                                            .where(data.eq(value), data.in(value, "other"), data.containsLiteral(value))
                                            .orderBy(id))
                                    .all())
                            .containsExactly(1, 2, 3, 4, 5, 6);
                    assertThat(connection.scalars(select(data).distinct()).all())
                            .containsExactly(value);
                    assertThat(connection.scalar(select(Sql.literal(value)))).isEqualTo(value);
                    meta.dropAll(connection);
                    return true;
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_default_and_a_text_literal_hold_any_text() {
        return each(
                TEXTS,
                value -> engine.begin(connection -> {
                    MetaData meta = new MetaData();
                    Column<Integer> id = column("id", integer()).primaryKey();
                    Column<String> data = column("data", string()).serverDefault(value);
                    Table table = Table.define("azoth_defaulted", meta, id, data);
                    meta.createAll(connection);
                    connection.execute(table.insert(), Map.of("id", 1));
                    assertThat(connection.scalar(select(data))).isEqualTo(value);
                    String literal = "'" + value.replace("'", "''").replace(":", "\\:") + "'";
                    assertThat(connection.scalar(text("select " + literal))).isEqualTo(value);
                    meta.dropAll(connection);
                    return true;
                }));
    }

    @Test
    void a_name_too_long_is_refused_and_the_longest_is_not() {
        int longest = longestName() == 0 ? 500 : longestName();
        MetaData meta = new MetaData();
        String name = "n".repeat(longest);
        Table table = Table.define(name, meta, column(name, integer()).primaryKey());
        engine.begin(connection -> {
            meta.createAll(connection);
            connection.execute(table.insert(), Map.of(name, 1));
            assertThat(connection.scalars(select(table.columns().get(0))).all()).hasToString("[1]");
            assertThat(Inspector.of(connection).columns(name))
                    .extracting(column -> column.name())
                    .containsExactly(name);
            meta.dropAll(connection);
            return true;
        });
        if (longestName() == 0) {
            return;
        }
        for (String tooLong : List.of("n".repeat(longest + 1), "\u00E9".repeat(longest / 2 + 1))) {
            MetaData refused = new MetaData();
            Table.define(tooLong, refused, column("id", integer()).primaryKey());
            engine.begin(connection -> {
                assertThatThrownBy(() -> refused.createAll(connection))
                        .isInstanceOf(CompileException.class)
                        .hasMessageContaining(tooLong);
                assertThat(connection.scalar(select(Sql.literal(1)))).isEqualTo(1);
                return true;
            });
        }
    }

    @Test
    void names_no_database_can_have_are_refused_and_the_connection_goes_on() {
        for (String name : List.of("", "nul\0nul")) {
            engine.begin(connection -> {
                assertThatThrownBy(() -> {
                            MetaData meta = new MetaData();
                            Table.define(name, meta, column("id", integer()).primaryKey());
                            meta.createAll(connection);
                        })
                        .isInstanceOf(ArgumentException.class)
                        .hasMessageContaining(name.isEmpty() ? "empty" : "NUL");
                assertThatThrownBy(() -> {
                            MetaData meta = new MetaData();
                            Table.define(
                                    "azoth_refused",
                                    meta,
                                    column(name, integer()).primaryKey());
                            meta.createAll(connection);
                        })
                        .isInstanceOf(ArgumentException.class)
                        .hasMessageContaining(name.isEmpty() ? "empty" : "NUL");
                assertThat(connection.scalar(select(Sql.literal(1)))).isEqualTo(1);
                return true;
            });
        }
    }

    @Test
    void text_with_nul_is_kept_or_refused_by_name_and_the_connection_goes_on() {
        String value = "a\0b";
        engine.begin(connection -> {
            MetaData meta = new MetaData();
            Column<Integer> id = column("id", integer()).primaryKey();
            Column<String> data = column("data", string());
            Table table = Table.define("azoth_nul", meta, id, data);
            meta.createAll(connection);
            if (holdsNul()) {
                connection.execute(table.insert(), Map.of("id", 1, "data", value));
                connection.execute(
                        table.insert(), List.of(Map.of("id", 2, "data", value), Map.of("id", 3, "data", "x")));
                assertThat(connection.scalars(select(data).orderBy(id)).all()).containsExactly(value, value, "x");
            } else {
                assertThatThrownBy(() -> connection.execute(table.insert(), Map.of("id", 1, "data", value)))
                        .isInstanceOf(DataException.class)
                        .hasMessageContaining("parameter $2 has a NUL character")
                        .hasMessageContaining("azoth_nul (id, data)");
                assertThatThrownBy(() -> connection.execute(
                                table.insert(), List.of(Map.of("id", 1, "data", "x"), Map.of("id", 2, "data", value))))
                        .isInstanceOf(DataException.class)
                        .hasMessageContaining("parameter $2 has a NUL character")
                        .hasMessageContaining("azoth_nul (id, data)");
                assertThatThrownBy(() -> connection.execute(select(id).where(data.eq(value))))
                        .isInstanceOf(DataException.class)
                        .hasMessageContaining("NUL");
                assertThatThrownBy(() -> connection.execDriverSql("select $1::text", value))
                        .isInstanceOf(DataException.class)
                        .hasMessageContaining("NUL")
                        .hasMessageContaining("$1");
                assertThat(connection.scalars(select(id)).all()).isEmpty();
            }
            meta.dropAll(connection);
            return true;
        });
    }

    @Test
    void names_that_differ_in_case_only_are_told_apart_where_the_database_does() {
        engine.begin(connection -> {
            MetaData meta = new MetaData();
            Table table =
                    Table.define("AZOTH_Upper", meta, column("ID", integer()).primaryKey());
            meta.createAll(connection);
            assertThat(Inspector.of(connection).tableNames())
                    .contains("AZOTH_Upper")
                    .doesNotContain("AZOTH_Upper".toLowerCase(Locale.ROOT));
            connection.execute(table.insert(), Map.of("ID", 1));
            assertThat(connection.execute(table.select()).keys()).containsExactly("ID");
            meta.dropAll(connection);
            return true;
        });
    }
}
