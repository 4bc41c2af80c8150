package dev.azoth.ormtests.load;

import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.ArgumentException;
import dev.azoth.orm.query.LoaderOption;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** SQLAlchemy: test_selectin_relations.py. */
class SelectinLoadTest extends CustomerSuite {
    @Test
    void membersComeWithOneMoreStatement() {
        use(session -> {
            List<Customer> all = session.scalars(
                            select(Customer.class).orderBy(Customer_.id).options(selectinload(Customer_.purchases)))
                    .all();
            assertThat(all).extracting(one -> one.getPurchases().size()).containsExactly(2, 1, 0);
            assertThat(all.get(0).getPurchases())
                    .extracting(Purchase::getDescription)
                    .containsExactly("pen", "ink");
            assertSql(CUSTOMER + " ORDER BY customer.id", PURCHASES + "(?, ?, ?) ORDER BY purchase.id");
        });
    }

    @Test
    void membersOfManyToManyAreFoundBySecondaryRows() {
        use(session -> {
            List<Customer> all = session.scalars(
                            select(Customer.class).orderBy(Customer_.id).options(selectinload(Customer_.tags)))
                    .all();
            assertThat(all.get(0).getTags()).extracting(Tag::getName).containsExactlyInAnyOrder("good", "old");
            assertThat(all.get(1).getTags()).extracting(Tag::getName).containsExactly("good");
            assertThat(all.get(2).getTags()).isEmpty();
            assertThat(sent())
                    .last()
                    .isEqualTo("SELECT customer_tag.customers_id, tag.id, tag.name FROM customer_tag JOIN tag ON"
                            + " tag.id = customer_tag.tags_id WHERE customer_tag.customers_id IN (?, ?, ?)");
        });
    }

    @Test
    void otherSidesOfManyToOneAreFoundByForeignKeysEachOnce() {
        use(session -> {
            List<Purchase> all = session.scalars(
                            select(Purchase.class).orderBy(Purchase_.id).options(selectinload(Purchase_.customer)))
                    .all();
            assertThat(all).extracting(one -> one.getCustomer().getName()).containsExactly("ann", "ann", "bob");
            assertSql(
                    "SELECT purchase.id, purchase.description, purchase.customer_id FROM purchase ORDER BY purchase.id",
                    CUSTOMER + " WHERE customer.id IN (?, ?)");
        });
    }

    @Test
    void otherSidesAtHandAreNotAskedFor() {
        use(session -> {
            var customers = session.scalars(select(Customer.class)).all();
            sent();
            var purchases = session.scalars(select(Purchase.class).options(selectinload(Purchase_.customer)))
                    .all();
            assertThat(purchases).extracting(Purchase::getCustomer).isSubsetOf(customers);
            assertThat(sent()).hasSize(1);
        });
    }

    @Test
    void pathsGoOnFromLevelToLevel() {
        use(session -> {
            Customer ann = session.scalars(select(Customer.class)
                            .where(Customer_.id.eq(1))
                            .options(selectinload(Customer_.purchases).selectinload(Purchase_.items)))
                    .one();
            sent();
            assertThat(ann.getPurchases().get(0).getItems())
                    .extracting(Item::getName)
                    .containsExactlyInAnyOrder("nib", "cap");
            assertThat(ann.getPurchases().get(1).getItems()).isEmpty();
            assertSql();
        });
    }

    @Test
    void aFurtherConditionNarrowsTheMembers() {
        use(session -> {
            List<Customer> all = session.scalars(select(Customer.class)
                            .orderBy(Customer_.id)
                            .options(selectinload(Customer_.purchases.and(Purchase_.description.eq("ink")))))
                    .all();
            assertThat(all).extracting(one -> one.getPurchases().size()).containsExactly(1, 0, 0);
            assertThat(sent())
                    .last()
                    .isEqualTo(PURCHASES + "(?, ?, ?) AND purchase.description = ? ORDER BY purchase.id");
        });
    }

    @Test
    void fiveHundredOwnersAreAskedForAtATime() {
        write(IntStream.rangeClosed(10, 1109)
                .mapToObj(id -> new Customer(id, "c" + id))
                .toArray());
        use(session -> {
            session.scalars(select(Customer.class).options(selectinload(Customer_.addresses)))
                    .all();
            assertThat(sent()).hasSize(4);
        });
    }

    @Test
    void collectionsThatAreLoadedStayAsTheyAre() {
        use(session -> {
            Customer ann = session.getOne(Customer.class, 1, selectinload(Customer_.purchases));
            var added = new Purchase(9, "new");
            ann.getPurchases().add(added);
            session.scalars(select(Customer.class).options(selectinload(Customer_.purchases)))
                    .all();
            assertThat(ann.getPurchases()).hasSize(3).contains(added);
        });
    }

    @Test
    void aTreeIsLoadedAsDeepAsThePathGoes() {
        write(new Node(1, new Node(2, new Node(4, new Node(5))), new Node(3)));
        use(session -> {
            Node root = session.scalars(select(Node.class)
                            .where(Node_.id.eq(1))
                            .options(selectinload(Node_.children).selectinload(Node_.children)))
                    .one();
            assertThat(sent()).hasSize(3);
            assertThat(root.getChildren()).extracting(Node::getId).containsExactly(2, 3);
            assertThat(root.getChildren().get(0).getChildren())
                    .extracting(Node::getId)
                    .containsExactly(4);
            assertSql();
            assertThat(root.getChildren().get(0).getChildren().get(0).getChildren())
                    .hasSize(1);
            assertThat(sent()).hasSize(1);
        });
    }

    @Test
    void aTreeIsLoadedToItsLeaves() {
        write(new Node(1, new Node(2, new Node(4, new Node(5))), new Node(3)));
        use(session -> {
            Node root = session.scalars(select(Node.class)
                            .where(Node_.id.eq(1))
                            .options(selectinload(Node_.children).recursionDepth(LoaderOption.UNLIMITED)))
                    .one();
            assertThat(sent()).hasSize(5);
            assertThat(root.getChildren()
                            .get(0)
                            .getChildren()
                            .get(0)
                            .getChildren()
                            .get(0)
                            .getChildren())
                    .isEmpty();
            assertSql();
        });
        use(session -> {
            session.scalars(select(Node.class)
                            .where(Node_.id.eq(1))
                            .options(selectinload(Node_.children).recursionDepth(2)))
                    .one();
            assertThat(sent()).hasSize(3);
        });
        assertThatThrownBy(() -> selectinload(Customer_.purchases).recursionDepth(2))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("Customer.purchases");
    }
}
