package dev.azoth.ormtests.session;

import static dev.azoth.orm.Orm.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.engine.event.Registration;
import dev.azoth.orm.AttributeEvents;
import dev.azoth.orm.MapperEvents;
import dev.azoth.orm.Session;
import dev.azoth.orm.SessionEvents;
import dev.azoth.orm.SessionFactory;
import dev.azoth.sql.Select;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What sessions, mappers and attributes tell those who listen, and what these may do. */
final class EventsTest extends SessionSuite {
    private final List<String> told = new ArrayList<>();
    private final List<Registration> registrations = new ArrayList<>();

    @AfterEach
    void stopListening() {
        registrations.forEach(Registration::close);
    }

    private void assertTold(String... expected) {
        assertThat(told).containsExactly(expected);
        told.clear();
    }

    @Test
    void aSessionAFactoryAndAllSessionsAreListenedTo() {
        SessionFactory mine = sessions.with(options -> options);
        registrations.add(SessionEvents.on(SessionEvents.BEFORE_COMMIT, session -> told.add("all")));
        mine.on(SessionEvents.BEFORE_COMMIT, session -> told.add("factory"));
        try (Session session = mine.open()) {
            session.on(SessionEvents.BEFORE_COMMIT, same -> told.add("session"));
            session.commit();
            assertTold("all", "factory", "session");
        }
        sessions.use(session -> {
            session.commit();
            return null;
        });
        assertTold("all");
    }

    @Test
    void aTransactionTellsItsCourse() {
        try (Session session = sessions.open()) {
            session.on(SessionEvents.AFTER_TRANSACTION_CREATE, (same, t) -> told.add("create" + nested(t.isNested())));
            session.on(SessionEvents.AFTER_BEGIN, (same, t, connection) -> told.add("begin" + nested(t.isNested())));
            session.on(
                    SessionEvents.BEFORE_FLUSH,
                    same -> told.add("before flush " + same.pending().size()));
            session.on(
                    SessionEvents.AFTER_FLUSH,
                    same -> told.add("after flush " + same.pending().size()));
            session.on(
                    SessionEvents.AFTER_FLUSH_POSTEXEC,
                    same -> told.add("postexec " + same.pending().size()));
            session.on(SessionEvents.BEFORE_COMMIT, same -> told.add("before commit"));
            session.on(SessionEvents.AFTER_COMMIT, same -> told.add("after commit"));
            session.on(SessionEvents.AFTER_ROLLBACK, same -> told.add("after rollback"));
            session.on(SessionEvents.AFTER_SOFT_ROLLBACK, (same, t) -> told.add("soft rollback"));
            session.on(SessionEvents.AFTER_TRANSACTION_END, (same, t) -> told.add("end" + nested(t.isNested())));

            session.add(new Country("fr", "France"));
            session.commit();
            assertTold(
                    "create",
                    "before commit",
                    "before flush 1",
                    "begin",
                    "after flush 1",
                    "postexec 0",
                    "after commit",
                    "end");

            session.beginNested(same -> {
                same.add(new Country("de", "Germany"));
                return null;
            });
            session.rollback();
            assertTold(
                    "create",
                    "create nested",
                    "before commit",
                    "before flush 1",
                    "begin",
                    "begin nested",
                    "after flush 1",
                    "postexec 0",
                    "after commit",
                    "end nested",
                    "after rollback",
                    "end",
                    "soft rollback");
        }
    }

    private static String nested(boolean nested) {
        return nested ? " nested" : "";
    }

    @Test
    void aHandlerMayUseTheSessionItIsHanded() {
        try (Session session = sessions.open()) {
            session.on(SessionEvents.BEFORE_FLUSH, same -> {
                for (Object pending : same.pending()) {
                    if (pending instanceof Country country && country.getCode().equals("fr")) {
                        same.add(new Country("fr2", "of " + country.getName()));
                    }
                }
            });
            session.on(
                    SessionEvents.AFTER_BEGIN,
                    (same, transaction, connection) ->
                            told.add(String.valueOf(connection.scalar(dev.azoth.sql.Sql.text("SELECT 1")))));
            session.add(new Country("fr", "France"));
            session.commit();
            assertTold("1");
            assertThat(session.scalars(select(Country.class).orderBy(Country_.code))
                            .all())
                    .extracting(Country::getName)
                    .containsExactly("France", "of France");
        }
    }

