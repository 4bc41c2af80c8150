package dev.azoth.ormtests.flush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.ormtests.OrmSuite;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Collections given to objects that are in no session, whole. SQLAlchemy: test_backref_mutations.py. */
class AssignedMembersTest extends OrmSuite {
    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Person.class, Ball.class, Item.class, Keyword.class};
    }

    @Test
    void membersOfAnAssignedCollectionKnowTheirOwnerAtOnce() {
        var person = new Person("p");
        var ball = new Ball("b");
        person.setBalls(List.of(ball));
        assertThat(ball.getPerson()).isSameAs(person);
        write(person, ball);
        use(session ->
                assertThat(session.getOne(Ball.class, 1).getPerson().getName()).isEqualTo("p"));
    }

    @Test
    void membersOfAnAssignedCollectionLeaveTheOneBefore() {
        var first = new Person("first");
        var second = new Person("second");
        var ball = new Ball("b");
        first.setBalls(List.of(ball));
        second.setBalls(List.of(ball));
        assertThat(first.getBalls()).isEmpty();
        assertThat(ball.getPerson()).isSameAs(second);
        second.setBalls(List.of());
        assertThat(ball.getPerson()).isNull();
    }

    @Test
    void bothSidesOfLinksKnowEachOther() {
        var item = new Item("i");
        var keyword = new Keyword("k");
        keyword.setItems(new LinkedHashSet<>(Set.of(item)));
        assertThat(item.getKeywords()).containsExactly(keyword);
        write(item, keyword);
        use(session -> assertThat(session.getOne(Item.class, 1).getKeywords())
                .containsExactly(session.getOne(Keyword.class, 1)));
    }

    @Test
    void whatWasPutIntoAnAssignedCollectionUnseenIsToldWhenItsOwnerIsAdded() {
        var person = new Person("p");
        var ball = new Ball("b");
        var balls = new ArrayList<Ball>();
        person.setBalls(balls);
        balls.add(ball);
        write(person, ball);
        assertThat(ball.getPerson()).isSameAs(person);
        use(session -> assertThat(session.getOne(Person.class, 1).getBalls()).hasSize(1));
    }
}
