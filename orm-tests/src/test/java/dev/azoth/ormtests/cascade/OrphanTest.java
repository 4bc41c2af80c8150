package dev.azoth.ormtests.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.IntegrityException;
import dev.azoth.orm.ObjectState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Members that cannot be without their owner. SQLAlchemy: test_cascade.py. */
class OrphanTest extends CascadeSuite {
    @Test
    void membersReplacedBeforeTheirFirstFlushAreNotWritten() {
        use(session -> {
            Customer jack = customer("jack", "someorder", "someotherorder");
            session.add(jack);
            jack.setPurchases(new ArrayList<>(List.of(new Purchase("order 3"), new Purchase("order 4"))));
            session.commit();
            assertThat(rows(session, Purchase.class))
                    .extracting(Purchase::getDescription)
                    .containsExactly("order 3", "order 4");
        });
    }

    @Test
    void anObjectThatNeverHadAnOwnerIsLeftToTheConstraintsOfTheDatabase() {
        use(session -> {
            session.add(new Place("nowhere"));
            session.commit();
            session.add(new Purchase("order 5"));
            assertThatThrownBy(session::commit).isInstanceOf(IntegrityException.class);
            session.rollback();

            var customer = new Customer("jack");
            session.add(customer);
            session.flush();
            var purchase = new Purchase("by key");
            purchase.setCustomerId(customer.getId());
            session.add(purchase);
            session.commit();
            assertThat(ObjectState.of(purchase).isPersistent()).isTrue();
        });
    }

    @Test
    void membersThatCameAndWentWhileTheirOwnerWasDetachedComeAlong() {
        var third = new Purchase("o3");
        Customer jack = customer("jack", "o1", "o2");
        Purchase first = jack.getPurchases().get(0);
        Purchase second = jack.getPurchases().get(1);
        write(jack);
        jack.getPurchases().add(third);
        jack.getPurchases().remove(first);
        use(session -> {
            session.add(jack);
            assertThat(List.of(first, second, third)).allMatch(session::contains);
            session.commit();
            assertThat(rows(session, Purchase.class)).containsExactlyInAnyOrder(second, third);
        });
    }

    @Test
    void aPendingMemberTakenOutOfACollectionIsForgotten() {
        use(session -> {
            var jack = new Customer("jack");
            session.add(jack);
            session.commit();
            var purchase = new Purchase("o1");
            jack.getPurchases().add(purchase);
            assertThat(session.contains(purchase)).isTrue();
            jack.getPurchases().remove(purchase);
            assertThat(session.contains(purchase)).isFalse();
        });
    }

    @Test
    void aPendingMemberTakenOutWhileItsOwnerWasInNoSessionIsForgottenByTheFlush() {
        use(session -> {
            var jack = new Customer("jack");
            var purchase = new Purchase("o1");
            session.add(purchase);
            jack.getPurchases().add(purchase);
            jack.getPurchases().remove(purchase);
            session.add(jack);
            assertThat(session.contains(purchase)).isTrue();
            session.flush();
            assertThat(session.contains(purchase)).isFalse();
            assertThat(rows(session, Purchase.class)).isEmpty();
        });
    }

    @Test
    void whatAPendingMemberLeadsToIsForgottenWithIt() {
        use(session -> {
            var jack = new Customer("jack");
            session.add(jack);
            var purchase = new Purchase("o1");
            var remark = new Remark("r1");
            purchase.getRemarks().add(remark);
            jack.getPurchases().add(purchase);
            assertThat(List.of(purchase, remark)).allMatch(session::contains);
            jack.getPurchases().remove(purchase);
            assertThat(List.of(purchase, remark)).noneMatch(session::contains);
            session.commit();
            assertThat(rows(session, Customer.class)).containsExactly(jack);
        });
    }

    @Test
    void membersAreDeletedWithTheirOwnerLoadedOrNot() {
        write(customer("jack", "o1", "o2"), customer("ed", "o3"));
        use(session -> {
            Customer jack = session.getOne(Customer.class, 1);
            jack.getPurchases();
            session.delete(jack);
            session.delete(session.getOne(Customer.class, 2));
            session.commit();
            assertThat(rows(session, Customer.class)).isEmpty();
            assertThat(rows(session, Purchase.class)).isEmpty();
        });
    }

    @Test
    void deletingAnOwnerReachesMembersThatAreStillInItsCollectionOnly() {
        use(session -> {
            session.autoflush(false);
            Customer jack = customer("jack", "o1", "o2");
            session.add(jack);
            session.flush();
            Purchase first = jack.getPurchases().remove(0);
            session.delete(jack);
            assertThat(session.deleted())
                    .isEqualTo(List.of(jack, jack.getPurchases().get(0)));
            var heir = new Customer("heir");
            heir.getPurchases().add(first);
            session.add(heir);
            session.commit();
        });
        use(session -> {
            assertThat(rows(session, Customer.class))
                    .extracting(Customer::getName)
                    .containsExactly("heir");
            assertThat(rows(session, Customer.class).get(0).getPurchases())
                    .extracting(Purchase::getDescription)
                    .containsExactly("o1");
        });
    }

    @Test
    void orphansOfADeletedOwnerAreDeletedToo() {
        use(session -> {
            Customer jack = customer("jack", "o1", "o2");
            session.add(jack);
            session.flush();
            jack.getPurchases().remove(0);
            session.delete(jack);
            session.flush();
            assertThat(rows(session, Customer.class)).isEmpty();
            assertThat(rows(session, Purchase.class)).isEmpty();
        });
    }

    @Test
    void allMembersOfAClearedCollectionAreDeleted() {
        use(session -> {
            Customer jack = customer("jack", "o1", "o2");
            session.add(jack);
            session.flush();
            jack.getPurchases().clear();
            session.flush();
            assertThat(rows(session, Customer.class)).containsExactly(jack);
            assertThat(rows(session, Purchase.class)).isEmpty();
        });
    }

    @Test
    void whatATreeLosesIsDeletedWithItsBranches() {
        use(session -> {
            var n1 = new Branch("n1");
            var n2 = new Branch("n2");
            var n3 = new Branch("n3");
            n1.getBranches().addAll(List.of(n2, n3));
            n3.getBranches().add(new Branch("n4"));
            session.add(n1);
            session.commit();
            n1.getBranches().remove(n3);
            session.commit();
            assertThat(rows(session, Branch.class)).containsExactlyInAnyOrder(n1, n2);
        });
    }

    @Test
    void aMemberTakenOutOfACollectionWithoutOrphansStays() {
        var owner = new Owner("jack");
        owner.getThings().addAll(List.of(new Thing("one"), new Thing("two")));
        use(session -> {
            session.add(owner);
            session.flush();
            owner.getThings().remove(0);
            session.delete(owner);
            session.flush();
            assertThat(rows(session, Owner.class)).isEmpty();
            assertThat(rows(session, Thing.class)).extracting(Thing::getName).containsExactly("one");
        });
    }

    @Test
    void aPendingMemberTakenOutOfACollectionWithoutOrphansIsWritten() {
        var owner = new Owner("jack");
        var thing = new Thing("one");
        owner.getThings().add(thing);
        use(session -> {
            session.add(owner);
            owner.getThings().remove(thing);
            assertThat(session.contains(thing)).isTrue();
            session.commit();
            assertThat(rows(session, Thing.class)).containsExactly(thing);
        });
    }
}
