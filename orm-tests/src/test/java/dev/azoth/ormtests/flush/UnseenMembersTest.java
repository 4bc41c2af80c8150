package dev.azoth.ormtests.flush;

import static dev.azoth.orm.Orm.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.SessionTransaction;
import dev.azoth.ormtests.OrmSuite;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Collections and owners that are changed while they are not loaded, or have expired. */
class UnseenMembersTest extends OrmSuite {
    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {User.class, Address.class, Parent.class, Child.class};
    }

    @Test
    void aListReplacedUnseenLosesMembersThatHadComeByTheirReference() {
        write(new User("u"));
        use(session -> {
            User user = session.getOne(User.class, 1);
            var gone = new Address("gone");
            gone.setUser(user);
            user.setAddresses(new ArrayList<>(List.of(new Address("new"))));
            session.add(gone);
            session.commit();
        });
        assertAddresses("new");
    }

    @Test
    void aListOfAnExpiredOwnerIsReplaced() {
        write(owner("old"));
        use(session -> {
            User user = session.getOne(User.class, 1);
            session.expire(user);
            user.setAddresses(new ArrayList<>(List.of(new Address("new"))));
            session.commit();
        });
        assertAddresses("new");
    }

    @Test
    void oneThatRefersToItsOwnerAgainAfterTheListWasReplacedIsAMember() {
        write(owner("old"));
        use(session -> {
            Address old = session.getOne(Address.class, 1);
            User user = old.getUser();
            user.setAddresses(new ArrayList<>(List.of(new Address("new"))));
            old.setUser(user);
            session.commit();
        });
        assertAddresses("new", "old");
    }

    @Test
    void aMemberThatWentToAnotherUnseenAndIsInAListThatIsAssignedWholeComesBack() {
        write(owner("a"));
        use(session -> {
            User user = session.getOne(User.class, 1);
            Address address = user.getAddresses().get(0);
            session.expire(address);
            var other = new User("other");
            address.setUser(other);
            session.add(other);
            session.flush();
            session.refresh(address);
            user.setAddresses(new ArrayList<>(List.of(address)));
            session.commit();
        });
        assertAddresses("a");
    }

    @Test
    void aMemberAddedOnceMoreIsStillOneMember() {
        write(owner("a"));
        use(session -> {
            User user = session.getOne(User.class, 1);
            Address address = session.getOne(Address.class, 1);
            user.getAddresses().add(address);
            assertThat(user.getAddresses()).hasSize(1);
            user.getAddresses().remove(address);
            session.commit();
        });
        assertAddresses();
    }

    @Test
    void anExpiredOrphanIsDeleted() {
        var parent = new Parent("p");
        parent.getChildren().add(new Child("c"));
        write(parent);
        use(session -> {
            Child child = session.getOne(Child.class, 1);
            session.expire(child);
            child.setParent(null);
            session.commit();
            assertThat(session.get(Child.class, 1)).isEmpty();
        });
    }

    @Test
    void anExpiredMemberThatHasMovedIsNotDeletedWithTheOwnerItLeft() {
        var old = new Parent("old");
        old.getChildren().add(new Child("c"));
        write(old, new Parent("new"));
        use(session -> {
            Parent left = session.getOne(Parent.class, 1);
            Child child = left.getChildren().get(0);
            session.expire(child);
            session.getOne(Parent.class, 2).getChildren().add(child);
            session.delete(left);
            session.commit();
            assertThat(child.getParent().getName()).isEqualTo("new");
        });
    }

    @Test
    void anExpiredMemberThatRefersElsewhereComesBackWhenItsFormerListIsAssigned() {
        write(owner("a"), new User("other"));
        use(session -> {
            User user = session.getOne(User.class, 1);
            Address address = user.getAddresses().get(0);
            session.expire(address);
            address.setUser(session.getOne(User.class, 2));
            user.setAddresses(new ArrayList<>(List.of(address)));
            session.commit();
        });
        assertAddresses("a");
    }

    @Test
    void whatWasReadInASavepointIsReadAnewAfterItsRollback() {
        write(owner("a"));
        use(session -> {
            User user = session.getOne(User.class, 1);
            SessionTransaction savepoint = session.beginNested();
            session.delete(session.getOne(Address.class, 1));
            session.flush();
            assertThat(user.getAddresses()).isEmpty();
            savepoint.rollback();
            assertThat(user.getAddresses()).extracting(Address::getEmail).containsExactly("a");
        });
    }

    @Test
    void whatAStatementDidToObjectsInASavepointIsUndoneWithIt() {
        write(new User("before"));
        use(session -> {
            User user = session.getOne(User.class, 1);
            SessionTransaction savepoint = session.beginNested();
            session.execute(update(User.class).set(User_.name, "after"));
            assertThat(user.getName()).isEqualTo("after");
            savepoint.rollback();
            assertThat(user.getName()).isEqualTo("before");
        });
    }

    private static User owner(String... emails) {
        var user = new User("u");
        for (String email : emails) {
            user.getAddresses().add(new Address(email));
        }
        return user;
    }

    private void assertAddresses(String... emails) {
        use(session -> assertThat(session.getOne(User.class, 1).getAddresses())
                .extracting(Address::getEmail)
                .containsExactlyInAnyOrder(emails));
    }
}
