package dev.azoth.sql.compile;

import static dev.azoth.sql.Sql.and;
import static dev.azoth.sql.Sql.columnClause;
import static dev.azoth.sql.Sql.false_;
import static dev.azoth.sql.Sql.func;
import static dev.azoth.sql.Sql.literal;
import static dev.azoth.sql.Sql.not;
import static dev.azoth.sql.Sql.or;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.Sql.true_;
import static dev.azoth.sql.compile.SqlCases.given;
import static dev.azoth.sql.compile.Tables.active;
import static dev.azoth.sql.compile.Tables.description;
import static dev.azoth.sql.compile.Tables.flags;
import static dev.azoth.sql.compile.Tables.myid;
import static dev.azoth.sql.compile.Tables.mytable;
import static dev.azoth.sql.compile.Tables.name;
import static dev.azoth.sql.compile.Tables.otherid;
import static dev.azoth.sql.compile.Tables.ready;
import static dev.azoth.sql.type.Types.boolean_;
import static dev.azoth.sql.type.Types.integer;

import dev.azoth.sql.ColumnClause;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Operators, one row a case; cases and SQL are those of SQLAlchemy's {@code test/sql/test_operators.py}. */
class OperatorCasesTest {
    private final ColumnClause<Object> f = columnClause("f");
    private final ColumnClause<Integer> x = columnClause("x", integer());
    private final ColumnClause<Integer> y = columnClause("y", integer());
    private final ColumnClause<Boolean> b = columnClause("b", boolean_());

    @TestFactory
    Stream<DynamicTest> what_leans_to_the_left_needs_parentheses_on_the_right_only() {
        return Stream.of(
                given(f.minus(f), "f - f"),
                given(f.minus(f).minus(f), "(f - f) - f"),
                given(f.minus(f).as("foo").minus(f), "(f - f) - f"),
                given(f.minus(f.minus(f)), "f - (f - f)"),
                given(f.minus(f.minus(f).as("foo")), "f - (f - f)"),
                given(f.trueDiv(f.minus(f)), "f / CAST((f - f) AS NUMERIC)"),
                given(f.trueDiv(f.minus(f).as("foo")), "f / CAST((f - f) AS NUMERIC)"),
                given(f.trueDiv(f).minus(f), "f / CAST(f AS NUMERIC) - f"),
                given(f.trueDiv(f).as("foo").minus(f), "f / CAST(f AS NUMERIC) - f"),
                given(f.minus(f.trueDiv(f)), "f - f / CAST(f AS NUMERIC)"),
                given(f.minus(f.trueDiv(f).as("foo")), "f - f / CAST(f AS NUMERIC)"),
                given(f.minus(f).trueDiv(f), "(f - f) / CAST(f AS NUMERIC)"),
                given(f.minus(f).trueDiv(f).minus(f), "(f - f) / CAST(f AS NUMERIC) - f"),
                given(f.minus(f).trueDiv(f.minus(f)), "(f - f) / CAST((f - f) AS NUMERIC)"),
                given(f.trueDiv(f).minus(f.trueDiv(f)), "f / CAST(f AS NUMERIC) - f / CAST(f AS NUMERIC)"),
                given(f.trueDiv(f).minus(f.minus(f)), "f / CAST(f AS NUMERIC) - (f - f)"),
                given(f.trueDiv(f).trueDiv(f.minus(f)), "(f / CAST(f AS NUMERIC)) / CAST((f - f) AS NUMERIC)"),
                given(f.trueDiv(f.trueDiv(f.minus(f))), "f / CAST((f / CAST((f - f) AS NUMERIC)) AS NUMERIC)"),
                given(f.eq(f).eq(f), "(f = f) = f"),
                given(f.ne(f).ne(f), "(f != f) != f"));
    }

