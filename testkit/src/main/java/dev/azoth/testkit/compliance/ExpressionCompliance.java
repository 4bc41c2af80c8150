package dev.azoth.testkit.compliance;

import static dev.azoth.sql.Sql.and;
import static dev.azoth.sql.Sql.caseOf;
import static dev.azoth.sql.Sql.case_;
import static dev.azoth.sql.Sql.cast;
import static dev.azoth.sql.Sql.coalesce;
import static dev.azoth.sql.Sql.extract;
import static dev.azoth.sql.Sql.func;
import static dev.azoth.sql.Sql.literal;
import static dev.azoth.sql.Sql.not;
import static dev.azoth.sql.Sql.nullif;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.Sql.tuple;
import static dev.azoth.sql.Sql.typeCoerce;
import static dev.azoth.sql.schema.Schema.column;
import static dev.azoth.sql.type.Types.boolean_;
import static dev.azoth.sql.type.Types.date;
import static dev.azoth.sql.type.Types.dateTime;
import static dev.azoth.sql.type.Types.integer;
import static dev.azoth.sql.type.Types.mapped;
import static dev.azoth.sql.type.Types.numeric;
import static dev.azoth.sql.type.Types.string;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.azoth.sql.Sql;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.MetaData;
import dev.azoth.sql.schema.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Expressions have the same value on every database. */
@SuppressWarnings("this-escape") // tables need nothing of the object
public abstract class ExpressionCompliance extends EngineSuite {
    private final MetaData meta = new MetaData();
    private final Column<Integer> id = column("id", integer()).primaryKey();
    private final Column<String> name = column("name", string(50));
    private final Column<Integer> size = column("size", integer());
    private final Column<LocalDateTime> made = column("made", dateTime());
    private final Table things = Table.define("azoth_things", meta, id, name, size, made);

