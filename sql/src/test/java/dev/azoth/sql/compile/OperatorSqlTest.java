package dev.azoth.sql.compile;

import static dev.azoth.sql.Sql.all;
import static dev.azoth.sql.Sql.and;
import static dev.azoth.sql.Sql.any;
import static dev.azoth.sql.Sql.bindparam;
import static dev.azoth.sql.Sql.caseOf;
import static dev.azoth.sql.Sql.case_;
import static dev.azoth.sql.Sql.cast;
import static dev.azoth.sql.Sql.exists;
import static dev.azoth.sql.Sql.extract;
import static dev.azoth.sql.Sql.false_;
import static dev.azoth.sql.Sql.literal;
import static dev.azoth.sql.Sql.not;
import static dev.azoth.sql.Sql.or;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.Sql.true_;
import static dev.azoth.sql.Sql.tuple;
import static dev.azoth.sql.Sql.typeCoerce;
import static dev.azoth.sql.compile.Tables.description;
import static dev.azoth.sql.compile.Tables.fine;
import static dev.azoth.sql.compile.Tables.first;
import static dev.azoth.sql.compile.Tables.mixed;
import static dev.azoth.sql.compile.Tables.myid;
import static dev.azoth.sql.compile.Tables.name;
import static dev.azoth.sql.compile.Tables.odd;
import static dev.azoth.sql.compile.Tables.order;
import static dev.azoth.sql.compile.Tables.otherid;
import static dev.azoth.sql.compile.Tables.othername;
import static dev.azoth.sql.type.Types.bigInteger;
import static dev.azoth.sql.type.Types.numeric;
import static dev.azoth.sql.type.Types.string;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Operators and where parentheses stand around them; the SQL is SQLAlchemy's. */
class OperatorSqlTest {
    @Test
    void comparisons_bind_their_value() {
        assertSoftly(all -> {
            all.assertThat(myid.eq(7)).hasToString("mytable.myid = :myid_1");
            all.assertThat(myid.ne(7)).hasToString("mytable.myid != :myid_1");
            all.assertThat(myid.lt(7)).hasToString("mytable.myid < :myid_1");
            all.assertThat(myid.le(7)).hasToString("mytable.myid <= :myid_1");
            all.assertThat(myid.gt(7)).hasToString("mytable.myid > :myid_1");
            all.assertThat(myid.ge(7)).hasToString("mytable.myid >= :myid_1");
            all.assertThat(myid.eq(otherid)).hasToString("mytable.myid = othertable.otherid");
            all.assertThat(name.eq(othername)).hasToString("mytable.name = othertable.othername");
            all.assertThat(myid.ge(otherid)).hasToString("mytable.myid >= othertable.otherid");
            all.assertThat(literal(5).eq(myid)).hasToString(":param_1 = mytable.myid");
        });
    }

    @Test
    void null_is_compared_with_is() {
        assertSoftly(all -> {
            all.assertThat(name.eq((String) null)).hasToString("mytable.name IS NULL");
            all.assertThat(name.ne((String) null)).hasToString("mytable.name IS NOT NULL");
            all.assertThat(name.isNull()).hasToString("mytable.name IS NULL");
            all.assertThat(name.isNotNull()).hasToString("mytable.name IS NOT NULL");
            all.assertThat(not(name.isNull())).hasToString("mytable.name IS NOT NULL");
            all.assertThat(name.isDistinctFrom("x")).hasToString("mytable.name IS DISTINCT FROM :name_1");
            all.assertThat(name.isNotDistinctFrom("x")).hasToString("mytable.name IS NOT DISTINCT FROM :name_1");
            all.assertThat(name.isDistinctFrom("x").not()).hasToString("mytable.name IS NOT DISTINCT FROM :name_1");
        });
    }

