package dev.azoth.ormtests.eager;

import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.sql.Sql;
import org.junit.jupiter.api.Test;

/** Joined loading under a limit, DISTINCT and GROUP BY. SQLAlchemy: test_eager_relations.py. */
class LimitedJoinedLoadTest extends FixtureSuite {
    @Test
    void aLimitWithAnOffsetCountsOwners() {
        use(session -> assertThat(withAddresses(session.scalars(select(User.class)
                                .orderBy(User_.id)
                                .limit(2)
                                .offset(1)
                                .options(joinedload(User_.addresses)))
                        .all()))
                .containsExactly("8[2, 3, 4]", "9[5]"));
    }

    @Test
    void distinctCountsOwners() {
        use(session -> {
            var alias = User_.MAPPER.table().alias("u2");
            var thrice = Sql.unionAll(Sql.select(alias), Sql.select(alias), Sql.select(alias))
                    .subquery("u");
            assertThat(withAddresses(session.scalars(select(User.class)
                                    .where(thrice.c(User_.id).eq(User_.id))
                                    .distinct()
                                    .orderBy(User_.id)
                                    .options(joinedload(User_.addresses)))
                            .all()))
                    .containsExactly("7[1]", "8[2, 3, 4]", "9[5]", "10[]");
        });
    }

    @Test
    void groupsCountOwners() {
        use(session -> assertThat(withAddresses(session.scalars(select(User.class)
                                .orderBy(User_.id)
                                .groupBy(User_.id, User_.name)
                                .options(joinedload(User_.addresses)))
                        .all()))
                .containsExactly("7[1]", "8[2, 3, 4]", "9[5]", "10[]"));
    }

    @Test
    void manyToManyIsLimitedByOwners() {
        use(session -> assertThat(withKeywords(session.scalars(select(Item.class)
                                .where(Item_.description.in("item 2", "item 5", "item 3"))
                                .orderBy(Item_.id)
                                .limit(2)
                                .options(joinedload(Item_.keywords)))
                        .all()))
                .containsExactly("2[2, 5, 7]", "3[3, 4, 6]"));
    }

    @Test
    void theOrderByAJoinedTableIsKeptOutside() {
        use(session -> {
            var users = session.scalars(select(User.class)
                            .join(User_.orders)
                            .orderBy(User_.id.desc(), Order_.id.desc())
                            .limit(2)
                            .offset(1)
                            .options(joinedload(User_.orders), joinedload(User_.addresses)))
                    .all();
            assertThat(withOrders(users)).containsExactly("9[2, 4]", "7[1, 3, 5]");
        });
        use(session -> {
            var users = session.scalars(select(User.class)
                            .join(User_.addresses)
                            .orderBy(Address_.email.desc())
                            .limit(1)
                            .offset(0)
                            .options(joinedload(User_.orders), joinedload(User_.addresses)))
                    .all();
            assertThat(withOrders(users)).containsExactly("7[1, 3, 5]");
            assertThat(withAddresses(users)).containsExactly("7[1]");
        });
    }

    @Test
    void valuesBesideOwnersAreCountedWithoutMembers() {
        use(session -> {
            var rows = session.execute(Sql.select(
                                    User_.MAPPER.entity(), Sql.count(Order_.id).as("n"))
                            .outerJoin(User_.orders)
                            .groupBy(User_.id, User_.name)
                            .orderBy(Sql.count(Order_.id).desc(), User_.id)
                            .options(joinedload(User_.addresses)))
                    .all();
            assertThat(rows)
                    .extracting(row -> row.v1().getId() + " " + row.v2() + " "
                            + row.v1().getAddresses().size())
                    .containsExactly("7 3 1", "9 2 1", "8 0 3", "10 0 0");
        });
    }
}
