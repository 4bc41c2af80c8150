package dev.azoth.testkit.compliance;

import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.schema.Schema.column;
import static dev.azoth.sql.schema.Schema.foreignKey;
import static dev.azoth.sql.schema.Schema.index;
import static dev.azoth.sql.schema.Schema.unique;
import static dev.azoth.sql.type.Types.integer;
import static dev.azoth.sql.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.azoth.engine.Connection;
import dev.azoth.engine.reflect.Inspector;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.MetaData;
import dev.azoth.sql.schema.NamingConvention;
import dev.azoth.sql.schema.ReflectedForeignKey;
import dev.azoth.sql.schema.ReflectedIndex;
import dev.azoth.sql.schema.ReflectedUnique;
import dev.azoth.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is created is what is reflected: tables made at random, naming conventions, foreign keys in a circle. */
public abstract class SchemaCompliance extends EngineSuite {
    /** Each seed makes a parent and a child table; the child created from what was reflected reflects the same again. */
    @TestFactory
    Stream<DynamicTest> what_is_reflected_is_what_was_created() {
        return IntStream.range(0, 60)
                .mapToObj(seed -> DynamicTest.dynamicTest(
                        "seed " + seed,
                        () -> engine.begin(connection -> {
                            roundTrip(connection, new RandomTables(seed));
                            return true;
                        })));
    }

    private static void roundTrip(Connection connection, RandomTables made) {
        made.metadata().createAll(connection);
        MetaData metadata = new MetaData();
        metadata.reflect(connection, null, made.metadata().tables().keySet(), false);
        var first = new ArrayList<String>();
        for (Table table : made.metadata().sortedTables()) {
            String reflected = TableText.of(metadata.table(table.name()));
            assertThat(reflected).isEqualTo(TableText.of(table));
            first.add(reflected);
        }
        made.metadata().dropAll(connection);
        metadata.createAll(connection);
        MetaData again = new MetaData();
        again.reflect(connection, null, metadata.tables().keySet(), false);
        assertThat(made.metadata().sortedTables().stream().map(table -> TableText.of(again.table(table.name()))))
                .containsExactlyElementsOf(first);
        again.dropAll(connection);
    }

    @Test
    void constraints_are_named_by_convention_and_found_by_these_names() {
        MetaData meta = new MetaData(NamingConvention.of(Map.of(
                "ix", "ix_%(column_0_label)s",
                "uq", "uq_%(table_name)s_%(column_0_name)s",
                "fk", "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
                "pk", "pk_%(table_name)s")));
        Column<Integer> id = column("id", integer()).primaryKey();
        Table.define("azoth_p", meta, id, column("code", string(10)).unique());
        Column<Integer> own = column("id", integer()).primaryKey();
        Column<Integer> parent = column("parent_id", integer()).references(id).index();
        Table.define("azoth_q", meta, own, parent);
        engine.begin(connection -> {
            meta.createAll(connection);
            var inspector = Inspector.of(connection);
            assertThat(inspector.primaryKey("azoth_p")).hasFieldOrPropertyWithValue("name", "pk_azoth_p");
            assertThat(inspector.uniqueConstraints("azoth_p"))
                    .extracting(ReflectedUnique::name)
                    .containsExactly("uq_azoth_p_code");
            assertThat(inspector.foreignKeys("azoth_q"))
                    .extracting(ReflectedForeignKey::name)
                    .containsExactly("fk_azoth_q_parent_id_azoth_p");
            assertThat(inspector.indexes("azoth_q"))
                    .extracting(ReflectedIndex::name)
                    .containsExactly("ix_azoth_q_parent_id");
            meta.dropAll(connection);
            return true;
        });
    }

    @Test
    void tables_that_refer_to_each_other_are_created_and_dropped() {
        MetaData meta = new MetaData();
        Table.define(
                "azoth_team",
                meta,
                column("id", integer()).primaryKey(),
                column("lead_id", integer())
                        .references(foreignKey("azoth_member.id")
                                .named("azoth_fk_lead")
                                .useAlter()));
        Table.define(
                "azoth_member",
                meta,
                column("id", integer()).primaryKey(),
                column("team_id", integer())
                        .references(foreignKey("azoth_team.id").named("azoth_fk_team")));
        engine.begin(connection -> {
            meta.createAll(connection);
            meta.createAll(connection);
            var inspector = Inspector.of(connection);
            assertThat(inspector.foreignKeys("azoth_team"))
                    .extracting(ReflectedForeignKey::name, ReflectedForeignKey::referredTable)
                    .containsExactly(tuple("azoth_fk_lead", "azoth_member"));
            assertThat(inspector.foreignKeys("azoth_member"))
                    .extracting(ReflectedForeignKey::name, ReflectedForeignKey::referredTable)
                    .containsExactly(tuple("azoth_fk_team", "azoth_team"));
            meta.dropAll(connection);
            meta.dropAll(connection);
            assertThat(Inspector.of(connection).tableNames()).doesNotContain("azoth_team", "azoth_member");
            return true;
        });
    }

    @Test
    void rows_come_back_in_the_order_of_their_parameters_whatever_their_keys_and_the_page() {
        MetaData meta = new MetaData();
        Column<Integer> id = column("id", integer()).primaryKey();
        Column<String> data = column("data", string(20));
        Table table = Table.define("azoth_pages", meta, id, data, unique(data), index("azoth_pages_i", id, data));
        var rows = new ArrayList<Map<String, Object>>();
        var keys = new ArrayList<Integer>();
        for (int i = 0; i < 1000; i++) {
            int key = (i * 7919) % 10_007;
            keys.add(key);
            rows.add(Map.of("id", key, "data", "d" + key));
        }
        for (int page : List.of(1, 7, 999, 1000, 100_000)) {
            var paged = engine(options -> options.insertManyValuesPageSize(page));
            paged.begin(connection -> {
                meta.createAll(connection);
                assertThat(connection
                                .execute(table.insert().returning(id).sortByParameterOrder(), rows)
                                .all())
                        .as("pages of %s", page)
                        .containsExactlyElementsOf(keys);
                assertThat(connection.scalars(select(id)).all()).hasSize(1000);
                meta.dropAll(connection);
                return true;
            });
        }
    }
}