    @Test
    void arithmetic_groups_what_binds_no_tighter() {
        assertSoftly(all -> {
            all.assertThat(myid.plus(7)).hasToString("mytable.myid + :myid_1");
            all.assertThat(myid.minus(7)).hasToString("mytable.myid - :myid_1");
            all.assertThat(myid.times(7)).hasToString("mytable.myid * :myid_1");
            all.assertThat(myid.mod(7)).hasToString("mytable.myid % :myid_1");
            all.assertThat(myid.negate()).hasToString("-mytable.myid");
            all.assertThat(myid.plus(7).minus(2)).hasToString("(mytable.myid + :myid_1) - :param_1");
            all.assertThat(myid.minus(7).minus(2)).hasToString("(mytable.myid - :myid_1) - :param_1");
            all.assertThat(myid.minus(myid.minus(2))).hasToString("mytable.myid - (mytable.myid - :myid_1)");
            all.assertThat(myid.plus(1).plus(2).plus(3)).hasToString("mytable.myid + :myid_1 + :param_1 + :param_2");
            all.assertThat(myid.plus(otherid.plus(3))).hasToString("mytable.myid + othertable.otherid + :otherid_1");
            all.assertThat(myid.times(2).times(3)).hasToString("mytable.myid * :myid_1 * :param_1");
            all.assertThat(myid.times(otherid.times(3))).hasToString("mytable.myid * othertable.otherid * :otherid_1");
            all.assertThat(myid.plus(2).times(3)).hasToString("(mytable.myid + :myid_1) * :param_1");
            all.assertThat(myid.times(2).plus(3)).hasToString("mytable.myid * :myid_1 + :param_1");
            all.assertThat(myid.plus(myid.times(3))).hasToString("mytable.myid + mytable.myid * :myid_1");
            all.assertThat(myid.minus(2).times(otherid.plus(3)))
                    .hasToString("(mytable.myid - :myid_1) * (othertable.otherid + :otherid_1)");
            all.assertThat(myid.negate().plus(3)).hasToString("-mytable.myid + :param_1");
            all.assertThat(myid.plus(3).negate()).hasToString("-(mytable.myid + :myid_1)");
            all.assertThat(myid.times(3).negate()).hasToString("-(mytable.myid * :myid_1)");
            all.assertThat(myid.minus(otherid.negate())).hasToString("mytable.myid - -othertable.otherid");
            all.assertThat(myid.mod(5).times(2)).hasToString("(mytable.myid % :myid_1) * :param_1");
            all.assertThat(myid.plus(5).eq(otherid.minus(3)))
                    .hasToString("mytable.myid + :myid_1 = othertable.otherid - :otherid_1");
            all.assertThat(myid.plus(1).gt(otherid.times(2)))
                    .hasToString("mytable.myid + :myid_1 > othertable.otherid * :otherid_1");
        });
    }

    @Test
    void division_keeps_the_type_or_gives_a_fraction() {
        assertSoftly(all -> {
            all.assertThat(myid.trueDiv(5)).hasToString("mytable.myid / CAST(:myid_1 AS NUMERIC)");
            all.assertThat(myid.div(5)).hasToString("mytable.myid / :myid_1");
            all.assertThat(myid.trueDiv(otherid).gt(new BigDecimal(2)))
                    .hasToString("mytable.myid / CAST(othertable.otherid AS NUMERIC) > :param_1");
            all.assertThat(myid.plus(1).trueDiv(otherid))
                    .hasToString("(mytable.myid + :myid_1) / CAST(othertable.otherid AS NUMERIC)");
            all.assertThat(myid.div(2).times(3)).hasToString("(mytable.myid / :myid_1) * :param_1");
        });
    }

    @Test
    void bits() {
        assertSoftly(all -> {
            all.assertThat(myid.bitAnd(7)).hasToString("mytable.myid & :myid_1");
            all.assertThat(myid.bitOr(7)).hasToString("mytable.myid | :myid_1");
            all.assertThat(myid.bitXor(7)).hasToString("mytable.myid ^ :myid_1");
            all.assertThat(myid.bitNot()).hasToString("~mytable.myid");
            all.assertThat(myid.shiftLeft(3)).hasToString("mytable.myid << :myid_1");
            all.assertThat(myid.shiftRight(3)).hasToString("mytable.myid >> :myid_1");
            all.assertThat(myid.bitAnd(7).eq(3)).hasToString("mytable.myid & :myid_1 = :param_1");
            all.assertThat(myid.bitAnd(7).bitOr(1)).hasToString("(mytable.myid & :myid_1) | :param_1");
        });
    }

