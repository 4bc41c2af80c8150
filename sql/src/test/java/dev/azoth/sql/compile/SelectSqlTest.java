package dev.azoth.sql.compile;

import static dev.azoth.sql.Sql.bindparam;
import static dev.azoth.sql.Sql.case_;
import static dev.azoth.sql.Sql.cast;
import static dev.azoth.sql.Sql.count;
import static dev.azoth.sql.Sql.distinct;
import static dev.azoth.sql.Sql.exists;
import static dev.azoth.sql.Sql.literal;
import static dev.azoth.sql.Sql.literalColumn;
import static dev.azoth.sql.Sql.lower;
import static dev.azoth.sql.Sql.max;
import static dev.azoth.sql.Sql.null_;
import static dev.azoth.sql.Sql.or;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.Sql.text;
import static dev.azoth.sql.Sql.typeCoerce;
import static dev.azoth.sql.Sql.upper;
import static dev.azoth.sql.compile.Tables.addressId;
import static dev.azoth.sql.compile.Tables.addressUser;
import static dev.azoth.sql.compile.Tables.addresses;
import static dev.azoth.sql.compile.Tables.description;
import static dev.azoth.sql.compile.Tables.email;
import static dev.azoth.sql.compile.Tables.keyed;
import static dev.azoth.sql.compile.Tables.myid;
import static dev.azoth.sql.compile.Tables.mytable;
import static dev.azoth.sql.compile.Tables.name;
import static dev.azoth.sql.compile.Tables.orders;
import static dev.azoth.sql.compile.Tables.otherid;
import static dev.azoth.sql.compile.Tables.othername;
import static dev.azoth.sql.compile.Tables.othertable;
import static dev.azoth.sql.compile.Tables.remote;
import static dev.azoth.sql.compile.Tables.remoteId;
import static dev.azoth.sql.compile.Tables.remoteValue;
import static dev.azoth.sql.compile.Tables.userId;
import static dev.azoth.sql.compile.Tables.users;
import static dev.azoth.sql.type.Types.integer;
import static dev.azoth.sql.type.Types.string;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.azoth.sql.Label;
import org.junit.jupiter.api.Test;

/** SELECT and its clauses; the SQL is SQLAlchemy's. */
class SelectSqlTest {
    @Test
    void columns_and_tables() {
        assertSoftly(all -> {
            all.assertThat(select(mytable))
                    .hasToString("SELECT mytable.myid, mytable.name, mytable.description \nFROM mytable");
            all.assertThat(select(myid)).hasToString("SELECT mytable.myid \nFROM mytable");
            all.assertThat(select(myid, name)).hasToString("SELECT mytable.myid, mytable.name \nFROM mytable");
            all.assertThat(select(mytable, othertable))
                    .hasToString(
                            "SELECT mytable.myid, mytable.name, mytable.description, othertable.otherid, othertable.othername \nFROM mytable, othertable");
            all.assertThat(select(myid, othertable))
                    .hasToString(
                            "SELECT mytable.myid, othertable.otherid, othertable.othername \nFROM mytable, othertable");
            all.assertThat(select(remote))
                    .hasToString("SELECT other.remote.id, other.remote.value \nFROM other.remote");
            all.assertThat(select(remoteId).where(remoteValue.eq("x")))
                    .hasToString("SELECT other.remote.id \nFROM other.remote \nWHERE other.remote.value = :value_1");
            all.assertThat(select(keyed))
                    .hasToString(
                            "SELECT \"select\".\"order\", \"select\".\"MixedCase\", \"select\".\"odd name\", \"select\".\"1st\", \"select\".fine_1 \nFROM \"select\"");
            all.assertThat(select(literal(1), literal("x")))
                    .hasToString("SELECT :param_1 AS anon_1, :param_2 AS anon_2");
            all.assertThat(select(literalColumn("1"))).hasToString("SELECT 1");
            all.assertThat(select(null_())).hasToString("SELECT NULL AS anon_1");
            all.assertThat(select(text("a, b")).selectFrom(mytable)).hasToString("SELECT a, b \nFROM mytable");
        });
    }