    @TestFactory
    Stream<DynamicTest> what_binds_looser_stands_in_parentheses() {
        return Stream.of(
                given(x.eq(5).isNull(), "(x = :x_1) IS NULL"),
                given(x.plus(5).eq(x), "x + :x_1 = x"),
                given(x.plus(5).times(6), "(x + :x_1) * :param_1"),
                given(x.times(5).plus(6), "x * :x_1 + :param_1"),
                given(literal(5).plus(x).in(5, 6), ":param_1 + x IN (__[POSTCOMPILE_param_2])"),
                given(not(and(x.eq(5), x.eq(7))), "NOT (x = :x_1 AND x = :x_2)"),
                given(not(x.eq(5)), "x != :x_1"),
                given(not(x.between(5, 6)), "x NOT BETWEEN :x_1 AND :x_2"),
                given(not(b).eq(true), "(NOT b) = :param_1"),
                given(x.eq(x).between(false, true), "(x = x) BETWEEN :param_1 AND :param_2"),
                given(name.eq(literal("foo").collate("utf-8")), "mytable.name = (:param_1 COLLATE \"utf-8\")"),
                given(name.collate("utf-8").eq("foo"), "(mytable.name COLLATE \"utf-8\") = :param_1"),
                given(
                        select(name).orderBy(name.collate("utf-8").desc()),
                        "SELECT mytable.name FROM mytable ORDER BY mytable.name COLLATE \"utf-8\" DESC"),
                given(
                        select(name).orderBy(name.collate("utf-8").desc().nullsLast()),
                        "SELECT mytable.name FROM mytable ORDER BY mytable.name COLLATE \"utf-8\" DESC NULLS LAST"),
                given(
                        select(name).orderBy(name.collate("utf-8").asc()),
                        "SELECT mytable.name FROM mytable ORDER BY mytable.name COLLATE \"utf-8\" ASC"),
                given(myid.op("hoho").with(12).eq(14), "(mytable.myid hoho :myid_1) = :param_1"),
                given(func("foo", myid.op("hoho").with(12)), "foo(mytable.myid hoho :myid_1)"),
                given(myid.op("hoho", 5).with(5).op("lala", 4).with(4), "mytable.myid hoho :myid_1 lala :param_1"),
                given(myid.op("hoho", 5).with(5).op("lala", 6).with(4), "(mytable.myid hoho :myid_1) lala :param_1"),
                given(myid.bitNot().op("lala", 7).with(4), "~mytable.myid lala :param_1"),
                given(myid.bitNot().op("lala", 9).with(4), "(~mytable.myid) lala :param_1"),
                given(myid.bitXor(5).op("lala", 6).with(4), "mytable.myid ^ :myid_1 lala :param_1"),
                given(myid.bitXor(5).op("lala", 8).with(4), "(mytable.myid ^ :myid_1) lala :param_1"),
                given(myid.bitOr(5).op("lala", 6).with(4), "mytable.myid | :myid_1 lala :param_1"),
                given(myid.bitOr(5).op("lala", 8).with(4), "(mytable.myid | :myid_1) lala :param_1"),
                given(myid.bitAnd(5).op("lala", 8).with(4), "(mytable.myid & :myid_1) lala :param_1"),
                given(myid.shiftLeft(5).op("lala", 6).with(4), "mytable.myid << :myid_1 lala :param_1"),
                given(myid.shiftRight(5).op("lala", 8).with(4), "(mytable.myid >> :myid_1) lala :param_1"),
                given(
                        name.isNull().ne(description.isNull()),
                        "(mytable.name IS NULL) != (mytable.description IS NULL)"));
    }

    @TestFactory
    Stream<DynamicTest> constants_decide_or_vanish() {
        return Stream.of(
                given(not(and(true_())), "false"),
                given(or(not(and(true_()))), "false"),
                given(not(or(false_())), "true"),
                given(and(not(or(false_()))), "true"),
                given(and(true_()), "true"),
                given(or(false_()), "false"),
                given(and(or(x.eq(5)), or(x.eq(7))), "x = :x_1 AND x = :x_2"),
                given(or(true_(), x.eq(7)), "true"),
                given(or(x.eq(7), true_()), "true"),
                given(not(or(x.eq(7), true_())), "false"),
                given(select(x).where(or(x.eq(7), true_())), "SELECT x WHERE true"),
                given(and(true_(), x.eq(7), true_(), x.eq(9)), "x = :x_1 AND x = :x_2"),
                given(or(false_(), x.eq(7), false_(), x.eq(9)), "x = :x_1 OR x = :x_2"),
                given(and(x.eq(7), x.eq(9), false_(), x.eq(5)), "false"),
                given(not(and(x.eq(7), x.eq(9), false_(), x.eq(5))), "true"),
                given(and(false_(), true_()), "false"),
                given(and(true_(), false_()), "false"),
                given(or(false_(), true_()), "true"),
                given(or(true_(), false_()), "true"),
                given(and(false_(), false_()), "false"));
    }

