package dev.azoth.sql.compile;

import static dev.azoth.sql.Sql.and;
import static dev.azoth.sql.Sql.coalesce;
import static dev.azoth.sql.Sql.exists;
import static dev.azoth.sql.Sql.not;
import static dev.azoth.sql.Sql.or;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.compile.Tables.myid;
import static dev.azoth.sql.compile.Tables.mytable;
import static dev.azoth.sql.compile.Tables.name;
import static dev.azoth.sql.compile.Tables.otherid;
import static dev.azoth.sql.compile.Tables.othername;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.sql.Condition;
import dev.azoth.sql.Cte;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.Query;
import dev.azoth.sql.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What statement keys promise, on random statements: a shape is drawn from one seed, its values from another. */
class KeyPropertiesTest {
    @Property
    void equal_shapes_have_equal_keys_and_texts(@ForAll long shape, @ForAll long one, @ForAll long other) {
        Query<?> first = new Drawing(shape, one).query();
        Query<?> second = new Drawing(shape, other).query();

        assertThat(StatementKeys.of(first).key())
                .isEqualTo(StatementKeys.of(second).key())
                .hasSameHashCodeAs(StatementKeys.of(second).key());
        assertThat(compile(first).sql()).isEqualTo(compile(second).sql());
    }

    @Property
    void different_texts_have_different_keys(@ForAll long one, @ForAll long other) {
        Query<?> first = new Drawing(one % 200, 1).query();
        Query<?> second = new Drawing(other % 200, 1).query();

        if (!compile(first).sql().equals(compile(second).sql())) {
            assertThat(StatementKeys.of(first).key())
                    .isNotEqualTo(StatementKeys.of(second).key());
        }
    }

    @Property
    void a_text_compiled_for_one_statement_binds_the_values_of_another(
            @ForAll long shape, @ForAll long one, @ForAll long other) {
        Query<?> first = new Drawing(shape, one).query();
        Query<?> second = new Drawing(shape, other).query();

        BoundStatement shared = compile(first).bind(StatementKeys.of(second).values(), Map.of());
        BoundStatement own = compile(second).bind(StatementKeys.of(second).values(), Map.of());
        assertThat(shared.sql()).isEqualTo(own.sql());
        assertThat(shared.parameters()).isEqualTo(own.parameters());
    }

    @Property
    void values_stand_where_their_placeholders_do(@ForAll long shape, @ForAll long values) {
        var drawing = new Drawing(shape, values);
        Query<?> query = drawing.query();
        String literal = TestDialect.QUESTION_MARKS.literalSql(query);
        BoundStatement bound = compile(query).bind(StatementKeys.of(query).values(), Map.of());

        assertThat(filled(bound)).isEqualTo(literal);
    }

    private static Compiled compile(Query<?> query) {
        return TestDialect.QUESTION_MARKS.compile(query, CompileRequest.PLAIN);
    }

    /** The text with its placeholders replaced, from the left, by the values. */
    private static String filled(BoundStatement bound) {
        var text = new StringBuilder();
        int next = 0;
        for (char c : bound.sql().toCharArray()) {
            if (c == '?') {
                Object value = bound.parameters()[next++];
                text.append(value instanceof String string ? "'" + string + "'" : String.valueOf(value));
            } else {
                text.append(c);
            }
        }
        assertThat(next).isEqualTo(bound.parameters().length);
        return text.toString();
    }

    /** Draws a statement. */
    private static final class Drawing {
        private final Random shape;
        private final Random values;

        Drawing(long shapeSeed, long valueSeed) {
            this.shape = new Random(shapeSeed);
            this.values = new Random(valueSeed);
        }

        Query<?> query() {
            Select<?> select = shape.nextBoolean() ? select(mytable) : select(myid, coalesce(name, text()));
            if (shape.nextInt(4) == 0) {
                Cte cte = select(otherid).where(otherid.lt(number())).cte("c" + shape.nextInt(2));
                select = select.where(myid.in(select(cte.c(otherid))));
            }
            if (shape.nextInt(4) == 0) {
                FromClause alias = mytable.alias();
                select = select.join(alias, alias.c(myid).eq(myid.plus(number())));
            }
            for (int i = shape.nextInt(4); i > 0; i--) {
                select = select.where(condition(3));
            }
            if (shape.nextInt(3) == 0) {
                select = select.orderBy(myid.plus(number()).desc())
                        .limit(number())
                        .offset(number());
            }
            return shape.nextInt(5) == 0 ? select(myid, name).union(select(otherid, othername)) : select;
        }

        private Condition condition(int depth) {
            if (depth == 0 || shape.nextInt(3) == 0) {
                return leaf();
            }
            return switch (shape.nextInt(4)) {
                case 0 -> and(condition(depth - 1), condition(depth - 1));
                case 1 -> or(condition(depth - 1), condition(depth - 1), condition(depth - 1));
                case 2 -> not(condition(depth - 1));
                default -> exists(select(otherid).where(otherid.eq(myid)).where(condition(depth - 1)));
            };
        }

        private Condition leaf() {
            return switch (shape.nextInt(8)) {
                case 0 -> myid.eq(number());
                case 1 -> name.like(text());
                case 2 -> myid.in(numbers());
                case 3 -> myid.between(number(), number());
                case 4 -> name.startsWith(text());
                case 5 -> myid.plus(number()).times(number()).ne(number());
                case 6 -> {
                    Condition shared = myid.gt(number());
                    yield or(shared, and(shared, name.eq(text())));
                }
                default -> name.isNull();
            };
        }

        private int number() {
            return values.nextInt(1000);
        }

        private List<Integer> numbers() {
            var numbers = new ArrayList<Integer>();
            for (int i = 1 + values.nextInt(3); i > 0; i--) {
                numbers.add(number());
            }
            return numbers;
        }

        private String text() {
            return "v" + values.nextInt(1000);
        }
    }
}
