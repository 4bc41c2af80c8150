package dev.azoth.ormtests.load;

import static dev.azoth.orm.Orm.aliased;
import static dev.azoth.orm.Orm.containsEager;
import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.populateExisting;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.subqueryload;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** SQLAlchemy: test_eager_relations.py, test_subquery_relations.py. */
class JoinedLoadTest extends CustomerSuite {
    @Test
    void membersComeWithTheStatement() {
        use(session -> {
            List<Customer> all = session.scalars(
                            select(Customer.class).orderBy(Customer_.id).options(joinedload(Customer_.purchases)))
                    .all();
            assertThat(all).extracting(one -> one.getPurchases().size()).containsExactly(2, 1, 0);
            assertSql("SELECT customer.id, customer.name, purchase_1.id AS id_1, purchase_1.description,"
                    + " purchase_1.customer_id FROM customer LEFT OUTER JOIN purchase AS purchase_1 ON customer.id ="
                    + " purchase_1.customer_id ORDER BY customer.id, purchase_1.id");
        });
    }

    @Test
    void otherSidesOfManyToOneComeWithTheStatement() {
        use(session -> {
            List<Purchase> all = session.scalars(select(Purchase.class)
                            .orderBy(Purchase_.id)
                            .limit(2)
                            .options(joinedload(Purchase_.customer)))
                    .all();
            assertThat(all).extracting(one -> one.getCustomer().getName()).containsExactly("ann", "ann");
            assertSql("SELECT purchase.id, purchase.description, purchase.customer_id, customer_1.id AS id_1,"
                    + " customer_1.name FROM purchase LEFT OUTER JOIN customer AS customer_1 ON customer_1.id ="
                    + " purchase.customer_id ORDER BY purchase.id LIMIT ?");
        });
    }

    @Test
    void aLimitCountsOwners() {
        use(session -> {
            List<Customer> all = session.scalars(select(Customer.class)
                            .orderBy(Customer_.name.desc())
                            .limit(2)
                            .offset(1)
                            .options(joinedload(Customer_.purchases)))
                    .all();
            assertThat(all).extracting(Customer::getName).containsExactly("bob", "ann");
            assertThat(all.get(1).getPurchases()).hasSize(2);
            assertSql("SELECT anon_1.id, anon_1.name, purchase_1.id AS id_1, purchase_1.description,"
                    + " purchase_1.customer_id FROM (SELECT customer.id AS id, customer.name AS name FROM customer"
                    + " ORDER BY customer.name DESC LIMIT ? OFFSET ?) AS anon_1 LEFT OUTER JOIN purchase AS purchase_1"
                    + " ON anon_1.id = purchase_1.customer_id ORDER BY anon_1.name DESC, purchase_1.id");
        });
    }

    @Test
    void pathsJoinOn() {
        use(session -> {
            Customer ann = session.scalars(select(Customer.class)
                            .where(Customer_.id.eq(1))
                            .options(joinedload(Customer_.purchases).joinedload(Purchase_.items)))
                    .one();
            assertThat(sent()).hasSize(1);
            assertThat(ann.getPurchases())
                    .extracting(one -> one.getItems().size())
                    .containsExactly(2, 0);
            assertSql();
        });
    }

    @Test
    void twoCollectionsAreNotMultiplied() {
        use(session -> {
            Customer bob = session.scalars(select(Customer.class)
                            .where(Customer_.id.eq(2))
                            .options(joinedload(Customer_.tags), joinedload(Customer_.addresses)))
                    .one();
            assertThat(bob.getAddresses()).hasSize(2);
            assertThat(bob.getTags()).hasSize(1);
        });
    }

    @Test
    void aFurtherConditionStandsInTheJoin() {
        use(session -> {
            List<Customer> all = session.scalars(select(Customer.class)
                            .orderBy(Customer_.id)
                            .options(joinedload(Customer_.purchases.and(Purchase_.description.eq("ink")))))
                    .all();
            assertThat(all).extracting(one -> one.getPurchases().size()).containsExactly(1, 0, 0);
            assertThat(sent()).first().asString().contains("AND purchase_1.description = ?");
        });
    }

    @Test
    void joinsOfTheStatementGiveTheMembers() {
        use(session -> {
            List<Customer> all = session.scalars(select(Customer.class)
                            .join(Customer_.purchases)
                            .where(Purchase_.description.ne("pen"))
                            .orderBy(Customer_.id)
                            .options(containsEager(Customer_.purchases), populateExisting()))
                    .all();
            assertThat(all).extracting(one -> one.getPurchases().size()).containsExactly(1, 1);
            assertSql("SELECT customer.id, customer.name, purchase.id AS id_1, purchase.description,"
                    + " purchase.customer_id FROM customer JOIN purchase ON customer.id = purchase.customer_id WHERE"
                    + " purchase.description != ? ORDER BY customer.id");
        });
    }

    @Test
    void joinsToAnAliasGiveTheMembers() {
        use(session -> {
            var some = aliased(Purchase.class, "few");
            List<Customer> all = session.scalars(select(Customer.class)
                            .join(Customer_.purchases.to(some))
                            .where(some.get(Purchase_.description).eq("cup"))
                            .options(containsEager(Customer_.purchases.to(some))))
                    .all();
            assertThat(all).extracting(Customer::getName).containsExactly("bob");
            assertThat(all.get(0).getPurchases()).hasSize(1);
            assertSql("SELECT customer.id, customer.name, few.id AS id_1, few.description, few.customer_id FROM"
                    + " customer JOIN purchase AS few ON customer.id = few.customer_id WHERE few.description = ?");
        });
    }

    @Test
    void aSubqueryFindsTheOwnersAgain() {
        use(session -> {
            List<Customer> all = session.scalars(select(Customer.class)
                            .where(Customer_.name.ne("eve"))
                            .orderBy(Customer_.id)
                            .options(subqueryload(Customer_.purchases).subqueryload(Purchase_.items)))
                    .all();
            assertThat(all).extracting(one -> one.getPurchases().size()).containsExactly(2, 1);
            assertThat(all.get(0).getPurchases().get(0).getItems()).hasSize(2);
            assertThat(sent())
                    .hasSize(3)
                    .element(1)
                    .isEqualTo("SELECT anon_1.id, purchase.id AS id_1, purchase.description, purchase.customer_id FROM"
                            + " (SELECT customer.id AS id FROM customer WHERE customer.name != ?) AS anon_1 JOIN"
                            + " purchase ON anon_1.id = purchase.customer_id ORDER BY purchase.id");
        });
    }

    @Test
    void aSubqueryFindsMembersOfManyToManyWithinALimit() {
        use(session -> {
            List<Customer> all = session.scalars(select(Customer.class)
                            .orderBy(Customer_.id.desc())
                            .limit(2)
                            .options(subqueryload(Customer_.tags)))
                    .all();
            assertThat(all).extracting(one -> one.getTags().size()).containsExactly(0, 1);
        });
    }
}