    @Test
    void text_is_concatenated() {
        assertSoftly(all -> {
            all.assertThat(name.concat("x")).hasToString("mytable.name || :name_1");
            all.assertThat(name.concat(othername)).hasToString("mytable.name || othertable.othername");
            all.assertThat(name.plus("x")).hasToString("mytable.name || :name_1");
            all.assertThat(name.concat("x").concat("y")).hasToString("mytable.name || :name_1 || :param_1");
            all.assertThat(name.concat(othername.concat("y")))
                    .hasToString("mytable.name || othertable.othername || :othername_1");
            all.assertThat(name.concat("x").eq("y")).hasToString("(mytable.name || :name_1) = :param_1");
            all.assertThat(name.concat("x").like("y")).hasToString("(mytable.name || :name_1) LIKE :param_1");
        });
    }

    @Test
    void between_binds_both_bounds() {
        assertSoftly(all -> {
            all.assertThat(myid.between(1, 5)).hasToString("mytable.myid BETWEEN :myid_1 AND :myid_2");
            all.assertThat(myid.between(1, 5).not()).hasToString("mytable.myid NOT BETWEEN :myid_1 AND :myid_2");
            all.assertThat(myid.betweenSymmetric(1, 5))
                    .hasToString("mytable.myid BETWEEN SYMMETRIC :myid_1 AND :myid_2");
            all.assertThat(myid.between(otherid, otherid.plus(5)))
                    .hasToString("mytable.myid BETWEEN othertable.otherid AND othertable.otherid + :otherid_1");
            all.assertThat(myid.plus(1).between(1, 5))
                    .hasToString("mytable.myid + :myid_1 BETWEEN :param_1 AND :param_2");
            all.assertThat(myid.between(1, 5).and(name.eq("x")))
                    .hasToString("mytable.myid BETWEEN :myid_1 AND :myid_2 AND mytable.name = :name_1");
        });
    }

    @Test
    void like_and_its_kin() {
        assertSoftly(all -> {
            all.assertThat(name.like("x%")).hasToString("mytable.name LIKE :name_1");
            all.assertThat(name.like("x%", '/')).hasToString("mytable.name LIKE :name_1 ESCAPE '/'");
            all.assertThat(name.notLike("x%")).hasToString("mytable.name NOT LIKE :name_1");
            all.assertThat(name.ilike("x%")).hasToString("lower(mytable.name) LIKE lower(:name_1)");
            all.assertThat(name.ilike("x%", '/')).hasToString("lower(mytable.name) LIKE lower(:name_1) ESCAPE '/'");
            all.assertThat(name.notIlike("x%")).hasToString("lower(mytable.name) NOT LIKE lower(:name_1)");
            all.assertThat(name.startsWith("x")).hasToString("mytable.name LIKE :name_1 || '%'");
            all.assertThat(name.endsWith("x")).hasToString("mytable.name LIKE '%' || :name_1");
            all.assertThat(name.contains("x")).hasToString("mytable.name LIKE '%' || :name_1 || '%'");
            all.assertThat(not(name.startsWith("x"))).hasToString("mytable.name NOT LIKE :name_1 || '%'");
            all.assertThat(not(name.endsWith("x"))).hasToString("mytable.name NOT LIKE '%' || :name_1");
            all.assertThat(not(name.contains("x"))).hasToString("mytable.name NOT LIKE '%' || :name_1 || '%'");
            all.assertThat(name.startsWithLiteral("a%b_c/d"))
                    .hasToString("mytable.name LIKE :name_1 || '%' ESCAPE '/'");
            all.assertThat(name.endsWithLiteral("a%b")).hasToString("mytable.name LIKE '%' || :name_1 ESCAPE '/'");
            all.assertThat(name.containsLiteral("a%b"))
                    .hasToString("mytable.name LIKE '%' || :name_1 || '%' ESCAPE '/'");
            all.assertThat(name.istartsWith("x")).hasToString("lower(mytable.name) LIKE lower(:name_1) || '%'");
            all.assertThat(name.iendsWith("x")).hasToString("lower(mytable.name) LIKE '%' || lower(:name_1)");
            all.assertThat(name.icontains("x")).hasToString("lower(mytable.name) LIKE '%' || lower(:name_1) || '%'");
            all.assertThat(not(name.icontains("x")))
                    .hasToString("lower(mytable.name) NOT LIKE '%' || lower(:name_1) || '%'");
            all.assertThat(name.startsWith(othername)).hasToString("mytable.name LIKE othertable.othername || '%'");
            all.assertThat(name.contains(othername.concat("x")))
                    .hasToString("mytable.name LIKE '%' || othertable.othername || :othername_1 || '%'");
            all.assertThat(name.like(othername)).hasToString("mytable.name LIKE othertable.othername");
            all.assertThat(name.like(othername.concat("%")))
                    .hasToString("mytable.name LIKE (othertable.othername || :othername_1)");
            all.assertThat(name.regexpMatch("^x")).hasToString("mytable.name <regexp> :name_1");
            all.assertThat(not(name.regexpMatch("^x"))).hasToString("mytable.name <not regexp> :name_1");
        });
    }