    @Test
    void labels_are_written_with_as() {
        assertSoftly(all -> {
            all.assertThat(select(myid.as("x"))).hasToString("SELECT mytable.myid AS x \nFROM mytable");
            all.assertThat(select(myid.plus(1).as("x"), name))
                    .hasToString("SELECT mytable.myid + :myid_1 AS x, mytable.name \nFROM mytable");
            all.assertThat(select(myid.as("Mixed Case")))
                    .hasToString("SELECT mytable.myid AS \"Mixed Case\" \nFROM mytable");
            all.assertThat(select(myid.as("x")).where(myid.as("x").eq(5)))
                    .hasToString("SELECT mytable.myid AS x \nFROM mytable \nWHERE mytable.myid = :param_1");
        });
    }

    @Test
    void expressions_without_a_name_are_given_one() {
        assertSoftly(all -> {
            all.assertThat(select(myid.plus(1))).hasToString("SELECT mytable.myid + :myid_1 AS anon_1 \nFROM mytable");
            all.assertThat(select(myid.plus(1), myid.plus(2)))
                    .hasToString(
                            "SELECT mytable.myid + :myid_1 AS anon_1, mytable.myid + :myid_2 AS anon_2 \nFROM mytable");
            all.assertThat(select(count(myid), count(name)))
                    .hasToString(
                            "SELECT count(mytable.myid) AS count_1, count(mytable.name) AS count_2 \nFROM mytable");
            all.assertThat(select(myid.eq(5))).hasToString("SELECT mytable.myid = :myid_1 AS anon_1 \nFROM mytable");
            all.assertThat(select(cast(myid, string())))
                    .hasToString("SELECT CAST(mytable.myid AS VARCHAR) AS myid \nFROM mytable");
            all.assertThat(select(cast(myid.plus(1), string())))
                    .hasToString("SELECT CAST(mytable.myid + :myid_1 AS VARCHAR) AS anon_1 \nFROM mytable");
            all.assertThat(select(case_(myid.eq(1), "a")))
                    .hasToString(
                            "SELECT CASE WHEN (mytable.myid = :myid_1) THEN :param_1 END AS anon_1 \nFROM mytable");
            all.assertThat(select(exists(select(otherid))))
                    .hasToString("SELECT EXISTS (SELECT othertable.otherid \nFROM othertable) AS anon_1");
            all.assertThat(select(select(otherid).scalarSubquery()))
                    .hasToString("SELECT (SELECT othertable.otherid \nFROM othertable) AS anon_1");
            all.assertThat(select(count()).selectFrom(mytable))
                    .hasToString("SELECT count(*) AS count_1 \nFROM mytable");
            all.assertThat(select(typeCoerce(myid, string())))
                    .hasToString("SELECT mytable.myid AS myid \nFROM mytable");
            all.assertThat(select(lower(name), upper(name)))
                    .hasToString(
                            "SELECT lower(mytable.name) AS lower_1, upper(mytable.name) AS upper_1 \nFROM mytable");
        });
    }

    @Test
    void columns_of_one_name_are_told_apart() {
        assertSoftly(all -> {
            all.assertThat(select(userId, addressId).where(userId.eq(addressUser)))
                    .hasToString(
                            "SELECT users.id, addresses.id AS id_1 \nFROM users, addresses \nWHERE users.id = addresses.user_id");
            all.assertThat(select(users, addresses, orders))
                    .hasToString(
                            "SELECT users.id, users.name, users.fullname, addresses.id AS id_1, addresses.user_id, addresses.email, orders.id AS id_2, orders.user_id AS user_id_1, orders.address_id, orders.total \nFROM users, addresses, orders");
            all.assertThat(select(myid, myid))
                    .hasToString("SELECT mytable.myid, mytable.myid AS myid__1 \nFROM mytable");
            all.assertThat(select(myid, name, myid, myid))
                    .hasToString(
                            "SELECT mytable.myid, mytable.name, mytable.myid AS myid__1, mytable.myid AS myid__2 \nFROM mytable");
            all.assertThat(select(userId, addressId).where(userId.eq(5)))
                    .hasToString(
                            "SELECT users.id, addresses.id AS id_1 \nFROM users, addresses \nWHERE users.id = :id_2");
        });
    }