    @TestFactory
    Stream<DynamicTest> negation_turns_the_operator_where_there_is_an_opposite() {
        return Stream.of(
                given(myid.negate(), "-mytable.myid"),
                given(literal(5).negate(), "-:param_1"),
                given(and(myid.ne(12), not(name.eq("john"))), "mytable.myid != :myid_1 AND mytable.name != :name_1"),
                given(
                        and(myid.ne(12), not(name.between("jack", "john"))),
                        "mytable.myid != :myid_1 AND mytable.name NOT BETWEEN :name_1 AND :name_2"),
                given(
                        and(myid.ne(12), not(and(name.eq("john"), name.eq("ed"), name.eq("fred")))),
                        "mytable.myid != :myid_1 AND NOT (mytable.name = :name_1 AND mytable.name = :name_2 "
                                + "AND mytable.name = :name_3)"),
                given(and(myid.ne(12), not(literal(true))), "mytable.myid != :myid_1 AND NOT :param_1"),
                given(
                        not(or(myid.eq(1), myid.eq(2)).as("foo")),
                        "NOT (mytable.myid = :myid_1 OR mytable.myid = :myid_2)"),
                given(not(active), "NOT flags.active"),
                given(not(not(active)), "flags.active"),
                given(and(active, not(ready)), "flags.active AND NOT flags.ready"),
                given(not(and(active, ready)), "NOT (flags.active AND flags.ready)"),
                given(select(flags).where(active), "SELECT flags.active, flags.ready FROM flags WHERE flags.active"),
                given(
                        select(flags).where(not(active)),
                        "SELECT flags.active, flags.ready FROM flags WHERE NOT flags.active"),
                given(not(name.startsWith("a")), "mytable.name NOT LIKE :name_1 || '%'"),
                given(not(name.endsWith("a")), "mytable.name NOT LIKE '%' || :name_1"),
                given(not(name.contains("a")), "mytable.name NOT LIKE '%' || :name_1 || '%'"),
                given(not(myid.isDistinctFrom(1)), "mytable.myid IS NOT DISTINCT FROM :myid_1"),
                given(not(myid.isNotDistinctFrom(1)), "mytable.myid IS DISTINCT FROM :myid_1"),
                given(myid.isNotDistinctFrom(1), "mytable.myid IS NOT DISTINCT FROM :myid_1"),
                given(not(myid.gt(1)), "mytable.myid <= :myid_1"),
                given(not(myid.le(1)), "mytable.myid > :myid_1"));
    }

    @TestFactory
    Stream<DynamicTest> like_and_between() {
        return Stream.of(
                given(name.like("somstr"), "mytable.name LIKE :name_1"),
                given(not(name.like("somstr")), "mytable.name NOT LIKE :name_1"),
                given(name.like("somstr", '\\'), "mytable.name LIKE :name_1 ESCAPE '\\'"),
                given(name.like("somstr", '\''), "mytable.name LIKE :name_1 ESCAPE ''''"),
                given(not(name.like("somstr", '\\')), "mytable.name NOT LIKE :name_1 ESCAPE '\\'"),
                given(name.ilike("somstr", '\\'), "lower(mytable.name) LIKE lower(:name_1) ESCAPE '\\'"),
                given(not(name.ilike("somstr", '\\')), "lower(mytable.name) NOT LIKE lower(:name_1) ESCAPE '\\'"),
                given(name.ilike("%something%"), "lower(mytable.name) LIKE lower(:name_1)"),
                given(not(name.ilike("%something%")), "lower(mytable.name) NOT LIKE lower(:name_1)"),
                given(name.containsLiteral("a%b_c"), "mytable.name LIKE '%' || :name_1 || '%' ESCAPE '/'"),
                given(name.startsWithLiteral("a%b"), "mytable.name LIKE :name_1 || '%' ESCAPE '/'"),
                given(name.endsWithLiteral("a%b"), "mytable.name LIKE '%' || :name_1 ESCAPE '/'"),
                given(name.istartsWith("a"), "lower(mytable.name) LIKE lower(:name_1) || '%'"),
                given(not(name.iendsWith("a")), "lower(mytable.name) NOT LIKE '%' || lower(:name_1)"),
                given(name.concat("a").contains("b"), "(mytable.name || :name_1) LIKE '%' || :param_1 || '%'"),
                given(myid.between(1, 2), "mytable.myid BETWEEN :myid_1 AND :myid_2"),
                given(not(myid.between(1, 2)), "mytable.myid NOT BETWEEN :myid_1 AND :myid_2"),
                given(myid.betweenSymmetric(1, 2), "mytable.myid BETWEEN SYMMETRIC :myid_1 AND :myid_2"),
                given(not(myid.betweenSymmetric(1, 2)), "mytable.myid NOT BETWEEN SYMMETRIC :myid_1 AND :myid_2"));
    }

