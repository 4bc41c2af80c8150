package dev.azoth.ormtests.flush;

import static dev.azoth.orm.Orm.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.ConnectionEvents;
import dev.azoth.orm.SessionEvents;
import dev.azoth.ormtests.OrmSuite;
import org.junit.jupiter.api.Test;

/** Objects that only the session holds are not collected before their flush is done with them. SQLAlchemy: test_session.py, weak identity map. */
class CollectedObjectsTest extends OrmSuite {
    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Parent.class, Child.class, Item.class, Keyword.class};
    }

    @Test
    void theCollectorMayRunAtAnyStatementAndEventOfAFlush() {
        for (int i = 0; i < 3; i++) {
            var parent = new Parent("p" + i);
            parent.getChildren().add(new Child("c" + i));
            var item = new Item("i" + i);
            item.getKeywords().add(new Keyword("k" + i));
            write(parent, item, item.getKeywords().get(0));
        }
        engine.on(ConnectionEvents.BEFORE_CURSOR_EXECUTE, (connection, execution) -> System.gc());
        use(session -> {
            session.on(SessionEvents.PENDING_TO_PERSISTENT, (same, object) -> System.gc());
            session.on(SessionEvents.PERSISTENT_TO_DELETED, (same, object) -> System.gc());
            session.scalars(select(Parent.class)).all().forEach(parent -> {
                parent.setName("changed");
                parent.getChildren().add(new Child("fresh"));
            });
            session.delete(session.getOne(Parent.class, 3));
            session.getOne(Item.class, 1).getKeywords().clear();
            session.getOne(Item.class, 2).setName("changed");
            session.flush();
            session.commit();
        });
        use(session -> {
            assertThat(session.scalars(select(Parent.class)).all())
                    .extracting(Parent::getName)
                    .containsExactly("changed", "changed");
            assertThat(session.scalars(select(Child.class)).all()).hasSize(4);
            assertThat(session.getOne(Item.class, 1).getKeywords()).isEmpty();
            assertThat(session.getOne(Item.class, 2).getName()).isEqualTo("changed");
        });
    }
}
