package dev.azoth.ormtests;

import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.engine.Engine;
import dev.azoth.error.ImplicitIoException;
import dev.azoth.orm.SessionFactory;
import dev.azoth.orm.mapping.Model;
import dev.azoth.ormtests.model.A;
import dev.azoth.ormtests.model.A_;
import dev.azoth.ormtests.model.B;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The synopsis of the source documents, in direct style on SQLite. */
class SynopsisTest {
    private final Engine engine = Engine.create("sqlite://", o -> o.echo(true));
    private final SessionFactory sessions = SessionFactory.of(engine);

    @BeforeEach
    void createTables() {
        engine.begin(connection -> Model.of(A.class).metadata().createAll(connection));
        sessions.begin(session -> {
            session.addAll(new A("a1", new B("b1"), new B("b2")), new A("a2"), new A("a3", new B("b3"), new B("b4")));
            return null;
        });
    }

    @AfterEach
    void dispose() {
        engine.dispose();
    }

    @Test
    void objectsAreWrittenAndReadWithTheirMembers() {
        sessions.use(session -> {
            List<A> as = session.scalars(select(A.class).orderBy(A_.id).options(selectinload(A_.bs)))
                    .all();
            assertThat(as).extracting(A::getData).containsExactly("a1", "a2", "a3");
            assertThat(as.get(0).getBs()).extracting(B::getData).containsExactly("b1", "b2");
            assertThat(as.get(1).getBs()).isEmpty();
            assertThat(as.get(0).getCreateDate()).isNotNull();
            assertThat(as.get(2).getBs().get(0).getA()).isSameAs(as.get(2));
            return null;
        });
    }

    @Test
    void membersCanComeWithTheStatementItself() {
        sessions.use(session -> {
            List<A> as = session.scalars(select(A.class)
                            .orderBy(A_.id)
                            .options(joinedload(A_.bs))
                            .limit(2))
                    .all();
            assertThat(as).extracting(A::getData).containsExactly("a1", "a2");
            assertThat(as.get(0).getBs()).extracting(B::getData).containsExactly("b1", "b2");
            return null;
        });
    }

    @Test
    void aChangedAttributeIsUpdated() {
        sessions.use(session -> {
            A a1 = session.scalars(select(A.class).orderBy(A_.id).limit(1)).one();
            a1.setData("new data");
            session.commit();
            assertThat(a1.getData()).isEqualTo("new data");
            return null;
        });
        sessions.use(session -> {
            assertThat(session.getOne(A.class, 1).getData()).isEqualTo("new data");
            return null;
        });
    }

    @Test
    void aRelationshipThatMustNotBeLoadedByItselfRaises() {
        sessions.use(session -> {
            A a1 = session.getOne(A.class, 1);
            assertThatThrownBy(a1::getBs)
                    .isInstanceOf(ImplicitIoException.class)
                    .hasMessageContaining("A.bs");
            session.refresh(a1, A_.bs);
            assertThat(a1.getBs()).hasSize(2);
            return null;
        });
    }

    @Test
    void aDeletedOwnerTakesItsMembersAlong() {
        sessions.begin(session -> {
            session.delete(session.getOne(A.class, 1));
            return null;
        });
        sessions.use(session -> {
            assertThat(session.get(A.class, 1)).isEmpty();
            assertThat(session.scalars(select(B.class)).all()).hasSize(2);
            return null;
        });
    }
}