    @TestFactory
    Stream<DynamicTest> in_with_values_expressions_and_queries() {
        return Stream.of(
                given(name.in("a"), "mytable.name IN (__[POSTCOMPILE_name_1])"),
                given(not(name.in("a")), "(mytable.name NOT IN (__[POSTCOMPILE_name_1]))"),
                given(not(not(name.in("a"))), "mytable.name IN (__[POSTCOMPILE_name_1])"),
                given(name.in(List.of(literal("a"))), "mytable.name IN (:param_1)"),
                given(name.in(List.of(literal("a"), "b")), "mytable.name IN (:param_1, :name_1)"),
                given(name.in(List.of(literal("a"), literal("b"))), "mytable.name IN (:param_1, :param_2)"),
                given(name.in(List.of("a", literal("b"))), "mytable.name IN (:name_1, :param_1)"),
                given(name.in(List.of(literal("a").plus("a"), "b")), "mytable.name IN (:param_1 || :param_2, :name_1)"),
                given(myid.in(List.of(1, literal(3).plus(4))), "mytable.myid IN (:myid_1, :param_1 + :param_2)"),
                given(name.in(List.of(literal("a").lt("b"))), "mytable.name IN (:param_1 < :param_2)"),
                given(myid.in(List.of(myid)), "mytable.myid IN (mytable.myid)"),
                given(name.in(List.of("a", name)), "mytable.name IN (:name_1, mytable.name)"),
                given(myid.in(List.of(literal(1), myid.plus(2))), "mytable.myid IN (:param_1, mytable.myid + :myid_1)"),
                given(
                        select(myid.in(select(otherid))),
                        "SELECT mytable.myid IN (SELECT othertable.otherid FROM othertable) AS anon_1 FROM mytable"),
                given(
                        select(mytable).where(myid.notIn(select(otherid))),
                        "SELECT mytable.myid, mytable.name, mytable.description FROM mytable WHERE "
                                + "(mytable.myid NOT IN (SELECT othertable.otherid FROM othertable))"),
                given(
                        and(myid.in(1), not(myid.in(2))),
                        "mytable.myid IN (__[POSTCOMPILE_myid_1]) AND (mytable.myid NOT IN (__[POSTCOMPILE_myid_2]))"),
                given(
                        myid.in(1, 2).eq(name.in("a")),
                        "(mytable.myid IN (__[POSTCOMPILE_myid_1])) = (mytable.name IN (__[POSTCOMPILE_name_1]))"));
    }

    @TestFactory
    Stream<DynamicTest> and_or_chains_are_flat_and_mixed_ones_keep_their_meaning() {
        return Stream.of(
                given(x.eq(1).and(x.eq(2)).and(x.eq(3)), "x = :x_1 AND x = :x_2 AND x = :x_3"),
                given(x.eq(1).or(x.eq(2)).or(x.eq(3)), "x = :x_1 OR x = :x_2 OR x = :x_3"),
                given(
                        or(and(x.eq(1), y.eq(2)), and(x.eq(3), y.eq(4))),
                        "x = :x_1 AND y = :y_1 OR x = :x_2 AND y = :y_2"),
                given(
                        and(or(x.eq(1), y.eq(2)), or(x.eq(3), y.eq(4))),
                        "(x = :x_1 OR y = :y_1) AND (x = :x_2 OR y = :y_2)"),
                given(not(or(x.eq(1), not(y.eq(2)))), "NOT (x = :x_1 OR y != :y_1)"),
                given(and(b, x.eq(1)), "b AND x = :x_1"),
                given(or(b, and(b, x.eq(1))), "b OR b AND x = :x_1"),
                given(and(x.plus(y).gt(3), b), "x + y > :param_1 AND b"),
                given(b.eq(x.eq(1).and(y.eq(2))), "b = (x = :x_1 AND y = :y_1)"),
                given(x.eq(1).and(y.eq(2)).eq(b), "(x = :x_1 AND y = :y_1) = b"));
    }
}
