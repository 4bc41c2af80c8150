package dev.azoth.sql.compile;

import static dev.azoth.sql.Sql.columnClause;
import static dev.azoth.sql.Sql.count;
import static dev.azoth.sql.Sql.exists;
import static dev.azoth.sql.Sql.literal;
import static dev.azoth.sql.Sql.literalColumn;
import static dev.azoth.sql.Sql.max;
import static dev.azoth.sql.Sql.not;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.Sql.union;
import static dev.azoth.sql.compile.Tables.addressId;
import static dev.azoth.sql.compile.Tables.addressUser;
import static dev.azoth.sql.compile.Tables.addresses;
import static dev.azoth.sql.compile.Tables.email;
import static dev.azoth.sql.compile.Tables.myid;
import static dev.azoth.sql.compile.Tables.mytable;
import static dev.azoth.sql.compile.Tables.name;
import static dev.azoth.sql.compile.Tables.nodeId;
import static dev.azoth.sql.compile.Tables.nodeParent;
import static dev.azoth.sql.compile.Tables.orderAddress;
import static dev.azoth.sql.compile.Tables.orderId;
import static dev.azoth.sql.compile.Tables.orderUser;
import static dev.azoth.sql.compile.Tables.otherid;
import static dev.azoth.sql.compile.Tables.othername;
import static dev.azoth.sql.compile.Tables.othertable;
import static dev.azoth.sql.compile.Tables.userId;
import static dev.azoth.sql.compile.Tables.userName;
import static dev.azoth.sql.compile.Tables.users;
import static dev.azoth.sql.type.Types.integer;
import static dev.azoth.sql.type.Types.string;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.azoth.sql.Cte;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.Sql;
import dev.azoth.sql.Subquery;
import dev.azoth.sql.ValuesClause;
import org.junit.jupiter.api.Test;

/** Subqueries, unions and common table expressions; the SQL is SQLAlchemy's. */
class SubquerySqlTest {
    @Test
    void a_subquery_is_a_table() {
        assertSoftly(all -> {
            Subquery s = select(myid, name).subquery();
            all.assertThat(select(s))
                    .hasToString(
                            "SELECT anon_1.myid, anon_1.name \nFROM (SELECT mytable.myid AS myid, mytable.name AS name \nFROM mytable) AS anon_1");
            Subquery s2 = select(myid, name).where(name.eq("x")).subquery("sub");
            all.assertThat(select(s2.c("name")).where(s2.c(myid).eq(5)))
                    .hasToString(
                            "SELECT sub.name \nFROM (SELECT mytable.myid AS myid, mytable.name AS name \nFROM mytable \nWHERE mytable.name = :name_1) AS sub \nWHERE sub.myid = :myid_1");
            Subquery s3 = select(addressUser, count(addressId).as("n"))
                    .groupBy(addressUser)
                    .subquery();
            all.assertThat(select(userName, s3.c("n")).join(s3, userId.eq(s3.c(addressUser))))
                    .hasToString(
                            "SELECT users.name, anon_1.n \nFROM users JOIN (SELECT addresses.user_id AS user_id, count(addresses.id) AS n \nFROM addresses GROUP BY addresses.user_id) AS anon_1 ON users.id = anon_1.user_id");
            Subquery s4 = select(users, addresses).where(userId.eq(addressUser)).subquery();
            all.assertThat(select(s4))
                    .hasToString(
                            "SELECT anon_1.id, anon_1.name, anon_1.fullname, anon_1.id_1, anon_1.user_id, anon_1.email \nFROM (SELECT users.id AS id, users.name AS name, users.fullname AS fullname, addresses.id AS id_1, addresses.user_id AS user_id, addresses.email AS email \nFROM users, addresses \nWHERE users.id = addresses.user_id) AS anon_1");
            Subquery s5 = select(myid).subquery("a");
            Subquery s6 = select(s5).subquery("b");
            all.assertThat(select(s6))
                    .hasToString(
                            "SELECT b.myid \nFROM (SELECT a.myid AS myid \nFROM (SELECT mytable.myid AS myid \nFROM mytable) AS a) AS b");
            Subquery s7 = select(myid, myid.plus(1)).subquery();
            all.assertThat(select(s7.columns().get(1)))
                    .hasToString(
                            "SELECT anon_2.anon_1 \nFROM (SELECT mytable.myid AS myid, mytable.myid + :myid_1 AS anon_1 \nFROM mytable) AS anon_2");
            Subquery s8 = select(count(myid)).subquery();
            all.assertThat(select(s8))
                    .hasToString(
                            "SELECT anon_1.count_1 \nFROM (SELECT count(mytable.myid) AS count_1 \nFROM mytable) AS anon_1");
            Subquery s9 = select(users).subquery();
            all.assertThat(select(s9.c(userId)).join(addresses))
                    .hasToString(
                            "SELECT anon_1.id \nFROM (SELECT users.id AS id, users.name AS name, users.fullname AS fullname \nFROM users) AS anon_1 JOIN addresses ON anon_1.id = addresses.user_id");
            Subquery s10 = select(myid).limit(5).subquery();
            all.assertThat(select(s10).where(s10.c(myid).eq(7)))
                    .hasToString(
                            "SELECT anon_1.myid \nFROM (SELECT mytable.myid AS myid \nFROM mytable\n LIMIT :param_1) AS anon_1 \nWHERE anon_1.myid = :myid_1");
        });
    }

