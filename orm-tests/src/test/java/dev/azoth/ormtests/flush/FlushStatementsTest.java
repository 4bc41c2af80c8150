package dev.azoth.ormtests.flush;

import static dev.azoth.orm.Orm.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.StaleDataException;
import dev.azoth.ormtests.OrmSuite;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The statements of a flush. SQLAlchemy: RudimentaryFlushTest, SingleCycleTest, BasicStaleChecksTest of test_unitofworkv2.py. */
class FlushStatementsTest extends OrmSuite {
    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {User.class, Address.class, Item.class, Keyword.class, Node.class};
    }

    private static User user(String name, String... addresses) {
        var user = new User(name);
        for (String address : addresses) {
            user.getAddresses().add(new Address(address));
        }
        return user;
    }

    @Test
    void anOwnerAndItsMembersAreDeletedMembersFirst() {
        write(user("u1", "a1", "a2"));
        use(session -> {
            User user = session.getOne(User.class, 1);
            List<Address> addresses = List.copyOf(user.getAddresses());
            session.delete(user);
            addresses.forEach(session::delete);
            sent();
            session.flush();
            assertSql("DELETE FROM addresses WHERE addresses.id = ?", "DELETE FROM users WHERE users.id = ?");
        });
    }

    @Test
    void aDeletedOwnerClearsTheReferencesOfItsMembers() {
        write(user("u1", "a1", "a2"));
        use(session -> {
            session.delete(session.getOne(User.class, 1));
            sent();
            session.flush();
            assertThat(sent())
                    .filteredOn(sql -> !sql.startsWith("SELECT"))
                    .containsExactly(
                            "UPDATE addresses SET user_id=? WHERE addresses.id = ?",
                            "DELETE FROM users WHERE users.id = ?");
        });
    }

    @Test
    void aTargetIsDeletedAfterReferencesToItAreCleared() {
        write(user("u1", "a1", "a2"));
        use(session -> {
            List<Address> addresses = session.scalars(select(Address.class)).all();
            User user = session.getOne(User.class, 1);
            session.delete(user);
            addresses.forEach(address -> address.setUser(null));
            sent();
            session.flush();
            assertThat(sent())
                    .filteredOn(sql -> !sql.startsWith("SELECT"))
                    .containsExactly(
                            "UPDATE addresses SET user_id=? WHERE addresses.id = ?",
                            "DELETE FROM users WHERE users.id = ?");
        });
    }

    @Test
    void expiredObjectsAreDeletedInOrder() {
        write(user("u1", "a1", "a2"));
        use(session -> {
            User user = session.getOne(User.class, 1);
            List<Address> addresses = session.scalars(select(Address.class)).all();
            session.expireAll();
            session.delete(user);
            addresses.forEach(session::delete);
            sent();
            session.flush();
            assertThat(sent())
                    .filteredOn(sql -> !sql.startsWith("SELECT"))
                    .containsExactly(
                            "DELETE FROM addresses WHERE addresses.id = ?", "DELETE FROM users WHERE users.id = ?");
        });
    }

    @Test
    void whatADeletedObjectRefersToIsNotLoaded() {
        write(user("u1", "a1", "a2"));
        use(session -> {
            List<Address> addresses = session.scalars(select(Address.class)).all();
            sent();
            addresses.forEach(session::delete);
            session.flush();
            assertSql("DELETE FROM addresses WHERE addresses.id = ?");
        });
    }

    @Test
    void anUnloadedReferenceIsClearedByAnUpdateAlone() {
        write(user("u1", "a1"));
        use(session -> {
            Address address = session.getOne(Address.class, 1);
            sent();
            address.setUser(null);
            session.flush();
            assertSql("UPDATE addresses SET user_id=? WHERE addresses.id = ?");
        });
    }

    @Test
    void aReferenceClearedWhileDetachedIsWritten() {
        write(user("u1", "a1"));
        Address address = sessions.use(session -> session.getOne(Address.class, 1));
        address.setUser(null);
        use(session -> {
            session.add(address);
            sent();
            session.flush();
            assertSql("UPDATE addresses SET user_id=? WHERE addresses.id = ?");
            session.commit();
        });
    }

    @Test
    void aCollectionThatHasExpiredIsNotLoadedByAFlush() {
        var item = new Item("i1");
        item.getKeywords().add(new Keyword("k1"));
        use(session -> {
            session.add(item);
            session.flush();
            session.expire(item, Item_.keywords);
            item.setName("i2");
            sent();
            session.flush();
            assertSql("UPDATE item SET name=? WHERE item.id = ?");
        });
    }

    @Test
    void aTreeIsDeletedLeavesFirstThoughAllHasExpired() {
        var root = new Node("root");
        root.getChildren().addAll(List.of(new Node("c1"), new Node("c2")));
        write(root);
        use(session -> {
            List<Node> nodes =
                    session.scalars(select(Node.class).orderBy(Node_.id)).all();
            session.expireAll();
            nodes.reversed().forEach(session::delete);
            sent();
            session.flush();
            assertThat(sent())
                    .filteredOn(sql -> !sql.startsWith("SELECT"))
                    .containsExactly("DELETE FROM node WHERE node.id = ?", "DELETE FROM node WHERE node.id = ?");
        });
    }

    @Test
    void anUnloadedParentOfATreeIsClearedByAnUpdateAlone() {
        var root = new Node("root");
        root.getChildren().add(new Node("child"));
        write(root);
        use(session -> {
            Node child = session.scalars(select(Node.class).where(Node_.name.eq("child")))
                    .one();
            sent();
            child.setParent(null);
            session.flush();
            assertSql("UPDATE node SET parent_id=? WHERE node.id = ?");
        });
    }

    @Test
    void anUpdateThatFindsNoRowIsStale() {
        write(user("u1"), user("u2"));
        use(session -> {
            List<User> users =
                    session.scalars(select(User.class).orderBy(User_.id)).all();
            session.connection().execDriverSql("DELETE FROM users WHERE id = 1");
            users.forEach(user -> user.setName("next"));
            assertThatThrownBy(session::flush)
                    .isInstanceOf(StaleDataException.class)
                    .hasMessageContaining("'users' expected to change 2 row(s); 1 were matched");
        });
    }

    @Test
    void aRowThatIsGoneAlreadyMayBeDeleted() {
        write(user("u1"), user("u2"));
        use(session -> {
            List<User> users = session.scalars(select(User.class)).all();
            users.forEach(User::getAddresses);
            session.connection().execDriverSql("DELETE FROM users");
            session.deleteAll(users);
            session.commit();
            assertThat(session.scalars(select(User.class)).all()).isEmpty();
        });
    }

    @Test
    void aFlushWithoutChangesSendsNothing() {
        write(user("u1", "a1"));
        use(session -> {
            User user = session.getOne(User.class, 1);
            user.getAddresses();
            sent();
            user.setName("u1");
            user.getAddresses().add(user.getAddresses().remove(0));
            session.flush();
            assertSql();
        });
    }
}