    @Test
    void where_is_joined_by_and() {
        assertSoftly(all -> {
            all.assertThat(select(myid).where(myid.eq(1)).where(name.eq("x")))
                    .hasToString(
                            "SELECT mytable.myid \nFROM mytable \nWHERE mytable.myid = :myid_1 AND mytable.name = :name_1");
            all.assertThat(select(myid).where(myid.eq(1), name.eq("x")))
                    .hasToString(
                            "SELECT mytable.myid \nFROM mytable \nWHERE mytable.myid = :myid_1 AND mytable.name = :name_1");
            all.assertThat(select(myid).where(or(myid.eq(1), myid.eq(2))).where(name.eq("x")))
                    .hasToString(
                            "SELECT mytable.myid \nFROM mytable \nWHERE (mytable.myid = :myid_1 OR mytable.myid = :myid_2) AND mytable.name = :name_1");
            all.assertThat(select(myid).where(or(myid.eq(1), myid.eq(2))))
                    .hasToString(
                            "SELECT mytable.myid \nFROM mytable \nWHERE mytable.myid = :myid_1 OR mytable.myid = :myid_2");
            all.assertThat(select(myid).where(text("myid = 5")))
                    .hasToString("SELECT mytable.myid \nFROM mytable \nWHERE myid = 5");
            all.assertThat(select(myid).where(text("a = 5").asCondition().and(myid.eq(3))))
                    .hasToString("SELECT mytable.myid \nFROM mytable \nWHERE a = 5 AND mytable.myid = :myid_1");
            all.assertThat(select(myid).where(exists(select(otherid).where(otherid.eq(myid)))))
                    .hasToString(
                            "SELECT mytable.myid \nFROM mytable \nWHERE EXISTS (SELECT othertable.otherid \nFROM othertable \nWHERE othertable.otherid = mytable.myid)");
            all.assertThat(select(mytable).filterBy("name", "x"))
                    .hasToString(
                            "SELECT mytable.myid, mytable.name, mytable.description \nFROM mytable \nWHERE mytable.name = :name_1");
        });
    }

    @Test
    void group_by_and_having() {
        assertSoftly(all -> {
            all.assertThat(select(name, count(myid)).groupBy(name))
                    .hasToString(
                            "SELECT mytable.name, count(mytable.myid) AS count_1 \nFROM mytable GROUP BY mytable.name");
            all.assertThat(select(name).groupBy(name, description))
                    .hasToString("SELECT mytable.name \nFROM mytable GROUP BY mytable.name, mytable.description");
            all.assertThat(select(name, count(myid))
                            .groupBy(name)
                            .having(count(myid).gt(5L)))
                    .hasToString(
                            "SELECT mytable.name, count(mytable.myid) AS count_1 \nFROM mytable GROUP BY mytable.name \nHAVING count(mytable.myid) > :count_2");
            all.assertThat(select(name)
                            .groupBy(name)
                            .having(count(myid).gt(5L))
                            .having(max(myid).lt(9)))
                    .hasToString(
                            "SELECT mytable.name \nFROM mytable GROUP BY mytable.name \nHAVING count(mytable.myid) > :count_1 AND max(mytable.myid) < :max_1");
            all.assertThat(select(name).groupBy(name).having(count(myid).gt(5L)).orderBy(name))
                    .hasToString(
                            "SELECT mytable.name \nFROM mytable GROUP BY mytable.name \nHAVING count(mytable.myid) > :count_1 ORDER BY mytable.name");
            all.assertThat(select(lower(name), count(myid)).groupBy(lower(name)))
                    .hasToString(
                            "SELECT lower(mytable.name) AS lower_1, count(mytable.myid) AS count_1 \nFROM mytable GROUP BY lower(mytable.name)");
        });
    }