    @Test
    void scalar_subqueries_correlate() {
        assertSoftly(all -> {
            all.assertThat(select(
                            userName,
                            select(count(addressId))
                                    .where(addressUser.eq(userId))
                                    .scalarSubquery()))
                    .hasToString(
                            "SELECT users.name, (SELECT count(addresses.id) AS count_1 \nFROM addresses \nWHERE addresses.user_id = users.id) AS anon_1 \nFROM users");
            all.assertThat(select(
                            userName,
                            select(count(addressId))
                                    .where(addressUser.eq(userId))
                                    .label("n")))
                    .hasToString(
                            "SELECT users.name, (SELECT count(addresses.id) AS count_1 \nFROM addresses \nWHERE addresses.user_id = users.id) AS n \nFROM users");
            all.assertThat(select(users)
                            .where(userId.eq(select(max(addressUser)).scalarSubquery())))
                    .hasToString(
                            "SELECT users.id, users.name, users.fullname \nFROM users \nWHERE users.id = (SELECT max(addresses.user_id) AS max_1 \nFROM addresses)");
            all.assertThat(select(mytable)
                            .where(myid.eq(
                                    select(otherid).where(name.eq(othername)).scalarSubquery())))
                    .hasToString(
                            "SELECT mytable.myid, mytable.name, mytable.description \nFROM mytable \nWHERE mytable.myid = (SELECT othertable.otherid \nFROM othertable \nWHERE mytable.name = othertable.othername)");
            all.assertThat(select(mytable).where(exists(select(otherid).where(otherid.eq(myid)))))
                    .hasToString(
                            "SELECT mytable.myid, mytable.name, mytable.description \nFROM mytable \nWHERE EXISTS (SELECT othertable.otherid \nFROM othertable \nWHERE othertable.otherid = mytable.myid)");
            all.assertThat(select(mytable).where(not(exists(select(otherid).where(otherid.eq(myid))))))
                    .hasToString(
                            "SELECT mytable.myid, mytable.name, mytable.description \nFROM mytable \nWHERE NOT (EXISTS (SELECT othertable.otherid \nFROM othertable \nWHERE othertable.otherid = mytable.myid))");
            all.assertThat(select(mytable)
                            .where(exists(
                                    select(otherid).where(otherid.eq(myid)).correlate(mytable))))
                    .hasToString(
                            "SELECT mytable.myid, mytable.name, mytable.description \nFROM mytable \nWHERE EXISTS (SELECT othertable.otherid \nFROM othertable \nWHERE othertable.otherid = mytable.myid)");
            all.assertThat(select(mytable)
                            .where(exists(
                                    select(otherid).where(otherid.eq(myid)).correlate())))
                    .hasToString(
                            "SELECT mytable.myid, mytable.name, mytable.description \nFROM mytable \nWHERE EXISTS (SELECT othertable.otherid \nFROM othertable, mytable \nWHERE othertable.otherid = mytable.myid)");
            all.assertThat(select(mytable)
                            .where(exists(
                                    select(otherid).where(otherid.eq(myid)).correlateExcept(othertable))))
                    .hasToString(
                            "SELECT mytable.myid, mytable.name, mytable.description \nFROM mytable \nWHERE EXISTS (SELECT othertable.otherid \nFROM othertable \nWHERE othertable.otherid = mytable.myid)");
            all.assertThat(select(users).where(userId.in(select(addressUser).where(email.like("%@x")))))
                    .hasToString(
                            "SELECT users.id, users.name, users.fullname \nFROM users \nWHERE users.id IN (SELECT addresses.user_id \nFROM addresses \nWHERE addresses.email LIKE :email_1)");
            all.assertThat(select(users)
                            .where(userId.in(select(addressUser)
                                    .where(exists(select(orderId).where(orderUser.eq(userId)))))))
                    .hasToString(
                            "SELECT users.id, users.name, users.fullname \nFROM users \nWHERE users.id IN (SELECT addresses.user_id \nFROM addresses \nWHERE EXISTS (SELECT orders.id \nFROM orders, users \nWHERE orders.user_id = users.id))");
            all.assertThat(select(userName)
                            .orderBy(select(count(addressId))
                                    .where(addressUser.eq(userId))
                                    .scalarSubquery()
                                    .desc()))
                    .hasToString(
                            "SELECT users.name \nFROM users ORDER BY (SELECT count(addresses.id) AS count_1 \nFROM addresses \nWHERE addresses.user_id = users.id) DESC");
            all.assertThat(select(userName)
                            .join(addresses)
                            .where(exists(select(orderId).where(orderAddress.eq(addressId)))))
                    .hasToString(
                            "SELECT users.name \nFROM users JOIN addresses ON users.id = addresses.user_id \nWHERE EXISTS (SELECT orders.id \nFROM orders \nWHERE orders.address_id = addresses.id)");
        });
    }