    private static Map<String, @Nullable Object> row(
            int id, @Nullable String name, @Nullable Integer size, @Nullable LocalDateTime made) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", id);
        row.put("name", name);
        row.put("size", size);
        row.put("made", made);
        return row;
    }

    private void on(Consumer<RowFinder> work) {
        engine.begin(connection -> {
            meta.dropAll(connection);
            meta.createAll(connection);
            connection.execute(
                    things.insert(),
                    List.of(
                            row(1, "ab%c", 10, LocalDateTime.of(2024, 2, 29, 23, 58, 59)),
                            row(2, "ab_c", -7, LocalDateTime.of(1999, 12, 31, 1, 2, 3)),
                            row(3, "abxc", 25, null),
                            row(4, null, null, null),
                            row(5, "it's / \\ \"q\"", 6, null)));
            assertSoftly(all -> work.accept(new RowFinder(connection, id, all)));
            meta.dropAll(connection);
            return true;
        });
    }

    @Test
    void case_takes_the_first_branch_that_fits() {
        on(rows -> {
            var sign = case_(size.lt(0), "minus").when(size.lt(20), "some").else_("many");
            rows.value(1, sign, "some");
            rows.value(2, sign, "minus");
            rows.value(4, sign, "many");
            rows.value(4, case_(size.gt(0), size), null);
            rows.value(3, caseOf(size, 25, "quarter").when(10, "ten"), "quarter");
            rows.value(1, caseOf(size, 25, "quarter").when(10, "ten"), "ten");
            rows.by(case_(size.gt(0), 1).else_(0).eq(1), 1, 3, 5);
        });
    }

    @Test
    void casts_are_done_by_the_database_and_coercions_by_the_client() {
        on(rows -> {
            rows.value(1, cast(size, string(10)), "10");
            rows.value(1, cast("42", string(10)).cast(integer()).plus(1), 43);
            rows.value(1, cast("1.25", string(10)).cast(numeric(6, 2)), new BigDecimal("1.25"));
            rows.value(1, cast("2024-02-29", string(10)).cast(date()), LocalDate.of(2024, 2, 29));
            rows.value(1, cast(true, boolean_()), true);
            rows.value(4, cast(size, string(10)), null);
            var loud = mapped(
                    "loud", String.class, string(50), (String text) -> text.substring(1), (String text) -> "!" + text);
            rows.value(1, typeCoerce(name, loud), "!ab%c");
            rows.by(typeCoerce(name, loud).eq("!ab_c"), 2);
        });
    }

    @Test
    void fields_of_times_are_extracted() {
        on(rows -> {
            rows.value(1, extract("year", made), 2024);
            rows.value(1, extract("month", made), 2);
            rows.value(1, extract("day", made), 29);
            rows.value(1, extract("hour", made), 23);
            rows.value(1, extract("minute", made), 58);
            rows.value(1, extract("second", made), 59);
            rows.value(3, extract("year", made), null);
            rows.by(extract("year", made).lt(2000), 2);
        });
    }

    @Test
    void functions_and_labels() {
        on(rows -> {
            rows.value(4, coalesce(size, 3), 3);
            rows.value(1, nullif(size, 10), null);
            rows.value(2, Sql.abs(size), 7);
            rows.value(3, Sql.upper(name), "ABXC");
            rows.value(3, Sql.length(name), 4);
            rows.value(3, func("replace", name, "x", "--").returning(string()), "ab--c");
            var twice = size.times(2).label("twice the \"size\"");
            var result = rows.connection()
                    .execute(select(twice, name.as("n")).where(size.gt(6)).orderBy(twice.desc()));
            rows.all().assertThat(result.keys()).containsExactly("twice the \"size\"", "n");
            rows.all().assertThat(result.all()).hasToString("[(50, 'abxc'), (20, 'ab%c')]");
        });
    }

    @Test
    void the_separator_of_an_aggregate_is_that_of_its_own_statement() {
        on(rows -> {
            for (String separator : List.of(",", "; ", "'", "\\", ",")) {
                var names = func("aggregate_strings", name, separator).returning(string());
                rows.all()
                        .assertThat(rows.connection().scalar(select(names).where(id.in(1, 3))))
                        .isIn("ab%c" + separator + "abxc", "abxc" + separator + "ab%c");
            }
        });
    }

    @Test
    void lists_with_nulls_tuples_and_many_values() {
        on(rows -> {
            List<Integer> twenty = IntStream.range(0, 20).boxed().toList();
            var withNull = new ArrayList<@Nullable Integer>(twenty);
            withNull.add(null);
            rows.by(size.in(twenty), 1, 5);
            rows.by(size.notIn(twenty), 2, 3);
            rows.by(size.in(withNull), 1, 5);
            rows.by(size.notIn(withNull));
            rows.by(size.notIn(Arrays.asList(10, null)));
            rows.by(size.in(List.of()));
            rows.by(size.notIn(List.of()), 1, 2, 3, 4, 5);
            rows.by(
                    name.in(IntStream.range(0, 20)
                            .mapToObj(i -> i == 7 ? "abxc" : "n" + i)
                            .toList()),
                    3);
            rows.by(tuple(id, size).in(List.of(List.of(1, 10), List.of(2, 10), List.of(3, 25))), 1, 3);
            rows.by(tuple(id, size).notIn(List.of(List.of(1, 10))), 2, 3, 4, 5);
            rows.by(size.in(select(size).where(size.gt(6))), 1, 3);
            rows.by(not(size.in(10, 25)), 2, 5);
        });
    }

    @Test
    void like_and_its_kin_take_wildcards_or_escape_them() {
        on(rows -> {
            rows.by(name.like("ab_c"), 1, 2, 3);
            rows.by(name.like("ab/_c", '/'), 2);
            rows.by(name.like("ab!%c", '!'), 1);
            rows.by(name.notLike("ab%"), 5);
            rows.by(name.ilike("AB_C"), 1, 2, 3);
            rows.by(name.ilike("AB#%C", '#'), 1);
            rows.by(name.notIlike("AB%"), 5);
            rows.by(name.startsWith("ab_"), 1, 2, 3);
            rows.by(name.startsWithLiteral("ab_"), 2);
            rows.by(name.endsWith("_c"), 1, 2, 3);
            rows.by(name.endsWithLiteral("%c"), 1);
            rows.by(name.contains("b_c"), 1, 2, 3);
            rows.by(name.containsLiteral("_"), 2);
            rows.by(name.containsLiteral("/"), 5);
            rows.by(name.containsLiteral("\\"), 5);
            rows.by(name.containsLiteral("\"q\""), 5);
            rows.by(name.contains("it's"), 5);
            rows.by(name.istartsWith("AB"), 1, 2, 3);
            rows.by(name.iendsWith("XC"), 3);
            rows.by(name.icontains("BX"), 3);
            rows.by(and(name.contains(name), id.lt(5)), 1, 2, 3);
            rows.by(name.like(literal("%x%")), 3);
        });
    }

    @Test
    void regular_expressions() {
        on(rows -> {
            rows.by(name.regexpMatch("^ab.c$"), 1, 2, 3);
            rows.by(name.regexpMatch("[x%]"), 1, 3);
            rows.by(not(name.regexpMatch("^ab")), 5);
            rows.by(and(name.regexpMatch("x"), size.eq(25)), 3);
            rows.by(name.regexpMatch(literal("b_")), 2);
        });
    }

    @Test
    void arithmetic_is_that_of_java_but_for_true_division() {
        on(rows -> {
            rows.value(1, size.plus(5).times(2).minus(1), 29);
            rows.value(1, size.plus(size.times(2)), 30);
            rows.value(1, size.div(4), 2);
            rows.value(1, size.trueDiv(4), new BigDecimal("2.5"));
            rows.value(3, size.mod(7), 4);
            rows.value(2, size.mod(4), -3);
            rows.value(2, size.negate(), 7);
            rows.value(1, size.minus(size.minus(3)), 3);
            rows.value(4, size.plus(1), null);
            rows.by(size.plus(id).eq(11), 1, 5);
        });
    }

    @Test
    void bits() {
        on(rows -> {
            rows.value(1, size.bitAnd(6), 2);
            rows.value(1, size.bitOr(5), 15);
            rows.value(1, size.bitXor(6), 12);
            rows.value(1, size.bitAnd(6).bitOr(1), 3);
            rows.value(1, size.shiftLeft(2), 40);
            rows.value(1, size.shiftRight(1), 5);
            rows.value(1, size.bitNot().bitAnd(15), 5);
            rows.by(size.bitAnd(1).eq(1), 2, 3);
        });
    }

    @Test
    void texts_are_concatenated() {
        on(rows -> {
            rows.value(3, name.concat("!").concat(name), "abxc!abxc");
            rows.value(3, literal("<").concat(name).concat(">"), "<abxc>");
            rows.value(4, name.concat("!"), null);
            rows.by(name.concat("|").eq("abxc|"), 3);
        });
    }
}