    @Test
    void order_by() {
        assertSoftly(all -> {
            all.assertThat(select(myid).orderBy(myid))
                    .hasToString("SELECT mytable.myid \nFROM mytable ORDER BY mytable.myid");
            all.assertThat(select(myid).orderBy(myid.desc()))
                    .hasToString("SELECT mytable.myid \nFROM mytable ORDER BY mytable.myid DESC");
            all.assertThat(select(myid).orderBy(myid.asc(), name.desc()))
                    .hasToString("SELECT mytable.myid \nFROM mytable ORDER BY mytable.myid ASC, mytable.name DESC");
            all.assertThat(select(myid).orderBy(myid).orderBy(name))
                    .hasToString("SELECT mytable.myid \nFROM mytable ORDER BY mytable.myid, mytable.name");
            all.assertThat(select(myid).orderBy(myid.desc().nullsLast()))
                    .hasToString("SELECT mytable.myid \nFROM mytable ORDER BY mytable.myid DESC NULLS LAST");
            all.assertThat(select(myid).orderBy(myid.nullsFirst()))
                    .hasToString("SELECT mytable.myid \nFROM mytable ORDER BY mytable.myid NULLS FIRST");
            all.assertThat(select(myid).orderBy(myid.plus(1).desc()))
                    .hasToString("SELECT mytable.myid \nFROM mytable ORDER BY mytable.myid + :myid_1 DESC");
            all.assertThat(select(myid).orderBy(text("myid desc")))
                    .hasToString("SELECT mytable.myid \nFROM mytable ORDER BY myid desc");
            all.assertThat(select(myid).orderBy(myid.eq(5).desc()))
                    .hasToString("SELECT mytable.myid \nFROM mytable ORDER BY mytable.myid = :myid_1 DESC");
            all.assertThat(select(myid).orderBy(or(myid.eq(5), myid.eq(6)).desc()))
                    .hasToString(
                            "SELECT mytable.myid \nFROM mytable ORDER BY (mytable.myid = :myid_1 OR mytable.myid = :myid_2) DESC");
            all.assertThat(select(myid).orderBy(myid).unordered()).hasToString("SELECT mytable.myid \nFROM mytable");
        });
    }

    @Test
    void order_by_a_selected_label_names_it() {
        assertSoftly(all -> {
            all.assertThat(select(myid.plus(1).as("x")).orderBy(myid.plus(1).as("x")))
                    .hasToString("SELECT mytable.myid + :myid_1 AS x \nFROM mytable ORDER BY x");
            Label<Integer> label = myid.plus(1).as("x");
            all.assertThat(select(label, name).orderBy(label.desc(), name))
                    .hasToString(
                            "SELECT mytable.myid + :myid_1 AS x, mytable.name \nFROM mytable ORDER BY x DESC, mytable.name");
            all.assertThat(select(name).orderBy(myid.plus(1).as("x")))
                    .hasToString("SELECT mytable.name \nFROM mytable ORDER BY mytable.myid + :myid_1");
        });
    }

    @Test
    void limit_and_offset() {
        assertSoftly(all -> {
            all.assertThat(select(myid).limit(5)).hasToString("SELECT mytable.myid \nFROM mytable\n LIMIT :param_1");
            all.assertThat(select(myid).offset(5))
                    .hasToString("SELECT mytable.myid \nFROM mytable\n LIMIT -1 OFFSET :param_1");
            all.assertThat(select(myid).limit(5).offset(10))
                    .hasToString("SELECT mytable.myid \nFROM mytable\n LIMIT :param_1 OFFSET :param_2");
            all.assertThat(select(myid).orderBy(name).limit(5))
                    .hasToString("SELECT mytable.myid \nFROM mytable ORDER BY mytable.name\n LIMIT :param_1");
            all.assertThat(select(myid).limit(5).limit(7))
                    .hasToString("SELECT mytable.myid \nFROM mytable\n LIMIT :param_1");
            all.assertThat(select(myid).limit(bindparam("n", integer())))
                    .hasToString("SELECT mytable.myid \nFROM mytable\n LIMIT :n");
            all.assertThat(select(myid).fetch(5))
                    .hasToString("SELECT mytable.myid \nFROM mytable\n FETCH FIRST :param_1 ROWS ONLY");
            all.assertThat(select(myid).offset(3).fetch(5))
                    .hasToString(
                            "SELECT mytable.myid \nFROM mytable\n OFFSET :param_1 ROWS\n FETCH FIRST :param_2 ROWS ONLY");
            all.assertThat(select(myid).fetchWithTies(5))
                    .hasToString("SELECT mytable.myid \nFROM mytable\n FETCH FIRST :param_1 ROWS WITH TIES");
            all.assertThat(select(myid).limit(4).fetch(5))
                    .hasToString("SELECT mytable.myid \nFROM mytable\n FETCH FIRST :param_1 ROWS ONLY");
        });
    }