    @Test
    void in_is_a_list_or_a_query() {
        assertSoftly(all -> {
            all.assertThat(myid.in(1, 2, 3)).hasToString("mytable.myid IN (__[POSTCOMPILE_myid_1])");
            all.assertThat(myid.in(List.of())).hasToString("mytable.myid IN (__[POSTCOMPILE_myid_1])");
            all.assertThat(myid.notIn(1, 2)).hasToString("(mytable.myid NOT IN (__[POSTCOMPILE_myid_1]))");
            all.assertThat(not(myid.in(1, 2))).hasToString("(mytable.myid NOT IN (__[POSTCOMPILE_myid_1]))");
            all.assertThat(myid.in(Arrays.asList(1, null))).hasToString("mytable.myid IN (__[POSTCOMPILE_myid_1])");
            all.assertThat(myid.in(List.of(1, otherid))).hasToString("mytable.myid IN (:myid_1, othertable.otherid)");
            all.assertThat(myid.in(List.of(otherid, otherid.plus(2))))
                    .hasToString("mytable.myid IN (othertable.otherid, othertable.otherid + :otherid_1)");
            all.assertThat(myid.in(select(otherid)))
                    .hasToString("mytable.myid IN (SELECT othertable.otherid \nFROM othertable)");
            all.assertThat(myid.notIn(select(otherid)))
                    .hasToString("(mytable.myid NOT IN (SELECT othertable.otherid \nFROM othertable))");
            all.assertThat(myid.in(bindparam("ids"))).hasToString("mytable.myid IN (__[POSTCOMPILE_ids])");
            all.assertThat(myid.in(select(otherid).union(select(myid))))
                    .hasToString(
                            "mytable.myid IN (SELECT othertable.otherid \nFROM othertable UNION SELECT mytable.myid \nFROM mytable)");
            all.assertThat(tuple(myid, name).in(List.of(List.of(1, "a"), List.of(2, "b"))))
                    .hasToString("(mytable.myid, mytable.name) IN (__[POSTCOMPILE_param_1])");
            all.assertThat(tuple(myid, name).in(select(otherid, othername)))
                    .hasToString(
                            "(mytable.myid, mytable.name) IN (SELECT othertable.otherid, othertable.othername \nFROM othertable)");
            all.assertThat(tuple(myid, name).eq(tuple(otherid, othername)))
                    .hasToString("(mytable.myid, mytable.name) = (othertable.otherid, othertable.othername)");
            all.assertThat(myid.in(1, 2).and(name.eq("x")))
                    .hasToString("mytable.myid IN (__[POSTCOMPILE_myid_1]) AND mytable.name = :name_1");
        });
    }

