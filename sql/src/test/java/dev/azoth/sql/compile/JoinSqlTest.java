package dev.azoth.sql.compile;

import static dev.azoth.sql.Sql.and;
import static dev.azoth.sql.Sql.or;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.compile.Tables.addressId;
import static dev.azoth.sql.compile.Tables.addressUser;
import static dev.azoth.sql.compile.Tables.addresses;
import static dev.azoth.sql.compile.Tables.email;
import static dev.azoth.sql.compile.Tables.keyed;
import static dev.azoth.sql.compile.Tables.myid;
import static dev.azoth.sql.compile.Tables.mytable;
import static dev.azoth.sql.compile.Tables.name;
import static dev.azoth.sql.compile.Tables.nodeId;
import static dev.azoth.sql.compile.Tables.nodeParent;
import static dev.azoth.sql.compile.Tables.nodes;
import static dev.azoth.sql.compile.Tables.order;
import static dev.azoth.sql.compile.Tables.orderAddress;
import static dev.azoth.sql.compile.Tables.orderUser;
import static dev.azoth.sql.compile.Tables.orders;
import static dev.azoth.sql.compile.Tables.otherid;
import static dev.azoth.sql.compile.Tables.othername;
import static dev.azoth.sql.compile.Tables.othertable;
import static dev.azoth.sql.compile.Tables.remote;
import static dev.azoth.sql.compile.Tables.userId;
import static dev.azoth.sql.compile.Tables.userName;
import static dev.azoth.sql.compile.Tables.users;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.azoth.sql.FromClause;
import org.junit.jupiter.api.Test;

/** Joins; the SQL is SQLAlchemy's. */
class JoinSqlTest {
    @Test
    void the_condition_comes_from_the_foreign_key() {
        assertSoftly(all -> {
            all.assertThat(select(users).join(addresses))
                    .hasToString(
                            "SELECT users.id, users.name, users.fullname \nFROM users JOIN addresses ON users.id = addresses.user_id");
            all.assertThat(select(addresses).join(users))
                    .hasToString(
                            "SELECT addresses.id, addresses.user_id, addresses.email \nFROM addresses JOIN users ON users.id = addresses.user_id");
            all.assertThat(select(userName).join(addresses).join(orders, userId.eq(orderUser)))
                    .hasToString(
                            "SELECT users.name \nFROM users JOIN addresses ON users.id = addresses.user_id JOIN orders ON users.id = orders.user_id");
            all.assertThat(select(users).outerJoin(addresses))
                    .hasToString(
                            "SELECT users.id, users.name, users.fullname \nFROM users LEFT OUTER JOIN addresses ON users.id = addresses.user_id");
            all.assertThat(select(users).fullJoin(addresses))
                    .hasToString(
                            "SELECT users.id, users.name, users.fullname \nFROM users FULL OUTER JOIN addresses ON users.id = addresses.user_id");
            all.assertThat(select(users).selectFrom(users.join(addresses)))
                    .hasToString(
                            "SELECT users.id, users.name, users.fullname \nFROM users JOIN addresses ON users.id = addresses.user_id");
            all.assertThat(select(users, addresses).selectFrom(users).join(addresses))
                    .hasToString(
                            "SELECT users.id, users.name, users.fullname, addresses.id AS id_1, addresses.user_id, addresses.email \nFROM users JOIN addresses ON users.id = addresses.user_id");
            all.assertThat(select(userName, email).joinFrom(users, addresses))
                    .hasToString(
                            "SELECT users.name, addresses.email \nFROM users JOIN addresses ON users.id = addresses.user_id");
            all.assertThat(select(userName).outerJoinFrom(users, addresses))
                    .hasToString(
                            "SELECT users.name \nFROM users LEFT OUTER JOIN addresses ON users.id = addresses.user_id");
            all.assertThat(select(userName).joinFrom(users, addresses).joinFrom(addresses, orders))
                    .hasToString(
                            "SELECT users.name \nFROM users JOIN addresses ON users.id = addresses.user_id JOIN orders ON addresses.id = orders.address_id");
        });
    }

