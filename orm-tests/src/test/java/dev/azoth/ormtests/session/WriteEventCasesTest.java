package dev.azoth.ormtests.session;

import static dev.azoth.orm.Orm.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.event.EventKey;
import dev.azoth.engine.event.Registration;
import dev.azoth.orm.MapperEvents;
import dev.azoth.orm.Session;
import dev.azoth.orm.SessionEvents;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SQLAlchemy: MapperEventsTest of test/orm/test_events.py, the course of an object's events. */
final class WriteEventCasesTest extends SessionSuite {
    private final List<String> told = new ArrayList<>();
    private final List<Registration> registrations = new ArrayList<>();

    @BeforeEach
    void listen() {
        on("before insert", MapperEvents.BEFORE_INSERT);
        on("after insert", MapperEvents.AFTER_INSERT);
        on("before update", MapperEvents.BEFORE_UPDATE);
        on("after update", MapperEvents.AFTER_UPDATE);
        on("before delete", MapperEvents.BEFORE_DELETE);
        on("after delete", MapperEvents.AFTER_DELETE);
        on("load", MapperEvents.LOAD);
        registrations.add(MapperEvents.on(
                Team.class, MapperEvents.REFRESH, (session, object, attributes) -> told.add("refresh")));
        registrations.add(
                MapperEvents.on(Team.class, MapperEvents.EXPIRE, (session, object, attributes) -> told.add("expire")));
    }

    private void on(String what, EventKey<SessionEvents.OfObject> key) {
        registrations.add(MapperEvents.on(Team.class, key, (session, object) -> told.add(what)));
    }

    @AfterEach
    void stopListening() {
        registrations.forEach(Registration::close);
    }

    private void assertTold(String... expected) {
        assertThat(told).containsExactly(expected);
        told.clear();
    }

    @Test
    void anObjectTellsItsCourse() {
        use(session -> {
            var team = new Team("red");
            session.add(team);
            session.flush();
            session.expire(team);
            session.getOne(Team.class, 1);
            session.expungeAll();
            Team read = session.getOne(Team.class, 1);
            read.setName("changed");
            session.flush();
            session.delete(read);
            session.flush();
        });
        assertTold(
                "before insert",
                "after insert",
                "expire",
                "refresh",
                "load",
                "before update",
                "after update",
                "before delete",
                "after delete");
    }

    @Test
    void aChangedCollectionIsAnUpdateOfItsOwnerThoughNoColumnIsWritten() {
        write(new Team("red"));
        use(session -> {
            Team team = session.getOne(Team.class, 1);
            told.clear();
            team.getPlayers().add(new Player("r1"));
            sent();
            session.flush();
            assertTold("before update", "after update");
            assertThat(sent()).hasSize(1).first().asString().startsWith("INSERT INTO player");
        });
    }

    @Test
    void mergingLoadsOrMakesAnObject() {
        write(new Team("red"));
        Team detached = sessions.use(session -> session.getOne(Team.class, 1));
        told.clear();
        use(session -> {
            session.merge(detached);
            assertTold("load");
            session.merge(new Team("blue"));
            session.commit();
            assertTold("before insert", "after insert");
        });
    }

    @Test
    void whatIsThereIsNotToldWhenItIsReadAgain() {
        try (Session session = sessions.open()) {
            session.add(new Team("red"));
            session.flush();
            told.clear();
            session.scalars(select(Team.class)).all();
            assertTold();
            session.expireAll();
            told.clear();
            session.scalars(select(Team.class)).all();
            assertTold("refresh");
        }
    }
}