    @Test
    void and_or_not_keep_their_meaning() {
        assertSoftly(all -> {
            all.assertThat(and(myid.eq(1), name.eq("x")))
                    .hasToString("mytable.myid = :myid_1 AND mytable.name = :name_1");
            all.assertThat(or(myid.eq(1), name.eq("x")))
                    .hasToString("mytable.myid = :myid_1 OR mytable.name = :name_1");
            all.assertThat(myid.eq(1).and(name.eq("x")).or(myid.eq(2)))
                    .hasToString("mytable.myid = :myid_1 AND mytable.name = :name_1 OR mytable.myid = :myid_2");
            all.assertThat(myid.eq(1).or(name.eq("x")).and(myid.eq(2)))
                    .hasToString("(mytable.myid = :myid_1 OR mytable.name = :name_1) AND mytable.myid = :myid_2");
            all.assertThat(and(and(myid.eq(1), name.eq("x")), and(myid.eq(3), name.eq("y"))))
                    .hasToString(
                            "mytable.myid = :myid_1 AND mytable.name = :name_1 AND mytable.myid = :myid_2 AND mytable.name = :name_2");
            all.assertThat(and(or(myid.eq(1), name.eq("x")), or(myid.eq(3), name.eq("y"))))
                    .hasToString(
                            "(mytable.myid = :myid_1 OR mytable.name = :name_1) AND (mytable.myid = :myid_2 OR mytable.name = :name_2)");
            all.assertThat(not(and(myid.eq(1), name.eq("x"))))
                    .hasToString("NOT (mytable.myid = :myid_1 AND mytable.name = :name_1)");
            all.assertThat(not(or(myid.eq(1), name.eq("x"))))
                    .hasToString("NOT (mytable.myid = :myid_1 OR mytable.name = :name_1)");
            all.assertThat(not(myid.eq(1))).hasToString("mytable.myid != :myid_1");
            all.assertThat(not(not(myid.eq(1)))).hasToString("mytable.myid = :myid_1");
            all.assertThat(not(myid.lt(1))).hasToString("mytable.myid >= :myid_1");
            all.assertThat(not(myid.ge(1))).hasToString("mytable.myid < :myid_1");
            all.assertThat(and(not(or(myid.eq(1), name.eq("x"))), myid.eq(3)))
                    .hasToString("NOT (mytable.myid = :myid_1 OR mytable.name = :name_1) AND mytable.myid = :myid_2");
            all.assertThat(not(and(or(myid.eq(1), name.eq("x")), myid.eq(3))))
                    .hasToString("NOT ((mytable.myid = :myid_1 OR mytable.name = :name_1) AND mytable.myid = :myid_2)");
            all.assertThat(not(name.like("x"))).hasToString("mytable.name NOT LIKE :name_1");
            all.assertThat(and(myid.eq(1), exists(select(otherid))))
                    .hasToString("mytable.myid = :myid_1 AND (EXISTS (SELECT othertable.otherid \nFROM othertable))");
            all.assertThat(not(exists(select(otherid))))
                    .hasToString("NOT (EXISTS (SELECT othertable.otherid \nFROM othertable))");
            all.assertThat(exists(select(otherid))).hasToString("EXISTS (SELECT othertable.otherid \nFROM othertable)");
            all.assertThat(myid.eq(1).eq(name.eq("x")))
                    .hasToString("(mytable.myid = :myid_1) = (mytable.name = :name_1)");
        });
    }

    @Test
    void true_and_false_vanish_where_they_decide_nothing() {
        assertSoftly(all -> {
            all.assertThat(and(myid.eq(1), true_())).hasToString("mytable.myid = :myid_1");
            all.assertThat(or(myid.eq(1), false_())).hasToString("mytable.myid = :myid_1");
        });
    }

    @Test
    void custom_operators() {
        assertSoftly(all -> {
            all.assertThat(myid.op("<->").with(5)).hasToString("mytable.myid <-> :myid_1");
            all.assertThat(myid.plus(1).op("<->").with(5)).hasToString("mytable.myid + :myid_1 <-> :param_1");
            all.assertThat(myid.op("<->").with(otherid.plus(2)))
                    .hasToString("mytable.myid <-> othertable.otherid + :otherid_1");
            all.assertThat(myid.op("@@", 7).with(5).plus(3)).hasToString("(mytable.myid @@ :myid_1) + :param_1");
            all.assertThat(myid.op("&&").test(5).and(name.eq("x")))
                    .hasToString("(mytable.myid && :myid_1) AND mytable.name = :name_1");
            all.assertThat(myid.op("$$", 5).with(5).plus(8)).hasToString("(mytable.myid $$ :myid_1) + :param_1");
        });
    }