    @Test
    void whatAHandlerOfTheAsynchronousFaceDoesRunsWhereItMayWait() {
        asyncSessions.on(
                SessionEvents.AFTER_FLUSH,
                session -> told.add(
                        "rows " + session.connection().scalar(dev.azoth.sql.Sql.text("SELECT count(*) FROM country"))));
        await(asyncSessions.begin(session -> {
            session.add(new Country("fr", "France"));
            return session.flush();
        }));
        assertTold("rows 1");
    }

    @Test
    void anObjectTellsEveryStepOfItsLife() {
        try (Session session = sessions.open()) {
            on(session, "before attach", SessionEvents.BEFORE_ATTACH);
            on(session, "after attach", SessionEvents.AFTER_ATTACH);
            on(session, "transient to pending", SessionEvents.TRANSIENT_TO_PENDING);
            on(session, "pending to transient", SessionEvents.PENDING_TO_TRANSIENT);
            on(session, "pending to persistent", SessionEvents.PENDING_TO_PERSISTENT);
            on(session, "persistent to transient", SessionEvents.PERSISTENT_TO_TRANSIENT);
            on(session, "persistent to deleted", SessionEvents.PERSISTENT_TO_DELETED);
            on(session, "deleted to persistent", SessionEvents.DELETED_TO_PERSISTENT);
            on(session, "deleted to detached", SessionEvents.DELETED_TO_DETACHED);
            on(session, "persistent to detached", SessionEvents.PERSISTENT_TO_DETACHED);
            on(session, "detached to persistent", SessionEvents.DETACHED_TO_PERSISTENT);
            on(session, "loaded", SessionEvents.LOADED_AS_PERSISTENT);

            var france = new Country("fr", "France");
            session.add(france);
            session.expunge(france);
            assertTold("before attach", "after attach", "transient to pending", "pending to transient");

            session.add(france);
            session.flush();
            session.rollback();
            assertTold(
                    "before attach",
                    "after attach",
                    "transient to pending",
                    "pending to persistent",
                    "persistent to transient");

            session.add(france);
            session.commit();
            session.expunge(france);
            session.add(france);
            told.clear();
            session.expunge(france);
            session.add(france);
            assertTold("persistent to detached", "before attach", "after attach", "detached to persistent");

            session.delete(france);
            session.flush();
            session.rollback();
            assertTold("persistent to deleted", "deleted to persistent");

            session.delete(france);
            session.commit();
            assertTold("persistent to deleted", "deleted to detached");
        }
        write(new Country("de", "Germany"));
        try (Session session = sessions.open()) {
            on(session, "loaded", SessionEvents.LOADED_AS_PERSISTENT);
            session.getOne(Country.class, "de");
            session.getOne(Country.class, "de");
            assertTold("loaded");
        }
    }

    private void on(Session session, String what, dev.azoth.engine.event.EventKey<SessionEvents.OfObject> key) {
        session.on(key, (same, object) -> told.add(what));
    }

    @Test
    void anExecutionCanBeGivenAnotherStatement() {
        write(new Country("fr", "France"), new Country("de", "Germany"));
        try (Session session = sessions.open()) {
            session.on(SessionEvents.DO_ORM_EXECUTE, execution -> {
                if (execution.isSelect() && execution.selectsEntities()) {
                    execution.replaceStatement(((Select<?>) execution.statement()).where(Country_.code.ne("de")));
                }
            });
            sent();
            assertThat(session.scalars(select(Country.class)).all())
                    .extracting(Country::getCode)
                    .containsExactly("fr");
            assertSql("SELECT country.code, country.name FROM country WHERE country.code != ?");
        }
    }

    @Test
    void anExecutionCanBeGivenItsResult() {
        write(new Country("fr", "France"), new Country("de", "Germany"));
        try (Session session = sessions.open()) {
            session.on(
                    SessionEvents.DO_ORM_EXECUTE,
                    execution -> execution.result(
                            execution.invoke(select(Country.class).where(Country_.code.eq("de")))));
            session.on(SessionEvents.DO_ORM_EXECUTE, execution -> told.add("second"));
            assertThat(session.scalars(select(Country.class)).all())
                    .extracting(Country::getCode)
                    .containsExactly("de");
            assertTold("second");
        }
    }

