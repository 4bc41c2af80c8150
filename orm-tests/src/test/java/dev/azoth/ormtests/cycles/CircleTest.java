package dev.azoth.ormtests.cycles;

import static dev.azoth.orm.Orm.select;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Objects of classes that refer to each other in a circle. SQLAlchemy: test_cycles.py, test_manytomany.py, SingleCycleM2MTest. */
class CircleTest extends CycleSuite {
    @Test
    void aRowThatRefersToBothOfACircleIsWrittenAfterThem() {
        use(session -> {
            var left = new Left("l");
            left.setRight(new Right("r"));
            session.add(left);
            session.flush();
            var freshLeft = new Left("l2");
            var freshRight = new Right("r2");
            session.addAll(
                    middle("m2", freshLeft, freshRight), middle("m", left, left.getRight()), freshLeft, freshRight);
            session.commit();
            assertThat(session.scalars(select(Middle.class)).all()).hasSize(2);
        });
    }

    private static Middle middle(String name, Left left, Right right) {
        var middle = new Middle(name);
        middle.setLeft(left);
        middle.setRight(right);
        return middle;
    }

    @Test
    void collectionsThatLeadBackAndForthAreWrittenInLevels() {
        use(session -> {
            var l1 = new Left("l1");
            var r1 = new Right("r1");
            var r2 = new Right("r2");
            var l2 = new Left("l2");
            l1.getRights().addAll(List.of(r1, r2));
            r2.getLefts().add(l2);
            l2.getRights().add(new Right("r3"));
            session.add(l1);
            session.commit();
        });
        use(session -> {
            Left first = session.scalars(select(Left.class).where(Left_.name.eq("l1")))
                    .one();
            Right second = first.getRights().stream()
                    .filter(right -> right.getName().equals("r2"))
                    .findFirst()
                    .orElseThrow();
            assertThat(second.getLefts().get(0).getRights())
                    .extracting(Right::getName)
                    .containsExactly("r3");
        });
    }

    @Test
    void objectsOfOneHierarchyReferToEachOther() {
        write(new FirstBranch("f0"), new SecondBranch("s0"));
        use(session -> {
            var first = new FirstBranch("f1");
            var second = new SecondBranch("s1");
            second.setFirst(first);
            first.setOther(session.scalars(select(SecondBranch.class)).first());
            session.addAll(second, first);
            session.commit();
            session.expireAll();
            assertThat(second.getFirst()).isSameAs(first);
            assertThat(first.getOther().getName()).isEqualTo("s0");
        });
    }

    @Test
    void anObjectRefersToItself() {
        use(session -> {
            var place = new Place("p1");
            place.getNext().add(place);
            session.add(place);
            session.commit();
            session.expireAll();
            assertThat(place.getPrevious()).containsExactly(place);
            session.delete(place);
            session.commit();
            assertThat(session.scalars(select(Place.class)).all()).isEmpty();
        });
    }

    @Test
    void placesLeadToPlaces() {
        List<Place> p = places(7);
        p.get(0).getNext().addAll(List.of(p.get(1), p.get(2)));
        p.get(4).getNext().add(p.get(5));
        p.get(5).getNext().add(p.get(0));
        p.get(6).getNext().add(p.get(0));
        p.get(0).getNext().add(p.get(4));
        p.get(3).getNext().add(p.get(2));
        p.get(2).getNext().add(p.get(3));
        write(p.toArray());
        use(session -> assertThat(
                        session.scalars(select(Place.class).orderBy(Place_.id)).all())
                .extracting(place ->
                        place.getNext().stream().map(Place::getName).toList().toString())
                .containsExactly("[p2, p3, p5]", "[]", "[p4]", "[p3]", "[p6]", "[p1]", "[p1]"));
    }

    private static List<Place> places(int count) {
        return java.util.stream.IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Place("p" + i))
                .toList();
    }

    @Test
    void twoPlacesLeadToEachOtherByEitherSide() {
        List<Place> p = places(2);
        p.get(1).getPrevious().add(p.get(0));
        p.get(0).getPrevious().add(p.get(1));
        write(p.toArray());
        use(session -> {
            Place first = session.getOne(Place.class, 1);
            Place second = session.getOne(Place.class, 2);
            assertThat(second.getPrevious()).containsExactly(first);
            assertThat(first.getPrevious()).containsExactly(second);
        });
    }

    @Test
    void linksWithinOneClassGoBeforeItsRowsAndSoDoReferences() {
        List<Place> p = places(5);
        p.get(3).setFavorite(p.get(2));
        p.get(0).setFavorite(p.get(4));
        p.get(4).setFavorite(p.get(1));
        p.get(0).getNext().addAll(List.of(p.get(1), p.get(2), p.get(3)));
        p.get(1).getNext().addAll(List.of(p.get(2), p.get(4)));
        p.get(2).getNext().addAll(List.of(p.get(4), p.get(3)));
        use(session -> {
            session.autoflush(false);
            session.addAll(p);
            session.flush();
            written();
            session.delete(p.get(0));
            session.flush();
            assertThat(written())
                    .containsExactly(
                            "DELETE FROM cycle_ways WHERE cycle_ways.from_id = ? AND cycle_ways.to_id = ?",
                            "DELETE FROM cycle_places WHERE cycle_places.id = ?");
            p.subList(1, 5).forEach(session::delete);
            session.flush();
            assertThat(written())
                    .containsExactly(
                            "DELETE FROM cycle_ways WHERE cycle_ways.from_id = ? AND cycle_ways.to_id = ?",
                            "DELETE FROM cycle_places WHERE cycle_places.id = ?",
                            "DELETE FROM cycle_places WHERE cycle_places.id = ?");
            assertThat(session.scalars(select(Place.class)).all()).isEmpty();
        });
    }

    @Test
    void twoRelationshipsToOneClassHaveTablesOfTheirOwn() {
        var transition = new Transition("t1");
        transition.getInputs().add(new Place("p1"));
        transition.getOutputs().addAll(Set.of(new Place("p2"), new Place("p3")));
        write(transition);
        use(session -> {
            Transition read = session.getOne(Transition.class, 1);
            assertThat(read.getInputs()).extracting(Place::getName).containsExactly("p1");
            assertThat(read.getOutputs()).extracting(Place::getName).containsExactlyInAnyOrder("p2", "p3");
        });
    }
}