    @Test
    void the_condition_may_be_given() {
        assertSoftly(all -> {
            all.assertThat(select(mytable).join(othertable, myid.eq(otherid)))
                    .hasToString(
                            "SELECT mytable.myid, mytable.name, mytable.description \nFROM mytable JOIN othertable ON mytable.myid = othertable.otherid");
            all.assertThat(select(mytable).join(othertable, and(myid.eq(otherid), name.eq(othername))))
                    .hasToString(
                            "SELECT mytable.myid, mytable.name, mytable.description \nFROM mytable JOIN othertable ON mytable.myid = othertable.otherid AND mytable.name = othertable.othername");
            all.assertThat(select(mytable).join(othertable, or(myid.eq(otherid), name.eq(othername))))
                    .hasToString(
                            "SELECT mytable.myid, mytable.name, mytable.description \nFROM mytable JOIN othertable ON mytable.myid = othertable.otherid OR mytable.name = othertable.othername");
            all.assertThat(select(mytable)
                            .outerJoin(othertable, myid.eq(otherid))
                            .where(otherid.isNull()))
                    .hasToString(
                            "SELECT mytable.myid, mytable.name, mytable.description \nFROM mytable LEFT OUTER JOIN othertable ON mytable.myid = othertable.otherid \nWHERE othertable.otherid IS NULL");
            all.assertThat(select(mytable).selectFrom(mytable.fullJoin(othertable, myid.eq(otherid))))
                    .hasToString(
                            "SELECT mytable.myid, mytable.name, mytable.description \nFROM mytable FULL OUTER JOIN othertable ON mytable.myid = othertable.otherid");
        });
    }

    @Test
    void joins_nest() {
        assertSoftly(all -> {
            all.assertThat(select(userId)
                            .selectFrom(users.join(
                                    addresses.join(orders, addressId.eq(orderAddress)), userId.eq(addressUser))))
                    .hasToString(
                            "SELECT users.id \nFROM users JOIN (addresses JOIN orders ON addresses.id = orders.address_id) ON users.id = addresses.user_id");
            all.assertThat(select(userId).selectFrom(users.join(addresses).join(orders, addressId.eq(orderAddress))))
                    .hasToString(
                            "SELECT users.id \nFROM users JOIN addresses ON users.id = addresses.user_id JOIN orders ON addresses.id = orders.address_id");
            all.assertThat(select(users.join(addresses)))
                    .hasToString(
                            "SELECT users.id, users.name, users.fullname, addresses.id AS id_1, addresses.user_id, addresses.email \nFROM users JOIN addresses ON users.id = addresses.user_id");
        });
    }

    @Test
    void aliases_stand_for_their_table() {
        assertSoftly(all -> {
            FromClause n1 = nodes.alias("n1");
            all.assertThat(select(nodeId, n1.c(nodeId))
                            .join(n1, n1.c(nodeParent).eq(nodeId)))
                    .hasToString(
                            "SELECT nodes.id, n1.id AS id_1 \nFROM nodes JOIN nodes AS n1 ON n1.parent_id = nodes.id");
            FromClause a1 = addresses.alias();
            all.assertThat(select(userName).join(a1))
                    .hasToString(
                            "SELECT users.name \nFROM users JOIN addresses AS addresses_1 ON users.id = addresses_1.user_id");
            FromClause u1 = users.alias();
            FromClause u2 = users.alias();
            all.assertThat(select(u1.c("name"), u2.c("name")).where(u1.c("id").lt(u2.c("id"))))
                    .hasToString(
                            "SELECT users_1.name, users_2.name AS name_1 \nFROM users AS users_1, users AS users_2 \nWHERE users_1.id < users_2.id");
            FromClause t2 = mytable.alias("t2");
            all.assertThat(select(t2).where(t2.c(name).eq("x")))
                    .hasToString(
                            "SELECT t2.myid, t2.name, t2.description \nFROM mytable AS t2 \nWHERE t2.name = :name_1");
            FromClause r1 = remote.alias();
            all.assertThat(select(r1))
                    .hasToString("SELECT remote_1.id, remote_1.value \nFROM other.remote AS remote_1");
            FromClause q = keyed.alias("Quoted Alias");
            all.assertThat(select(q.c(order)))
                    .hasToString("SELECT \"Quoted Alias\".\"order\" \nFROM \"select\" AS \"Quoted Alias\"");
        });
    }
}