    @Test
    void distinct_and_prefixes() {
        assertSoftly(all -> {
            all.assertThat(select(myid).distinct()).hasToString("SELECT DISTINCT mytable.myid \nFROM mytable");
            all.assertThat(select(count(myid.distinct())))
                    .hasToString("SELECT count(DISTINCT mytable.myid) AS count_1 \nFROM mytable");
            all.assertThat(select(count(distinct(myid))))
                    .hasToString("SELECT count(DISTINCT mytable.myid) AS count_1 \nFROM mytable");
            all.assertThat(select(myid).prefixWith("SQL_CALC_FOUND_ROWS"))
                    .hasToString("SELECT SQL_CALC_FOUND_ROWS mytable.myid \nFROM mytable");
            all.assertThat(select(myid).prefixWith("A").distinct())
                    .hasToString("SELECT A DISTINCT mytable.myid \nFROM mytable");
            all.assertThat(select(myid).withForUpdate()).hasToString("SELECT mytable.myid \nFROM mytable FOR UPDATE");
        });
    }

    @Test
    void froms_are_what_columns_and_conditions_need() {
        assertSoftly(all -> {
            all.assertThat(select(myid).where(otherid.eq(myid)))
                    .hasToString(
                            "SELECT mytable.myid \nFROM mytable, othertable \nWHERE othertable.otherid = mytable.myid");
            all.assertThat(select(myid).selectFrom(mytable, othertable))
                    .hasToString("SELECT mytable.myid \nFROM mytable, othertable");
            all.assertThat(select(literal(1)).selectFrom(mytable))
                    .hasToString("SELECT :param_1 AS anon_1 \nFROM mytable");
            all.assertThat(select(myid).selectFrom(mytable.join(othertable, myid.eq(otherid))))
                    .hasToString(
                            "SELECT mytable.myid \nFROM mytable JOIN othertable ON mytable.myid = othertable.otherid");
            all.assertThat(select(myid, otherid).selectFrom(mytable.outerJoin(othertable, myid.eq(otherid))))
                    .hasToString(
                            "SELECT mytable.myid, othertable.otherid \nFROM mytable LEFT OUTER JOIN othertable ON mytable.myid = othertable.otherid");
            all.assertThat(select(othername).selectFrom(mytable).where(myid.eq(otherid)))
                    .hasToString(
                            "SELECT othertable.othername \nFROM mytable, othertable \nWHERE mytable.myid = othertable.otherid");
            all.assertThat(select(max(myid), othername))
                    .hasToString("SELECT max(mytable.myid) AS max_1, othertable.othername \nFROM mytable, othertable");
        });
    }

    @Test
    void changing_what_is_selected_keeps_the_rest() {
        assertSoftly(all -> {
            all.assertThat(select(myid).addColumns(name))
                    .hasToString("SELECT mytable.myid, mytable.name \nFROM mytable");
            all.assertThat(select(myid).where(name.eq("x")).withOnlyColumns(name, description))
                    .hasToString(
                            "SELECT mytable.name, mytable.description \nFROM mytable \nWHERE mytable.name = :name_1");
            all.assertThat(select(users).join(addresses).withOnlyColumns(email))
                    .hasToString("SELECT addresses.email \nFROM users JOIN addresses ON users.id = addresses.user_id");
        });
    }
}
