package dev.azoth.ormtests.brought;

import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.Session;
import dev.azoth.ormtests.OrmSuite;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Objects whose {@code equals} and {@code hashCode} must not be called. SQLAlchemy: test_mapper.py, {@code test_comparison_overrides}. */
class PricklyTest extends OrmSuite {
    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Prickly.class};
    }

    @BeforeEach
    void tree() {
        var root = new Prickly("root");
        for (String name : List.of("a", "b")) {
            var child = new Prickly(name);
            root.getChildren().add(child);
            child.getFriends().add(root);
        }
        write(root);
    }

    private static Prickly byName(Session session, String name) {
        return session.scalars(select(Prickly.class).where(Prickly_.name.eq(name)))
                .one();
    }

    private static List<String> names(List<Prickly> some) {
        return some.stream().map(Prickly::getName).toList();
    }

    @Test
    void theyAreLoadedInEveryWay() {
        use(session -> {
            Prickly root = session.scalars(select(Prickly.class)
                            .where(Prickly_.parent.isNull())
                            .options(joinedload(Prickly_.children).selectinload(Prickly_.friends)))
                    .unique()
                    .one();
            assertThat(names(root.getChildren())).containsExactly("a", "b");
            assertThat(names(root.getChildren().getFirst().getFriends())).containsExactly("root");
            session.expireAll();
            assertThat(names(root.getChildren())).containsExactly("a", "b");
            assertThat(session.scalars(select(Prickly.class).options(selectinload(Prickly_.parent)))
                            .all()
                            .size())
                    .isEqualTo(3);
            session.refresh(root);
            assertThat(session.contains(root)).isTrue();
            assertThat((Object) session.getOne(Prickly.class, root.getId())).isSameAs(root);
        });
    }

    @Test
    void theyMoveAndGo() {
        use(session -> {
            Prickly root = byName(session, "root");
            Prickly a = root.getChildren().get(0);
            Prickly b = root.getChildren().get(1);
            a.setParent(b);
            assertThat(names(root.getChildren())).containsExactly("b");
            assertThat(names(b.getChildren())).containsExactly("a");
            b.getFriends().clear();
            session.flush();
            a.getFriends().add(b);
            session.commit();
            b.getChildren().removeFirst();
            session.commit();
            assertThat(names(session.scalars(select(Prickly.class).orderBy(Prickly_.name))
                            .all()))
                    .containsExactly("b", "root");
            session.delete(root);
            session.commit();
            assertThat(session.scalars(select(Prickly.class)).all().size()).isZero();
        });
    }

    @Test
    void theyAreMergedExpungedAndRolledBack() {
        use(session -> {
            Prickly root = byName(session, "root");
            names(root.getChildren());
            session.expunge(root);
            root.setName("stem");
            Prickly merged = session.merge(root);
            assertThat((Object) merged).isNotSameAs(root);
            session.flush();
            assertThat(merged.getName()).isEqualTo("stem");
            session.rollback();
            assertThat(merged.getName()).isEqualTo("root");
            var child = new Prickly("c");
            merged.getChildren().add(child);
            assertThat(session.isModified(merged)).isTrue();
            session.flush();
            session.rollback();
            assertThat(names(merged.getChildren())).containsExactly("a", "b");
        });
    }
}
