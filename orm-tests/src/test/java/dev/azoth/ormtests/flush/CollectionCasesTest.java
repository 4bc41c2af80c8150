package dev.azoth.ormtests.flush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.orm.Session;
import dev.azoth.ormtests.OrmSuite;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each way to change a collection tells the other side and the database. SQLAlchemy: test_collection.py. */
class CollectionCasesTest extends OrmSuite {
    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {User.class, Address.class, Item.class, Keyword.class};
    }

    private final Address a = new Address("a");
    private final Address b = new Address("b");
    private final Address c = new Address("c");
    private final Address d = new Address("d");
    private final User user = new User("u");

    private List<Address> three() {
        user.getAddresses().addAll(List.of(a, b, c));
        write(user);
        return user.getAddresses();
    }

    private void assertMembers(Address... members) {
        assertThat(user.getAddresses()).containsExactly(members);
        for (Address one : List.of(a, b, c, d)) {
            boolean member = List.of(members).contains(one);
            assertThat(one.getUser()).as(one.getEmail()).isSameAs(member ? user : null);
        }
        use(session -> {
            session.addAll(user, a, b, c, d);
            session.commit();
            assertRows(session, members);
        });
    }

    private void assertRows(Session session, Address... members) {
        assertThat(session.connection()
                        .execDriverSql("SELECT id FROM addresses WHERE user_id IS NOT NULL ORDER BY id")
                        .rows()
                        .all())
                .hasSize(members.length);
        session.expireAll();
        assertThat(user.getAddresses()).containsExactlyInAnyOrder(members);
    }

    @Test
    void oneIsAddedAtAPlace() {
        three().add(1, d);
        assertMembers(a, d, b, c);
    }

    @Test
    void oneIsSetInThePlaceOfAnother() {
        three().set(1, d);
        assertMembers(a, d, c);
    }

    @Test
    void severalAreAddedAtAPlace() {
        three().removeAll(List.of(b, c));
        user.getAddresses().addAll(0, List.of(d, c));
        assertMembers(d, c, a);
    }

    @Test
    void aPartIsCleared() {
        three().subList(1, 3).clear();
        assertMembers(a);
    }

    @Test
    void anIteratorRemoves() {
        Iterator<Address> all = three().iterator();
        all.next();
        all.remove();
        assertMembers(b, c);
    }

    @Test
    void aListIteratorAddsAndSets() {
        ListIterator<Address> all = three().listIterator();
        all.next();
        all.set(d);
        all.add(a);
        assertMembers(d, a, b, c);
    }

    @Test
    void allButSomeAreRemoved() {
        three().retainAll(List.of(b));
        assertMembers(b);
    }

    @Test
    void someAreRemovedByACondition() {
        three().removeIf(one -> !one.getEmail().equals("b"));
        assertMembers(b);
    }

    @Test
    void eachIsReplaced() {
        three().replaceAll(one -> one.getEmail().equals("b") ? d : one);
        assertMembers(a, d, c);
    }

    @Test
    void theOrderIsNoMatterOfTheDatabase() {
        three().sort(Comparator.comparing(Address::getEmail).reversed());
        assertMembers(c, b, a);
    }

    @Test
    void firstAndLastAreTakenOut() {
        three().removeFirst();
        user.getAddresses().removeLast();
        user.getAddresses().addFirst(d);
        assertMembers(d, b);
    }

    @Test
    void aReversedViewWritesThrough() {
        three().reversed().add(d);
        assertMembers(d, a, b, c);
    }

    @Test
    void allAreCleared() {
        three().clear();
        assertMembers();
    }

    @Test
    void nullIsNoMember() {
        List<Address> members = three();
        assertThatThrownBy(() -> members.add(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> members.set(0, null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> members.replaceAll(one -> null)).isInstanceOf(NullPointerException.class);
        assertMembers(a, b, c);
    }

    @Test
    void aSetTellsOfItsChanges() {
        var keyword = new Keyword("k");
        var i1 = new Item("i1");
        var i2 = new Item("i2");
        var i3 = new Item("i3");
        Set<Item> items = keyword.getItems();
        items.addAll(List.of(i1, i2, i3));
        assertThat(items.add(i1)).isFalse();
        write(keyword, i1, i2, i3);
        keyword.getItems().retainAll(List.of(i1, i2));
        Iterator<Item> all = keyword.getItems().iterator();
        all.next();
        all.remove();
        keyword.getItems().removeIf(item -> item.getName().equals("i3"));
        assertThat(i1.getKeywords()).isEmpty();
        assertThat(i3.getKeywords()).isEmpty();
        assertThat(i2.getKeywords()).containsExactly(keyword);
        use(session -> {
            session.addAll(keyword, i1, i2, i3);
            session.commit();
            session.expireAll();
            assertThat(keyword.getItems()).containsExactly(i2);
        });
    }
}