    @Test
    void lateral_subqueries_see_their_left_neighbours() {
        assertSoftly(all -> {
            Subquery lat =
                    select(addressId, addressUser).where(addressUser.eq(userId)).lateral("l");
            all.assertThat(select(userName, lat.c(addressId))
                            .join(lat, lat.c(addressUser).eq(userId)))
                    .hasToString(
                            "SELECT users.name, l.id \nFROM users JOIN LATERAL (SELECT addresses.id AS id, addresses.user_id AS user_id \nFROM addresses \nWHERE addresses.user_id = users.id) AS l ON l.user_id = users.id");
            Subquery lat2 = select(addressId).where(addressUser.eq(userId)).lateral();
            all.assertThat(select(userName, lat2))
                    .hasToString(
                            "SELECT users.name, anon_1.id \nFROM users, LATERAL (SELECT addresses.id AS id \nFROM addresses \nWHERE addresses.user_id = users.id) AS anon_1");
        });
    }

    @Test
    void unions_join_queries() {
        assertSoftly(all -> {
            all.assertThat(select(myid).union(select(otherid)))
                    .hasToString(
                            "SELECT mytable.myid \nFROM mytable UNION SELECT othertable.otherid \nFROM othertable");
            all.assertThat(union(select(myid), select(otherid), select(myid)))
                    .hasToString(
                            "SELECT mytable.myid \nFROM mytable UNION SELECT othertable.otherid \nFROM othertable UNION SELECT mytable.myid \nFROM mytable");
            all.assertThat(select(myid).unionAll(select(otherid)))
                    .hasToString(
                            "SELECT mytable.myid \nFROM mytable UNION ALL SELECT othertable.otherid \nFROM othertable");
            all.assertThat(select(myid).intersect(select(otherid)))
                    .hasToString(
                            "SELECT mytable.myid \nFROM mytable INTERSECT SELECT othertable.otherid \nFROM othertable");
            all.assertThat(select(myid).except(select(otherid)))
                    .hasToString(
                            "SELECT mytable.myid \nFROM mytable EXCEPT SELECT othertable.otherid \nFROM othertable");
            all.assertThat(select(myid).exceptAll(select(otherid)))
                    .hasToString(
                            "SELECT mytable.myid \nFROM mytable EXCEPT ALL SELECT othertable.otherid \nFROM othertable");
            all.assertThat(select(myid).intersectAll(select(otherid)))
                    .hasToString(
                            "SELECT mytable.myid \nFROM mytable INTERSECT ALL SELECT othertable.otherid \nFROM othertable");
            all.assertThat(select(myid, name).union(select(otherid, othername)).orderBy(literalColumn("myid")))
                    .hasToString(
                            "SELECT mytable.myid, mytable.name \nFROM mytable UNION SELECT othertable.otherid, othertable.othername \nFROM othertable ORDER BY myid");
            all.assertThat(select(myid).union(select(otherid)).limit(5).offset(2))
                    .hasToString(
                            "SELECT mytable.myid \nFROM mytable UNION SELECT othertable.otherid \nFROM othertable\n LIMIT :param_1 OFFSET :param_2");
            all.assertThat(select(myid).limit(5).union(select(otherid).orderBy(otherid)))
                    .hasToString(
                            "(SELECT mytable.myid \nFROM mytable\n LIMIT :param_1) UNION (SELECT othertable.otherid \nFROM othertable ORDER BY othertable.otherid)");
            all.assertThat(select(myid).unionAll(select(otherid)).intersect(select(myid)))
                    .hasToString(
                            "(SELECT mytable.myid \nFROM mytable UNION ALL SELECT othertable.otherid \nFROM othertable) INTERSECT SELECT mytable.myid \nFROM mytable");
            all.assertThat(select(myid).union(select(otherid).union(select(myid))))
                    .hasToString(
                            "SELECT mytable.myid \nFROM mytable UNION (SELECT othertable.otherid \nFROM othertable UNION SELECT mytable.myid \nFROM mytable)");
            Subquery u = select(myid, name).union(select(otherid, othername)).subquery("u");
            all.assertThat(select(u).where(u.c("name").eq("x")))
                    .hasToString(
                            "SELECT u.myid, u.name \nFROM (SELECT mytable.myid AS myid, mytable.name AS name \nFROM mytable UNION SELECT othertable.otherid AS otherid, othertable.othername AS othername \nFROM othertable) AS u \nWHERE u.name = :name_1");
            all.assertThat(select(myid)
                            .where(name.eq("a"))
                            .union(select(otherid).where(othername.eq("b"))))
                    .hasToString(
                            "SELECT mytable.myid \nFROM mytable \nWHERE mytable.name = :name_1 UNION SELECT othertable.otherid \nFROM othertable \nWHERE othertable.othername = :othername_1");
        });
    }

