package dev.azoth.ormtests.load;

import static dev.azoth.orm.Orm.aliased;
import static dev.azoth.orm.Orm.fromStatement;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.sql.Sql;
import org.junit.jupiter.api.Test;

/** Selecting classes, columns, aliases, along relationships. SQLAlchemy: test_query.py, test_core_compilation.py. */
class SelectTest extends CustomerSuite {
    record NameCount(String name, long purchases) {}

    @Test
    void objectsAndColumnsMix() {
        use(session -> {
            var rows = session.execute(select(Customer.class, Purchase_.description)
                            .join(Customer_.purchases)
                            .orderBy(Purchase_.id))
                    .all();
            assertThat(rows)
                    .extracting(row -> row.v1().getName() + " " + row.v2())
                    .containsExactly("ann pen", "ann ink", "bob cup");
            assertSql(
                    "SELECT customer.id, customer.name, purchase.description FROM customer JOIN purchase ON customer.id"
                            + " = purchase.customer_id ORDER BY purchase.id");
        });
    }

    @Test
    void anOuterJoinGivesNullForTheOtherSide() {
        use(session -> {
            var rows = session.execute(select(Customer.class, Address.class)
                            .outerJoin(Customer_.addresses)
                            .where(Address_.id.isNull()))
                    .all();
            assertThat(rows).hasSize(1);
            assertThat(rows.get(0).v1().getName()).isEqualTo("eve");
            assertThat(rows.get(0).v2()).isNull();
        });
    }

    @Test
    void relationshipsLeadThroughSecondaryTables() {
        use(session -> {
            assertThat(session.scalars(
                                    select(Customer.class).join(Customer_.tags).where(Tag_.name.eq("old")))
                            .all())
                    .extracting(Customer::getName)
                    .containsExactly("ann");
            assertSql("SELECT customer.id, customer.name FROM customer JOIN customer_tag ON customer.id ="
                    + " customer_tag.customers_id JOIN tag ON tag.id = customer_tag.tags_id WHERE tag.name = ?");
        });
    }

    @Test
    void anAliasLetsAClassStandTwice() {
        write(new Node(1, new Node(2), new Node(3)));
        use(session -> {
            var child = aliased(Node.class, "child");
            var rows = session.execute(select(Node_.MAPPER.entity(), child)
                            .join(Node_.children.to(child))
                            .orderBy(child.get(Node_.id)))
                    .all();
            assertThat(rows).hasSize(2);
            assertSql("SELECT node.id, node.parent_id, child.id AS id_1, child.parent_id AS parent_id_1 FROM node JOIN"
                    + " node AS child ON node.id = child.parent_id ORDER BY child.id");
        });
    }

    @Test
    void aSubqueryStandsForItsClass() {
        use(session -> {
            var some = select(Customer.class).where(Customer_.id.lt(3)).subquery();
            var alias = aliased(Customer.class, some);
            assertThat(session.scalars(Sql.select(alias)
                                    .where(alias.get(Customer_.name).eq("bob")))
                            .all())
                    .extracting(Customer::getName)
                    .containsExactly("bob");
        });
    }

    @Test
    void aUnionMakesObjects() {
        use(session -> {
            var union = select(Customer.class)
                    .where(Customer_.id.eq(1))
                    .union(select(Customer.class).where(Customer_.id.eq(3)));
            assertThat(session.scalars(select(Customer.class).options(fromStatement(union)))
                            .all())
                    .extracting(Customer::getName)
                    .containsExactlyInAnyOrder("ann", "eve");
        });
    }

    @Test
    void recordsAreMadeOfRows() {
        use(session -> assertThat(session.scalars(select(Customer_.name, Sql.count(Purchase_.id))
                                .join(Customer_.purchases)
                                .groupBy(Customer_.name)
                                .orderBy(Customer_.name)
                                .into(NameCount::new))
                        .all())
                .containsExactly(new NameCount("ann", 2), new NameCount("bob", 1)));
    }

    @Test
    void attributesFilterByName() {
        use(session -> assertThat(session.scalars(select(Customer.class).filterBy("name", "bob"))
                        .all())
                .hasSize(1));
    }

    @Test
    void membersAreConditions() {
        use(session -> {
            assertThat(session.scalars(select(Customer.class)
                                    .where(Customer_.purchases.any(Purchase_.description.eq("cup"))))
                            .all())
                    .extracting(Customer::getName)
                    .containsExactly("bob");
            assertSql("SELECT customer.id, customer.name FROM customer WHERE EXISTS (SELECT 1 FROM purchase WHERE"
                    + " customer.id = purchase.customer_id AND purchase.description = ?)");
            assertThat(session.scalars(select(Customer.class).where(Customer_.tags.any(Tag_.name.eq("old"))))
                            .all())
                    .hasSize(1);
            sent();
            assertThat(session.scalars(select(Purchase.class).where(Purchase_.customer.has(Customer_.name.eq("ann"))))
                            .all())
                    .hasSize(2);
            assertSql(
                    "SELECT purchase.id, purchase.description, purchase.customer_id FROM purchase WHERE EXISTS (SELECT"
                            + " 1 FROM customer WHERE customer.id = purchase.customer_id AND customer.name = ?)");
            Customer ann = session.getOne(Customer.class, 1);
            sent();
            assertThat(session.scalars(select(Purchase.class).where(Purchase_.customer.eq(ann)))
                            .all())
                    .hasSize(2);
            assertSql("SELECT purchase.id, purchase.description, purchase.customer_id FROM purchase WHERE"
                    + " purchase.customer_id = ?");
            Purchase pen = session.getOne(Purchase.class, 1);
            assertThat(session.scalars(select(Customer.class).where(Customer_.purchases.contains(pen)))
                            .one())
                    .isSameAs(ann);
            Tag old = session.getOne(Tag.class, 2);
            assertThat(session.scalars(select(Customer.class).where(Customer_.tags.contains(old)))
                            .one())
                    .isSameAs(ann);
        });
    }

    @Test
    void conditionsOnTheSameClassConcernTheMembers() {
        write(new Node(1, new Node(2, new Node(4)), new Node(3)));
        use(session -> {
            assertThat(session.scalars(select(Node.class).where(Node_.children.any(Node_.id.eq(4))))
                            .all())
                    .extracting(Node::getId)
                    .containsExactly(2);
            assertSql(
                    "SELECT node.id, node.parent_id FROM node WHERE EXISTS (SELECT 1 FROM node AS node_1 WHERE node.id"
                            + " = node_1.parent_id AND node_1.id = ?)");
            var alias = aliased(Node.class);
            assertThat(session.scalars(Sql.select(alias).where(alias.has(Node_.parent, Node_.id.eq(1))))
                            .all())
                    .extracting(Node::getId)
                    .containsExactlyInAnyOrder(2, 3);
        });
    }

    @Test
    void aScalarSubqueryStandsForAValue() {
        use(session -> {
            var newest = Sql.select(Sql.max(Purchase_.id)).scalarSubquery();
            assertThat(session.scalars(select(Purchase.class).where(Purchase_.id.eq(newest)))
                            .one()
                            .getDescription())
                    .isEqualTo("cup");
        });
    }

    @Test
    void aConnectionDoesNotMakeObjects() {
        assertThatThrownBy(() -> engine.connect(connection -> connection.execute(select(Customer.class))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Customer")
                .hasMessageContaining("session.scalars");
    }
}