    @Test
    void collate_cast_and_coercion() {
        assertSoftly(all -> {
            all.assertThat(name.collate("de_DE")).hasToString("mytable.name COLLATE \"de_DE\"");
            all.assertThat(name.collate("nocase").eq("x")).hasToString("(mytable.name COLLATE nocase) = :param_1");
            all.assertThat(name.concat("x").collate("nocase")).hasToString("mytable.name || :name_1 COLLATE nocase");
            all.assertThat(name.collate("nocase").desc().expression()).hasToString("mytable.name COLLATE nocase");
            all.assertThat(cast(myid, string(20))).hasToString("CAST(mytable.myid AS VARCHAR(20))");
            all.assertThat(cast(myid.plus(5), numeric(10, 2)))
                    .hasToString("CAST(mytable.myid + :myid_1 AS NUMERIC(10, 2))");
            all.assertThat(myid.cast(string()).eq("5")).hasToString("CAST(mytable.myid AS VARCHAR) = :param_1");
            all.assertThat(cast(myid, bigInteger())).hasToString("CAST(mytable.myid AS BIGINT)");
            all.assertThat(typeCoerce(myid, string()).eq("5")).hasToString("mytable.myid = :param_1");
            all.assertThat(typeCoerce(myid.plus(2), string()).like("x"))
                    .hasToString("mytable.myid + :myid_1 LIKE :param_1");
        });
    }

    @Test
    void any_and_all() {
        assertSoftly(all -> {
            all.assertThat(myid.eq(any(select(otherid))))
                    .hasToString("mytable.myid = ANY (SELECT othertable.otherid \nFROM othertable)");
            all.assertThat(myid.gt(all(select(otherid))))
                    .hasToString("mytable.myid > ALL (SELECT othertable.otherid \nFROM othertable)");
        });
    }

    @Test
    void extract_names_a_field() {
        assertSoftly(all -> {
            all.assertThat(extract("year", myid)).hasToString("EXTRACT(year FROM mytable.myid)");
            all.assertThat(extract("month", myid.plus(2)).eq(5))
                    .hasToString("EXTRACT(month FROM mytable.myid + :myid_1) = :param_1");
        });
    }

    @Test
    void case_by_conditions_or_by_value() {
        assertSoftly(all -> {
            all.assertThat(case_(myid.eq(1), "a").when(myid.eq(2), "b").else_("c"))
                    .hasToString(
                            "CASE WHEN (mytable.myid = :myid_1) THEN :param_1 WHEN (mytable.myid = :myid_2) THEN :param_2 ELSE :param_3 END");
            all.assertThat(caseOf(myid, 1, "a").when(2, "b").else_("c"))
                    .hasToString(
                            "CASE mytable.myid WHEN :param_1 THEN :param_2 WHEN :param_3 THEN :param_4 ELSE :param_5 END");
            all.assertThat(case_(myid.eq(1), name).else_(description))
                    .hasToString("CASE WHEN (mytable.myid = :myid_1) THEN mytable.name ELSE mytable.description END");
            all.assertThat(case_(and(myid.eq(1), name.eq("x")), 5))
                    .hasToString("CASE WHEN (mytable.myid = :myid_1 AND mytable.name = :name_1) THEN :param_1 END");
            all.assertThat(case_(name.in("a", "b"), 5).plus(2))
                    .hasToString("CASE WHEN (mytable.name IN (__[POSTCOMPILE_name_1])) THEN :param_1 END + :param_2");
            all.assertThat(case_(exists(select(otherid)), 5))
                    .hasToString("CASE WHEN (EXISTS (SELECT othertable.otherid \nFROM othertable)) THEN :param_1 END");
        });
    }

    @Test
    void identifiers_are_quoted_when_they_must_be() {
        assertSoftly(all -> {
            all.assertThat(order.eq(1)).hasToString("\"select\".\"order\" = :order_1");
            all.assertThat(mixed.eq("x")).hasToString("\"select\".\"MixedCase\" = :MixedCase_1");
            all.assertThat(odd.eq("x")).hasToString("\"select\".\"odd name\" = :odd_name_1");
            all.assertThat(first.eq(1)).hasToString("\"select\".\"1st\" = :1st_1");
            all.assertThat(fine.eq(1)).hasToString("\"select\".fine_1 = :fine_1_1");
            all.assertThat(fine.plus(order)).hasToString("\"select\".fine_1 + \"select\".\"order\"");
        });
    }
}