    @Test
    void common_table_expressions_stand_first() {
        assertSoftly(all -> {
            Cte c = select(myid, name).where(name.eq("x")).cte("c");
            all.assertThat(select(c).where(c.c(myid).eq(5)))
                    .hasToString(
                            "WITH c AS \n(SELECT mytable.myid AS myid, mytable.name AS name \nFROM mytable \nWHERE mytable.name = :name_1)\n SELECT c.myid, c.name \nFROM c \nWHERE c.myid = :myid_1");
            Cte c2 = select(myid).cte();
            all.assertThat(select(c2))
                    .hasToString(
                            "WITH anon_1 AS \n(SELECT mytable.myid AS myid \nFROM mytable)\n SELECT anon_1.myid \nFROM anon_1");
            Cte c3 = select(myid).cte("a");
            Cte c4 = select(c3).cte("b");
            all.assertThat(select(c4))
                    .hasToString(
                            "WITH a AS \n(SELECT mytable.myid AS myid \nFROM mytable), \nb AS \n(SELECT a.myid AS myid \nFROM a)\n SELECT b.myid \nFROM b");
            Cte c5 = select(myid).cte("a");
            Cte c6 = select(c5).cte("b");
            all.assertThat(select(c5, c6))
                    .hasToString(
                            "WITH a AS \n(SELECT mytable.myid AS myid \nFROM mytable), \nb AS \n(SELECT a.myid AS myid \nFROM a)\n SELECT a.myid, b.myid AS myid_1 \nFROM a, b");
            Cte c7 = select(myid).cte("a");
            FromClause c8 = c7.alias("x");
            all.assertThat(select(c7, c8).where(c7.c(myid).eq(c8.c("myid"))))
                    .hasToString(
                            "WITH a AS \n(SELECT mytable.myid AS myid \nFROM mytable)\n SELECT a.myid, x.myid AS myid_1 \nFROM a, a AS x \nWHERE a.myid = x.myid");
            Cte c9 = select(myid).where(name.eq("n")).cte("a");
            all.assertThat(select(otherid).where(otherid.in(select(c9.c(myid))), othername.eq("z")))
                    .hasToString(
                            "WITH a AS \n(SELECT mytable.myid AS myid \nFROM mytable \nWHERE mytable.name = :name_1)\n SELECT othertable.otherid \nFROM othertable \nWHERE othertable.otherid IN (SELECT a.myid \nFROM a) AND othertable.othername = :othername_1");
            Cte m = select(myid).cte("a").materialized();
            all.assertThat(select(m))
                    .hasToString(
                            "WITH a AS MATERIALIZED \n(SELECT mytable.myid AS myid \nFROM mytable)\n SELECT a.myid \nFROM a");
            Cte cu = select(myid).cte("a");
            all.assertThat(select(cu.c(myid)).union(select(cu.c(myid))))
                    .hasToString(
                            "WITH a AS \n(SELECT mytable.myid AS myid \nFROM mytable)\n SELECT a.myid \nFROM a UNION SELECT a.myid \nFROM a");
            Subquery cs = select(select(myid).cte("a")).subquery("s");
            all.assertThat(select(cs))
                    .hasToString(
                            "WITH a AS \n(SELECT mytable.myid AS myid \nFROM mytable)\n SELECT s.myid \nFROM (SELECT a.myid AS myid \nFROM a) AS s");
            Cte add = select(myid).cte("extra");
            all.assertThat(select(otherid).addCte(add))
                    .hasToString(
                            "WITH extra AS \n(SELECT mytable.myid AS myid \nFROM mytable)\n SELECT othertable.otherid \nFROM othertable");
        });
    }

