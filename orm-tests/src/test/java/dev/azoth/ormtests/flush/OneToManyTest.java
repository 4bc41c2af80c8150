package dev.azoth.ormtests.flush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.ormtests.OrmSuite;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written of one to many. SQLAlchemy: test_unitofworkv2.py. */
class OneToManyTest extends OrmSuite {
    private static final String INSERT_ADDRESSES = "INSERT INTO addresses (email, user_id)";

    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {User.class, Address.class, Parent.class, Child.class, Crate.class, Bottle.class};
    }

    private static User user(String name, String... emails) {
        var user = new User(name);
        for (String email : emails) {
            user.getAddresses().add(new Address(email));
        }
        return user;
    }

    @Test
    void anOwnerIsInsertedBeforeItsMembers() {
        use(session -> {
            session.add(user("u1", "a1", "a2"));
            session.flush();

            List<String> sent = sent();
            assertThat(sent).hasSize(2);
            assertThat(sent.get(0)).isEqualTo("INSERT INTO users (name) VALUES (?) RETURNING " + idOf("users"));
            assertThat(sent.get(1)).startsWith(INSERT_ADDRESSES);
        });
    }

    private String idOf(String table) {
        return database == dev.azoth.ormtests.Database.SQLITE ? "id" : table + ".id";
    }

    @Test
    void aMemberMadeByItsOtherSideIsWrittenTheSame() {
        use(session -> {
            var user = new User("u1");
            session.add(user);
            session.flush();
            sent();
            var address = new Address("a1");
            address.setUser(user);
            session.add(address);
            session.flush();

            assertThat(sent()).singleElement().asString().startsWith(INSERT_ADDRESSES);
            assertThat(user.getAddresses()).containsExactly(address);
        });
    }

    @Test
    void membersWithAndWithoutAnOwnerGoIntoOneStatement() {
        use(session -> {
            session.addAll(List.of(user("u1", "a1"), new Address("a2")));
            session.flush();
            assertThat(sent()).hasSize(2);
        });
    }

    @Test
    void aMemberTakenOutLosesItsOwner() {
        write(user("u1", "a1", "a2"));
        use(session -> {
            User user = session.getOne(User.class, 1);
            Address first = user.getAddresses().get(0);
            sent();
            user.getAddresses().remove(first);
            assertThat(first.getUser()).isNull();
            session.flush();
            assertSql("UPDATE addresses SET user_id=? WHERE addresses.id = ?");
        });
    }

    @Test
    void membersMovedBetweenOwnersAreUpdatedInOneBatch() {
        write(user("u1", "a1", "a2"), user("u2"));
        use(session -> {
            User one = session.getOne(User.class, 1);
            User two = session.getOne(User.class, 2);
            List<Address> all = List.copyOf(one.getAddresses());
            two.getAddresses().addAll(all);
            assertThat(one.getAddresses()).isEmpty();
            sent();
            session.commit();
            assertSql("UPDATE addresses SET user_id=? WHERE addresses.id = ?");
        });
        use(session -> assertThat(session.getOne(User.class, 2).getAddresses()).hasSize(2));
    }

    @Test
    void aDeletedOwnerLetsGoOfItsMembers() {
        write(user("u1", "a1", "a2"));
        use(session -> {
            User user = session.getOne(User.class, 1);
            sent();
            session.delete(user);
            session.flush();
            assertSql(
                    "SELECT addresses.id, addresses.email, addresses.user_id FROM addresses WHERE addresses.user_id = ?",
                    "UPDATE addresses SET user_id=? WHERE addresses.id = ?",
                    "DELETE FROM users WHERE users.id = ?");
        });
    }

    @Test
    void deletedMembersAndOwnersGoMembersFirst() {
        write(user("u1", "a1", "a2"));
        use(session -> {
            User user = session.getOne(User.class, 1);
            List.copyOf(user.getAddresses()).forEach(session::delete);
            session.delete(user);
            sent();
            session.flush();
            assertSql("DELETE FROM addresses WHERE addresses.id = ?", "DELETE FROM users WHERE users.id = ?");
        });
    }

    @Test
    void aValueSetToWhatItWasIsNoChange() {
        write(user("u1", "a1"));
        use(session -> {
            User user = session.getOne(User.class, 1);
            Address address = user.getAddresses().get(0);
            sent();
            user.setName("other");
            user.setName("u1");
            address.setUser(null);
            address.setUser(user);
            session.flush();
            assertSql();
        });
    }

    @Test
    void updatesWithTheSameColumnsShareABatchInTheOrderOfTheirKeys() {
        write(user("u1"), user("u2"), user("u3"));
        use(session -> {
            session.getOne(User.class, 3).setName("c");
            session.getOne(User.class, 1).setName("a");
            sent();
            session.flush();
            assertSql("UPDATE users SET name=? WHERE users.id = ?");
        });
    }

    @Test
    void aCollectionThatWasNotLoadedIsReplaced() {
        write(user("u1", "a1", "a2"));
        use(session -> {
            User user = session.getOne(User.class, 1);
            user.setAddresses(new ArrayList<>(List.of(new Address("a3"))));
            session.commit();
        });
        use(session -> {
            assertThat(session.getOne(User.class, 1).getAddresses())
                    .extracting(Address::getEmail)
                    .containsExactly("a3");
            assertThat(session.getOne(Address.class, 1).getUser()).isNull();
        });
    }

    @Test
    void aMemberThatCameByTheOtherSideIsThereWhenTheCollectionIsLoaded() {
        write(user("u1", "a1"), new Address("a2"));
        sessions.with(options -> options.withAutoflush(false)).use(session -> {
            User user = session.getOne(User.class, 1);
            Address first = session.getOne(Address.class, 1);
            Address second = session.getOne(Address.class, 2);
            sent();
            second.setUser(user);
            first.setUser(null);
            assertThat(user.getAddresses()).containsExactly(second);
            session.commit();
            return null;
        });
        use(session -> assertThat(session.getOne(User.class, 1).getAddresses())
                .extracting(Address::getEmail)
                .containsExactly("a2"));
    }

    @Test
    void aMemberWithoutAnAttributeForItsOwnerIsWrittenByTheOwner() {
        use(session -> {
            var crate = new Crate("c1");
            crate.getBottles().add(new Bottle("b1"));
            session.add(crate);
            session.commit();
            assertThat(crate.getBottles().get(0).getCrateId()).isEqualTo(crate.getId());
            sent();

            Bottle bottle = crate.getBottles().remove(0);
            session.flush();
            assertSql("UPDATE bottle SET crate_id=? WHERE bottle.id = ?");
            assertThat(bottle.getCrateId()).isNull();

            var other = new Crate("c2");
            other.getBottles().add(bottle);
            session.add(other);
            session.commit();
            assertThat(bottle.getCrateId()).isEqualTo(other.getId());
            sent();

            session.delete(other);
            session.commit();
            assertSql("UPDATE bottle SET crate_id=? WHERE bottle.id = ?", "DELETE FROM crate WHERE crate.id = ?");
        });
    }

    @Test
    void anOrphanIsDeleted() {
        write(family("p1", "c1", "c2"));
        use(session -> {
            Parent parent = session.getOne(Parent.class, 1);
            parent.getChildren().remove(0);
            sent();
            session.flush();
            assertSql("DELETE FROM child WHERE child.id = ?");
        });
    }

    @Test
    void aChildWhoseParentIsSetToNullIsAnOrphan() {
        write(family("p1", "c1", "c2"));
        use(session -> {
            session.getOne(Child.class, 1).setParent(null);
            sent();
            session.flush();
            assertSql("DELETE FROM child WHERE child.id = ?");
        });
    }

    @Test
    void aChildThatComesToAnotherParentIsNoOrphan() {
        write(family("p1", "c1"), family("p2"));
        use(session -> {
            Parent one = session.getOne(Parent.class, 1);
            Parent two = session.getOne(Parent.class, 2);
            two.getChildren().add(one.getChildren().remove(0));
            sent();
            session.flush();
            assertSql("UPDATE child SET parent_id=? WHERE child.id = ?");
        });
    }

    @Test
    void aPendingChildTakenOutIsNotInserted() {
        use(session -> {
            Parent parent = family("p1", "c1", "c2");
            session.add(parent);
            parent.getChildren().remove(0);
            session.flush();
            assertThat(parent.getChildren()).hasSize(1);
            assertThat(session.scalars(dev.azoth.orm.Orm.select(Child.class)).all())
                    .containsExactlyElementsOf(parent.getChildren());
        });
    }

    @Test
    void aDeletedParentTakesItsChildrenAlong() {
        write(family("p1", "c1", "c2"));
        use(session -> {
            Parent parent = session.getOne(Parent.class, 1);
            sent();
            session.delete(parent);
            session.flush();
            assertSql(
                    "SELECT child.id, child.name, child.parent_id FROM child WHERE child.parent_id = ?",
                    "DELETE FROM child WHERE child.id = ?",
                    "DELETE FROM parent WHERE parent.id = ?");
        });
    }

    private static Parent family(String name, String... children) {
        var parent = new Parent(name);
        for (String child : children) {
            parent.getChildren().add(new Child(child));
        }
        return parent;
    }
}
