package dev.azoth.ormtests.flush;

import static dev.azoth.orm.Orm.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.Session;
import dev.azoth.ormtests.OrmSuite;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Both sides of relationships in memory, before and after commits. SQLAlchemy: test_backref_mutations.py, test_onetoone.py. */
class BackrefTest extends OrmSuite {
    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {User.class, Address.class, Item.class, Keyword.class, Traveller.class, Passport.class};
    }

    private final User jack = new User("jack");
    private final User ed = new User("ed");
    private final Address first = new Address("a1");

    /** Everything is written and has expired. */
    private void written(Session session, Object... objects) {
        session.addAll(List.of(objects));
        session.commit();
        session.expireAll();
        sent();
    }

    @Test
    void membersMoveToAnUnsavedOwnerWithoutAQuery() {
        use(session -> {
            var second = new Address("a2");
            jack.getAddresses().addAll(List.of(first, second));
            session.addAll(jack, first, second);
            session.commit();
            sent();
            ed.getAddresses().add(first);
            ed.getAddresses().add(second);
            assertSql();
        });
    }

    @Test
    void aMemberLeavesTheLoadedCollectionOfItsFormerOwner() {
        jack.getAddresses().add(first);
        use(session -> {
            written(session, jack, ed);
            assertThat(jack.getAddresses()).containsExactly(first);
            ed.getAddresses().add(first);
            assertMoved();
        });
    }

    private void assertMoved() {
        assertThat(first.getUser()).isSameAs(ed);
        assertThat(jack.getAddresses()).isEmpty();
        assertThat(ed.getAddresses()).containsExactly(first);
    }

    @Test
    void aMemberLeavesACollectionThatIsLoadedLater() {
        jack.getAddresses().add(first);
        use(session -> {
            written(session, jack, ed);
            ed.getAddresses().add(first);
            assertMoved();
        });
    }

    @Test
    void aMemberThatHasMovedIsThereAfterTheCommit() {
        jack.getAddresses().add(first);
        use(session -> {
            written(session, jack, ed);
            assertThat(jack.getAddresses()).hasSize(1);
            ed.getAddresses().add(first);
            session.commit();
            session.expireAll();
            assertMoved();
        });
    }

    @Test
    void aReferenceThatIsSetMovesTheMember() {
        first.setUser(jack);
        use(session -> {
            written(session, jack, ed, first);
            assertThat(jack.getAddresses()).hasSize(1);
            first.setUser(ed);
            assertMoved();
        });
    }

    @Test
    void aReferenceIsSetWithoutAskingWhatItWas() {
        first.setUser(jack);
        write(jack, ed, first);
        use(session -> {
            Address read = session.getOne(Address.class, 1);
            User next = session.getOne(User.class, 2);
            sent();
            read.setUser(next);
            assertSql();
            assertThat(session.getOne(User.class, 1).getAddresses()).isEmpty();
            assertThat(next.getAddresses()).containsExactly(read);
        });
    }

    @Test
    void aReferenceIsClearedWithoutAskingWhatItWas() {
        first.setUser(jack);
        write(jack, first);
        use(session -> {
            Address read = session.getOne(Address.class, 1);
            sent();
            read.setUser(null);
            assertSql();
            assertThat(session.getOne(User.class, 1).getAddresses()).isEmpty();
        });
    }

    @Test
    void anAssignedCollectionTakesItsMembersAway() {
        jack.getAddresses().add(first);
        ed.setAddresses(new ArrayList<>(List.of(first)));
        assertMoved();
        ed.setAddresses(new ArrayList<>());
        assertThat(first.getUser()).isNull();
    }

    @Test
    void membersThatChangePlacesStay() {
        var second = new Address("a2");
        var third = new Address("a3");
        jack.getAddresses().addAll(List.of(first, second, third));
        Collections.swap(jack.getAddresses(), 1, 2);
        assertThat(jack.getAddresses()).containsExactly(first, third, second);
        assertThat(List.of(first, second, third)).extracting(Address::getUser).containsOnly(jack);
        jack.getAddresses().remove(2);
        assertThat(second.getUser()).isNull();
        first.setUser(null);
        assertThat(jack.getAddresses()).containsExactly(third);
    }

    @Test
    void membersOfAnAssignedCollectionStayOrGo() {
        var second = new Address("a2");
        var third = new Address("a3");
        jack.getAddresses().addAll(List.of(first, second, third));
        jack.setAddresses(new ArrayList<>(List.of(first, second)));
        assertThat(third.getUser()).isNull();
        assertThat(second.getUser()).isSameAs(jack);
        assertThat(jack.getAddresses()).containsExactly(first, second);
    }

    @Test
    void whatIsOneToOneMovesByEitherSide() {
        var traveller = new Traveller("t1");
        var other = new Traveller("t2");
        var passport = new Passport("p1");
        traveller.setPassport(passport);
        write(traveller, other);
        use(session -> {
            Traveller from = session.getOne(Traveller.class, 1);
            Traveller to = session.getOne(Traveller.class, 2);
            Passport moved = from.getPassport();
            to.setPassport(moved);
            assertThat(moved.getTraveller()).isSameAs(to);
            assertThat(from.getPassport()).isNull();
            session.commit();
            session.expireAll();
            assertThat(from.getPassport()).isNull();
            assertThat(to.getPassport()).isSameAs(moved);

            moved.setTraveller(from);
            session.commit();
            session.expireAll();
            assertThat(to.getPassport()).isNull();
            assertThat(from.getPassport()).isSameAs(moved);
        });
    }

    @Test
    void oneThatIsReplacedOneToOneLosesItsOwner() {
        var traveller = new Traveller("t1");
        traveller.setPassport(new Passport("p1"));
        write(traveller, new Passport("p2"));
        use(session -> {
            Passport former = session.getOne(Passport.class, 1);
            Traveller owner = former.getTraveller();
            Passport next = session.getOne(Passport.class, 2);
            next.setTraveller(owner);
            assertThat(owner.getPassport()).isSameAs(next);
            session.commit();
            session.expireAll();
            assertThat(former.getTraveller()).isNull();
            assertThat(next.getTraveller()).isSameAs(owner);
            assertThat(owner.getPassport()).isSameAs(next);
            session.delete(next);
            session.commit();
            session.expireAll();
            assertThat(owner.getPassport()).isNull();
        });
    }

    @Test
    void whatComesAndGoesBeforeACollectionIsLoadedIsNoMember() {
        use(session -> {
            session.autoflush(false);
            var item = new Item("i1");
            written(session, item);
            var keyword = new Keyword("k1");
            keyword.getItems().add(item);
            keyword.getItems().remove(item);
            assertThat(item.getKeywords()).isEmpty();
        });
    }

    @Test
    void whatGoesAndComesBeforeACollectionIsLoadedIsAMember() {
        use(session -> {
            session.autoflush(false);
            var item = new Item("i1");
            var keyword = new Keyword("k1");
            item.getKeywords().add(keyword);
            session.add(item);
            session.commit();
            session.expire(item, Item_.keywords);
            keyword.getItems().remove(item);
            keyword.getItems().add(item);
            assertThat(item.getKeywords()).containsExactly(keyword);
            session.commit();
            session.expireAll();
            assertThat(item.getKeywords()).containsExactly(keyword);
        });
    }

    @Test
    void whatIsPendingJoinsWhatIsLoaded() {
        use(session -> {
            session.autoflush(false);
            var item = new Item("i1");
            var k1 = new Keyword("k1");
            var k2 = new Keyword("k2");
            item.getKeywords().add(k1);
            written(session, item, k2);
            k2.getItems().add(item);
            assertThat(item.getKeywords()).containsExactly(k1, k2);
            assertThat(session.connection()
                            .execDriverSql("SELECT * FROM item_keyword")
                            .all())
                    .hasSize(1);
            session.commit();
            assertThat(session.connection()
                            .execDriverSql("SELECT * FROM item_keyword")
                            .all())
                    .hasSize(2);
        });
    }

    @Test
    void aMemberAddedOnceMoreIsOneLink() {
        use(session -> {
            session.autoflush(false);
            var item = new Item("i1");
            var keyword = new Keyword("k1");
            item.getKeywords().add(keyword);
            written(session, item);
            keyword.getItems().add(item);
            session.expire(item, Item_.keywords);
            keyword.getItems().add(item);
            item.getKeywords().add(keyword);
            session.commit();
            session.expireAll();
            assertThat(keyword.getItems()).containsExactly(item);
            assertThat(item.getKeywords()).containsExactly(keyword);
        });
    }

    @Test
    void anAssignedSideOfLinksTellsTheOther() {
        var k1 = new Keyword("k1");
        var k2 = new Keyword("k2");
        var k3 = new Keyword("k3");
        var i1 = new Item("i1");
        var i2 = new Item("i2");
        i1.getKeywords().addAll(List.of(k1, k2));
        i2.getKeywords().add(k3);
        i1.setKeywords(new ArrayList<>(List.of(k2, k3)));
        assertThat(k3.getItems()).containsExactlyInAnyOrder(i1, i2);
        assertThat(k1.getItems()).isEmpty();
        i1.setKeywords(new ArrayList<>());
        assertThat(k2.getItems()).isEmpty();
        write(i1, i2);
        use(session -> assertThat(session.scalars(select(Item.class)).all())
                .extracting(item -> item.getKeywords().size())
                .containsExactlyInAnyOrder(0, 1));
    }
}
