package dev.azoth.ormtests.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Members that know nothing of their owner and move to another. SQLAlchemy: O2MConflictTest of test_cascade.py, test_hasparent.py. */
class MovedMemberTest extends CascadeSuite {
    @Test
    void aMemberMovesAlsoWhereOrphansAreDeleted() {
        write(customer("one", "o1"), new Customer("two"));
        use(session -> {
            Customer one = session.getOne(Customer.class, 1);
            List<Purchase> next = session.getOne(Customer.class, 2).getPurchases();
            Purchase purchase = one.getPurchases().remove(0);
            next.add(purchase);
            session.commit();
            assertOwner(session, purchase, session.getOne(Customer.class, 2));
        });
    }

    @Test
    void anOrphanThatAnAutoflushHasDeletedCannotComeToAnother() {
        write(customer("one", "o1"), new Customer("two"));
        use(session -> {
            Purchase purchase = session.getOne(Customer.class, 1).getPurchases().remove(0);
            List<Purchase> next = session.getOne(Customer.class, 2).getPurchases();
            assertThatThrownBy(() -> next.add(purchase))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("has been deleted");
            assertThatThrownBy(() -> session.add(purchase)).isInstanceOf(InvalidRequestException.class);
        });
    }

    @Test
    void aMemberComesToTheNextOwnerBeforeItLeavesTheFirst() {
        write(customer("one", "o1"), new Customer("two"));
        use(session -> {
            Customer one = session.getOne(Customer.class, 1);
            Customer two = session.getOne(Customer.class, 2);
            Purchase purchase = one.getPurchases().get(0);
            two.getPurchases().add(purchase);
            one.getPurchases().remove(purchase);
            session.commit();
            assertOwner(session, purchase, two);
        });
    }

    @Test
    void aMemberOfADeletedOwnerStaysWithTheNext() {
        write(customer("one", "o1"));
        use(session -> {
            session.autoflush(false);
            Customer one = session.getOne(Customer.class, 1);
            Purchase purchase = one.getPurchases().remove(0);
            session.delete(one);
            var two = new Customer("two");
            two.getPurchases().add(purchase);
            session.add(two);
            session.commit();
            assertOwner(session, purchase, two);
            assertThat(rows(session, Customer.class)).containsExactly(two);
        });
    }

    @Test
    void aPendingMemberMovesBetweenPendingOwners() {
        use(session -> {
            Customer one = customer("one", "o1");
            var two = new Customer("two");
            session.addAll(one, two);
            Purchase purchase = one.getPurchases().get(0);
            two.getPurchases().add(purchase);
            one.getPurchases().remove(purchase);
            session.commit();
            assertOwner(session, purchase, two);
        });
    }

    @Test
    void aFormerOwnerThatStillHoldsItsMemberLetsGoOfItWithoutHarm() {
        write(customer("one", "o1"), new Customer("two"));
        use(session -> {
            Customer one = session.getOne(Customer.class, 1);
            Customer two = session.getOne(Customer.class, 2);
            Purchase purchase = one.getPurchases().get(0);
            two.getPurchases().add(purchase);
            session.commit();
            assertThat(one.getPurchases()).containsExactly(purchase);
            one.getPurchases().remove(purchase);
            session.commit();
            assertThat(rows(session, Purchase.class)).containsExactly(purchase);
        });
    }

    @Test
    void whatARollbackTookBackDoesNotSpareAnOrphan() {
        write(customer("one", "o1"), new Customer("two"));
        use(session -> {
            Customer one = session.getOne(Customer.class, 1);
            Customer two = session.getOne(Customer.class, 2);
            two.getPurchases();
            Purchase purchase = one.getPurchases().remove(0);
            two.getPurchases().add(purchase);
            session.flush();
            session.rollback();
            one.getPurchases().remove(0);
            session.commit();
            assertThat(rows(session, Purchase.class)).isEmpty();
        });
    }

    @Test
    void aMemberTakenOutAndPutBackIsNoOrphan() {
        write(customer("one", "o1", "o2"));
        use(session -> {
            Customer one = session.getOne(Customer.class, 1);
            Purchase purchase = one.getPurchases().remove(0);
            one.getPurchases().add(purchase);
            session.commit();
            assertThat(rows(session, Purchase.class)).hasSize(2);
        });
    }

    private void assertOwner(Session session, Purchase purchase, Customer owner) {
        session.expireAll();
        assertThat(purchase.getCustomerId()).isEqualTo(owner.getId());
        assertThat(owner.getPurchases()).isEqualTo(List.of(purchase));
    }
}
