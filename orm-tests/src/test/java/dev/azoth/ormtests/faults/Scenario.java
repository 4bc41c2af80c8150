package dev.azoth.ormtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.Session;
import dev.azoth.ormtests.flush.Ball;
import dev.azoth.ormtests.flush.Child;
import dev.azoth.ormtests.flush.City;
import dev.azoth.ormtests.flush.Country;
import dev.azoth.ormtests.flush.Document;
import dev.azoth.ormtests.flush.Item;
import dev.azoth.ormtests.flush.Keyword;
import dev.azoth.ormtests.flush.Parent;
import dev.azoth.ormtests.flush.Person;
import dev.azoth.ormtests.flush.Ticket;
import java.util.ArrayList;
import java.util.List;

/** Objects of a session, and changes of them that take every kind of statement a flush has. */
final class Scenario {
    static final Class<?>[] MODEL = {
        Person.class,
        Ball.class,
        Item.class,
        Keyword.class,
        Document.class,
        Ticket.class,
        Parent.class,
        Child.class,
        Country.class,
        City.class
    };

    private final Document first;
    private final Document second;
    private final Item item;
    private final Keyword kept;
    private final Keyword dropped;
    private final Parent parent;
    private final List<Child> children;

    private final Person person = new Person("fresh");
    private final Ball ball = new Ball("one");
    private final Ball otherBall = new Ball("two");
    private final Item freshItem = new Item("fresh");
    private final Keyword freshKeyword = new Keyword("fresh");
    private final Ticket ticket = new Ticket("fresh");
    private final Country country = new Country("at", "Austria");
    final List<Object> fresh = List.of(person, ball, otherBall, freshItem, freshKeyword, ticket, country);

    /** What the changes start from. */
    static List<Object> rows() {
        var item = new Item("item");
        item.getKeywords().addAll(List.of(new Keyword("kept"), new Keyword("dropped")));
        var parent = new Parent("parent");
        parent.getChildren().addAll(List.of(new Child("c1"), new Child("c2")));
        return List.of(
                new Document("first"),
                new Document("second"),
                item,
                item.getKeywords().get(0),
                item.getKeywords().get(1),
                parent);
    }

    /** Loads the objects. */
    Scenario(Session session) {
        first = session.getOne(Document.class, 1);
        second = session.getOne(Document.class, 2);
        item = session.getOne(Item.class, 1);
        kept = session.getOne(Keyword.class, 1);
        dropped = session.getOne(Keyword.class, 2);
        parent = session.getOne(Parent.class, 1);
        children = List.copyOf(parent.getChildren());
        assertThat(item.getKeywords()).containsExactly(kept, dropped);
    }

    void change(Session session) {
        person.setBalls(new ArrayList<>(List.of(ball, otherBall)));
        person.setFavorite(ball);
        freshItem.setKeywords(new ArrayList<>(List.of(kept, freshKeyword)));
        session.addAll(List.of(person, ball, otherBall, freshItem, freshKeyword, ticket));
        item.getKeywords().remove(dropped);
        first.setText("changed");
        second.setText("changed");
        parent.setName("changed");
        session.delete(parent);
    }

    void changeInSavepoint(Session session) {
        session.add(country);
        first.setText("changed again");
    }

    void isWritten() {
        assertThat(List.of(person.getId(), ball.getId(), freshItem.getId())).doesNotContainNull();
        assertThat(first.getVersion()).isEqualTo(3);
    }

    /** That the session has forgotten the new objects, and they what they got from it. */
    void isTransient(Session session) {
        assertThat(session.pending()).isEmpty();
        assertThat(session.dirty()).isEmpty();
        assertThat(session.deleted()).isEmpty();
        assertThat(fresh).noneMatch(session::contains);
        assertThat(person.getId()).isNull();
        assertThat(ball.getId()).isNull();
        assertThat(otherBall.getId()).isNull();
        assertThat(freshItem.getId()).isNull();
        assertThat(freshKeyword.getId()).isNull();
        assertThat(ticket.getId()).isNull();
        assertThat(ticket.getStatus()).isNull();
        assertThat(person.getBalls()).containsExactly(ball, otherBall);
        assertThat(person.getFavorite()).isSameAs(ball);
        assertThat(ball.getPerson()).isSameAs(person);
        assertThat(freshItem.getKeywords()).containsExactly(kept, freshKeyword);
    }

    /** That nothing is left of the changes. */
    void isAsBefore(Session session) {
        isTransient(session);
        assertThat(List.of(first, second, item, kept, dropped, parent)).allMatch(session::contains);
        assertThat(children).allMatch(session::contains);
        assertThat(List.of(first.getText(), second.getText())).containsExactly("first", "second");
        assertThat(List.of(first.getVersion(), second.getVersion())).containsExactly(1, 1);
        assertThat(item.getKeywords()).containsExactly(kept, dropped);
        assertThat(kept.getItems()).containsExactly(item);
        assertThat(parent.getName()).isEqualTo("parent");
        assertThat(parent.getChildren()).containsExactlyElementsOf(children);
        assertThat(session.getOne(Document.class, 1)).isSameAs(first);
    }
}
