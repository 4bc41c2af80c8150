package dev.azoth.testkit.compliance;

import static dev.azoth.sql.Sql.and;
import static dev.azoth.sql.Sql.bindparam;
import static dev.azoth.sql.Sql.case_;
import static dev.azoth.sql.Sql.not;
import static dev.azoth.sql.Sql.or;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.Sql.true_;
import static dev.azoth.sql.Sql.tuple;
import static dev.azoth.sql.schema.Schema.column;
import static dev.azoth.sql.type.Types.integer;
import static dev.azoth.sql.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.azoth.engine.Connection;
import dev.azoth.sql.Condition;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.MetaData;
import dev.azoth.sql.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** IN and NOT IN with empty lists and nulls: which rows are found, wherever the condition stands. */
@SuppressWarnings("this-escape") // tables need nothing of the object
public abstract class EmptyListCompliance extends EngineSuite {
    private final MetaData meta = new MetaData();
    private final Column<Integer> id = column("id", integer()).primaryKey();
    private final Column<Integer> x = column("x", integer());
    private final Column<String> y = column("y", string(10));
    private final Table table = Table.define("azoth_lists", meta, id, x, y);
    private final Condition none = x.in(List.of());
    private final Condition every = x.notIn(List.of());

    /** Three rows, of which the third has nulls. */
    private void withRows(Consumer<Connection> work) {
        engine.begin(connection -> {
            meta.createAll(connection);
            var rows = new ArrayList<Map<String, Object>>();
            rows.add(Map.of("id", 1, "x", 10, "y", "a"));
            rows.add(Map.of("id", 2, "x", 20, "y", "b"));
            connection.execute(table.insert(), rows);
            connection.execute(table.insert(), Map.of("id", 3));
            work.accept(connection);
            meta.dropAll(connection);
            return true;
        });
    }

    private void found(Consumer<RowFinder> work) {
        withRows(connection -> assertSoftly(all -> work.accept(new RowFinder(connection, id, all))));
    }

    @Test
    void nothing_is_in_an_empty_list_and_everything_is_not_null_too() {
        found(rows -> {
            rows.by(none);
            rows.by(every, 1, 2, 3);
            rows.by(y.in(List.of()));
            rows.by(y.notIn(List.of()), 1, 2, 3);
            rows.by(x.plus(1).in(List.of()));
            rows.by(x.plus(1).notIn(List.of()), 1, 2, 3);
        });
    }

    @Test
    void an_empty_list_keeps_its_meaning_among_and_or_not() {
        found(rows -> {
            rows.by(not(none), 1, 2, 3);
            rows.by(not(every));
            rows.by(not(not(none)));
            rows.by(not(and(none, id.eq(1))), 1, 2, 3);
            rows.by(not(or(none, id.eq(1))), 2, 3);
            rows.by(not(or(every, id.eq(1))));
            rows.by(and(id.eq(1), none));
            rows.by(and(none, id.eq(1)));
            rows.by(and(id.eq(1), every), 1);
            rows.by(and(every, id.eq(1)), 1);
            rows.by(or(id.eq(1), none), 1);
            rows.by(or(none, id.eq(1)), 1);
            rows.by(or(id.eq(1), every), 1, 2, 3);
            rows.by(and(or(id.eq(1), none), id.lt(3)), 1);
            rows.by(and(or(none, id.eq(3)), every), 3);
            rows.by(or(and(none, every), id.eq(2)), 2);
            rows.by(none.eq(every));
            rows.by(none.eq(y.in(List.of())), 1, 2, 3);
            rows.by(every.eq(true_()), 1, 2, 3);
        });
    }

    @Test
    void an_empty_list_has_a_value_wherever_it_stands() {
        withRows(connection -> {
            assertThat(connection.execute(select(id, none, every).orderBy(id)).all())
                    .hasToString("[(1, false, true), (2, false, true), (3, false, true)]");
            assertThat(connection
                            .scalars(select(case_(none, "in").else_("out")).orderBy(id))
                            .all())
                    .containsExactly("out", "out", "out");
            var empty = x.in(bindparam("list", integer()));
            assertThat(connection
                            .scalars(select(id).where(empty), Map.of("list", List.of()))
                            .all())
                    .isEmpty();
            assertThat(connection
                            .scalars(select(id).where(not(empty)).orderBy(id), Map.of("list", List.of()))
                            .all())
                    .containsExactly(1, 2, 3);
            assertThat(connection
                            .scalars(select(id).where(empty), Map.of("list", List.of(20)))
                            .all())
                    .containsExactly(2);
            assertThat(connection
                            .execute(table.update().where(none).set(y, "changed"))
                            .rowCount())
                    .isZero();
            assertThat(connection.execute(table.delete().where(every)).rowCount())
                    .isEqualTo(3);
        });
    }

    @Test
    void empty_lists_of_tuples() {
        found(rows -> {
            rows.by(tuple(x, y).in(List.of()));
            rows.by(not(tuple(x, y).in(List.of())), 1, 2, 3);
            rows.by(tuple(x, y).in(List.of(List.of(10, "a"), List.of(20, "z"))), 1);
            rows.by(not(tuple(x, y).in(List.of(List.of(10, "a"), List.of(20, "z")))), 2);
        });
    }

    @Test
    void a_null_in_a_list_is_found_by_nothing_and_leaves_not_in_undecided() {
        found(rows -> {
            rows.by(x.in(Arrays.asList(10, null)), 1);
            rows.by(x.notIn(Arrays.asList(10, null)));
            rows.by(x.in(Arrays.asList((Integer) null)));
            rows.by(x.notIn(10), 2);
        });
    }
}