    @Test
    void recursive_ctes_refer_to_themselves() {
        assertSoftly(all -> {
            Cte tree = select(nodeId, nodeParent)
                    .where(nodeParent.isNull())
                    .cte("tree")
                    .recursive();
            Cte whole = tree.unionAll(
                    select(nodeId, nodeParent).join(tree, tree.c(nodeId).eq(nodeParent)));
            all.assertThat(select(whole))
                    .hasToString(
                            "WITH RECURSIVE tree(id, parent_id) AS \n(SELECT nodes.id AS id, nodes.parent_id AS parent_id \nFROM nodes \nWHERE nodes.parent_id IS NULL UNION ALL SELECT nodes.id AS id, nodes.parent_id AS parent_id \nFROM nodes JOIN tree ON tree.id = nodes.parent_id)\n SELECT tree.id, tree.parent_id \nFROM tree");
            Cte n = select(literal(1).as("n")).cte("numbers").recursive();
            Cte up = n.union(select(n.c("n").plus(literal(1))).where(n.c("n").lt(10)));
            all.assertThat(select(up.c("n")))
                    .hasToString(
                            "WITH RECURSIVE numbers(n) AS \n(SELECT :param_1 AS n UNION SELECT numbers.n + :param_2 AS anon_1 \nFROM numbers \nWHERE numbers.n < :n_1)\n SELECT numbers.n \nFROM numbers");
            Cte t3 = select(nodeId).cte("t").recursive();
            FromClause t3a = t3.alias("ta");
            Cte t3w = t3.unionAll(select(nodeId).where(nodeParent.eq(t3a.c(nodeId))));
            all.assertThat(select(t3w))
                    .hasToString(
                            "WITH RECURSIVE t(id) AS \n(SELECT nodes.id AS id \nFROM nodes UNION ALL SELECT nodes.id AS id \nFROM nodes, t AS ta \nWHERE nodes.parent_id = ta.id)\n SELECT t.id \nFROM t");
        });
    }

    @Test
    void nesting_ctes_stand_where_they_are_used() {
        assertSoftly(all -> {
            Cte nest = select(myid).cte("nest").nesting();
            Cte outer = select(nest).cte("outer_cte");
            all.assertThat(select(outer))
                    .hasToString(
                            "WITH outer_cte AS \n(WITH nest AS \n(SELECT mytable.myid AS myid \nFROM mytable)\n SELECT nest.myid AS myid \nFROM nest)\n SELECT outer_cte.myid \nFROM outer_cte");
        });
    }

    @Test
    void values_are_a_table() {
        assertSoftly(all -> {
            ValuesClause v = Sql.values("v", columnClause("id", integer()), columnClause("tag", string()))
                    .row(1, "a")
                    .row(2, "b");
            all.assertThat(select(v))
                    .hasToString(
                            "SELECT v.id, v.tag \nFROM (VALUES (:param_1, :param_2), (:param_3, :param_4)) AS v (id, tag)");
            ValuesClause v2 = Sql.values("v", columnClause("id", integer())).row(1);
            all.assertThat(select(userName).join(v2, userId.eq(v2.c("id"))))
                    .hasToString(
                            "SELECT users.name \nFROM users JOIN (VALUES (:param_1)) AS v (id) ON users.id = v.id");
        });
    }
}
