package dev.azoth.docs;

import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.withLoaderCriteria;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.async.AsyncEngine;
import dev.azoth.async.AsyncScopedSession;
import dev.azoth.async.AsyncSession;
import dev.azoth.async.AsyncSessionFactory;
import dev.azoth.error.ImplicitIoException;
import dev.azoth.orm.AttributeEvents;
import dev.azoth.orm.MapperEvents;
import dev.azoth.orm.ObjectState;
import dev.azoth.orm.Session;
import dev.azoth.orm.SessionEvents;
import dev.azoth.orm.SessionFactory;
import dev.azoth.orm.mapping.Model;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code of sessions.md. */
class SessionsTest {
    private final AsyncEngine engine = AsyncEngine.create("sqlite://");
    private final AsyncSessionFactory sessions = AsyncSessionFactory.of(engine);
    private final SessionFactory direct = SessionFactory.of(engine.sync());

    @BeforeEach
    void createTables() {
        engine.begin(conn -> conn.runSync(Model.of(Painter.class).metadata()::createAll))
                .join();
        sessions.begin(session -> {
                    session.add(new Painter("Borges", new Painting("Ficciones"), new Painting("El Aleph")));
                    return session.flush();
                })
                .join();
    }

    @AfterEach
    void dispose() {
        engine.dispose().join();
    }

    @Test
    void begin() {
        // tag::begin[]
        CompletableFuture<Integer> id = sessions.begin(session -> {
            var painter = new Painter("Cortázar", new Painting("Rayuela"));
            session.add(painter);
            return session.flush().thenApply(ok -> painter.getId());
        });
        // end::begin[]
        assertThat(id.join()).isEqualTo(2);
    }

    @Test
    void use() {
        // tag::use[]
        CompletableFuture<List<Painter>> painters = sessions.use(session -> session.scalars(select(Painter.class)
                        .options(selectinload(Painter_.paintings))
                        .orderBy(Painter_.id))
                .thenApply(found -> found.all()));
        // end::use[]
        assertThat(painters.join().get(0).getPaintings())
                .extracting(Painting::getTitle)
                .containsExactly("Ficciones", "El Aleph");
    }

    @Test
    void directStyle() {
        // tag::direct[]
        direct.begin(session -> {
            Painter painter = session.getOne(Painter.class, 1);
            painter.getPaintings().add(new Painting("El Hacedor"));
        });
        // end::direct[]
        assertThat(direct.<Integer>use(session ->
                        session.getOne(Painter.class, 1).getPaintings().size()))
                .isEqualTo(3);
    }

    @Test
    void implicit() {
        sessions.use(session -> session.getOne(Painter.class, 1).thenCompose(painter -> {
                    // tag::implicit[]
                    assertThatThrownBy(painter::getPaintings)
                            .isInstanceOf(ImplicitIoException.class)
                            .hasMessageContaining("'Painter.paintings' of Painter[1] is not loaded");
                    // end::implicit[]
                    return session.load(painter, Painter_.paintings);
                }))
                .join();
        sessions.use(session -> session.getOne(Painter.class, 1).thenCompose(painter -> {
                    CompletableFuture<?> loaded =
                            // tag::load[]
                            session.load(painter, Painter_.paintings)
                                    .thenAccept(ok -> painter.getPaintings().forEach(painting -> painting.getTitle()));
                    // end::load[]
                    return loaded.thenCompose(ok -> {
                        CompletableFuture<?> asked =
                                // tag::awaitable[]
                                painter.awaitable(Painter_.paintings)
                                        .thenAccept(paintings -> paintings.forEach(painting -> painting.getTitle()));
                        // end::awaitable[]
                        return asked;
                    });
                }))
                .join();
        // tag::runSync[]
        CompletableFuture<Integer> count = sessions.use(session ->
                session.runSync(s -> s.getOne(Painter.class, 1).getPaintings().size()));
        // end::runSync[]
        assertThat(count.join()).isEqualTo(2);
    }

    @Test
    void savepoint() {
        // tag::savepoint[]
        CompletableFuture<Void> done = sessions.begin(session -> session.beginNested(same -> {
                    same.add(new Painter("nobody"));
                    return same.flush().<Void>thenApply(ok -> {
                        throw new IllegalStateException("not this one");
                    });
                })
                .exceptionally(refused -> null));
        // end::savepoint[]
        done.join();
        assertThat(direct.<List<Painter>>use(
                        session -> session.scalars(select(Painter.class)).all()))
                .hasSize(1);
    }

    @Test
    void states() {
        // tag::states[]
        var painter = new Painter("Bioy Casares");
        try (Session session = direct.open()) {
            session.add(painter);
            assertThat(ObjectState.of(painter).isPending()).isTrue();
            session.commit();
            assertThat(ObjectState.of(painter).isPersistent()).isTrue();
            painter.setName("Adolfo Bioy Casares");
            assertThat(session.isModified(painter)).isTrue();
        }
        assertThat(ObjectState.of(painter).isDetached()).isTrue();
        // end::states[]
    }

    @Test
    void merge() {
        Painter edited = direct.use(session -> session.getOne(Painter.class, 1));
        // tag::merge[]
        edited.setName("Jorge Luis Borges");
        sessions.begin(session -> session.merge(edited)).join();
        // end::merge[]
        assertThat(direct.<String>use(
                        session -> session.getOne(Painter.class, 1).getName()))
                .isEqualTo("Jorge Luis Borges");
    }

    @Test
    void scoped() {
        ThreadLocal<String> request = ThreadLocal.withInitial(() -> "request 1");
        // tag::scoped[]
        var scoped = AsyncScopedSession.of(sessions, request::get);
        AsyncSession session = scoped.session();
        // end::scoped[]
        assertThat(scoped.session()).isSameAs(session);
        CompletableFuture<?> removed =
                // tag::remove[]
                scoped.remove();
        // end::remove[]
        removed.join();
    }

    @Test
    void events() {
        // tag::criteria[]
        var filtered = sessions.on(SessionEvents.DO_ORM_EXECUTE, execution -> {
            if (execution.isSelect() && !execution.isColumnLoad() && !execution.isRelationshipLoad()) {
                execution.addOptions(withLoaderCriteria(Painting.class, Painting_.title.ne("Ficciones")));
            }
        });
        // end::criteria[]
        List<Painting> found = sessions.use(session ->
                        session.runSync(same -> same.getOne(Painter.class, 1).getPaintings()))
                .join();
        assertThat(found).hasSize(1);
        filtered.close();
        // tag::mapper[]
        var stamped = MapperEvents.on(
                Painter.class,
                MapperEvents.BEFORE_INSERT,
                (session, object) ->
                        ((Painter) object).setName(((Painter) object).getName().strip()));
        // end::mapper[]
        // tag::attribute[]
        var validated = AttributeEvents.onSet(Painter.class, Painter_.name, (painter, name, old) -> {
            if (name == null || name.isBlank()) {
                throw new IllegalArgumentException("An painter needs a name");
            }
            return name;
        });
        // end::attribute[]
        sessions.begin(session -> {
                    session.add(new Painter(" Sábato "));
                    return session.flush();
                })
                .join();
        assertThat(sessions.use(session -> session.scalars(select(Painter.class).orderBy(Painter_.id))
                                .thenApply(painters -> painters.all()))
                        .join())
                .extracting(Painter::getName)
                .containsExactly("Borges", "Sábato");
        stamped.close();
        validated.close();
    }
}