    @Test
    void writesOfAClassAreTold() {
        registrations.add(MapperEvents.on(Team.class, MapperEvents.BEFORE_INSERT, (session, object) -> {
            told.add("before insert");
            ((Team) object).setName("named by a handler");
        }));
        registrations.add(MapperEvents.on(
                Team.class,
                MapperEvents.AFTER_INSERT,
                (session, object) -> told.add("after insert " + ((Team) object).getId())));
        registrations.add(MapperEvents.on(Team.class, MapperEvents.BEFORE_UPDATE, (session, object) -> {
            told.add("before update");
            ((Team) object).setName(((Team) object).getName() + "!");
        }));
        registrations.add(
                MapperEvents.on(Team.class, MapperEvents.AFTER_UPDATE, (session, object) -> told.add("after update")));
        registrations.add(MapperEvents.on(
                Team.class, MapperEvents.BEFORE_DELETE, (session, object) -> told.add("before delete")));
        registrations.add(
                MapperEvents.on(Team.class, MapperEvents.AFTER_DELETE, (session, object) -> told.add("after delete")));
        registrations.add(MapperEvents.on(Team.class, MapperEvents.LOAD, (session, object) -> told.add("load")));
        registrations.add(MapperEvents.on(
                Team.class, MapperEvents.REFRESH, (session, object, attributes) -> told.add("refresh " + attributes)));

        write(new Team("red"), new Country("fr", "France"));
        assertTold("before insert", "after insert 1");
        try (Session session = sessions.open()) {
            Team team = session.getOne(Team.class, 1);
            assertThat(team.getName()).isEqualTo("named by a handler");
            assertTold("load");
            team.setName("changed");
            session.commit();
            assertTold("before update", "after update");
            session.refresh(team);
            assertThat(team.getName()).isEqualTo("changed!");
            assertTold("refresh [id, name]");
            session.delete(team);
            session.commit();
            assertTold("before delete", "after delete");
        }
    }

    @Test
    void valuesThatAreSetCanBeChangedOrRefused() {
        registrations.add(AttributeEvents.onSet(Team.class, Team_.name, (team, value, old) -> {
            told.add(old + " -> " + value);
            if (value.isEmpty()) {
                throw new IllegalArgumentException("A team needs a name");
            }
            return value.strip();
        }));
        write(new Team("red"));
        told.clear();
        try (Session session = sessions.open()) {
            Team team = session.getOne(Team.class, 1);
            team.setName("  blue ");
            assertThat(team.getName()).isEqualTo("blue");
            assertTold("red ->   blue ");
            assertThatThrownBy(() -> team.setName("")).hasMessage("A team needs a name");
            assertThat(team.getName()).isEqualTo("blue");
        }
    }

    @Test
    void membersThatComeAndGoAreToldAndCanBeRefused() {
        registrations.add(AttributeEvents.onAppend(Team.class, Team_.players, (team, player) -> {
            if (player.getName().isEmpty()) {
                throw new IllegalArgumentException("A player needs a name");
            }
            told.add("append " + player.getName());
        }));
        registrations.add(AttributeEvents.onRemove(
                Team.class, Team_.players, (team, player) -> told.add("remove " + player.getName())));
        registrations.add(AttributeEvents.onSet(Player.class, Player_.team, (player, value, old) -> {
            told.add("set team");
            return value;
        }));
        var team = new Team("red");
        var player = new Player("r1");
        team.getPlayers().add(player);
        assertTold("append r1", "set team");
        assertThatThrownBy(() -> team.getPlayers().add(new Player(""))).hasMessage("A player needs a name");
        assertThat(team.getPlayers()).containsExactly(player);
        team.getPlayers().remove(player);
        assertTold("remove r1", "set team");
        player.setTeam(team);
        assertTold("set team", "append r1");
        assertThat(team.getPlayers()).containsExactly(player);
    }
}
