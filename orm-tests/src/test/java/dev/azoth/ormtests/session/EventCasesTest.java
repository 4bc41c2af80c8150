package dev.azoth.ormtests.session;

import static dev.azoth.orm.Orm.delete;
import static dev.azoth.orm.Orm.insert;
import static dev.azoth.orm.Orm.loadOnly;
import static dev.azoth.orm.Orm.populateExisting;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.update;
import static dev.azoth.sql.Sql.bindparam;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.engine.event.EventKey;
import dev.azoth.engine.event.Registration;
import dev.azoth.error.IntegrityException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.MapperEvents;
import dev.azoth.orm.ObjectState;
import dev.azoth.orm.Session;
import dev.azoth.orm.SessionEvents;
import dev.azoth.sql.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The cases of SQLAlchemy's test/orm/test_events.py that EventsTest does not hold. */
final class EventCasesTest extends SessionSuite {
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

    private Session told(Session session) {
        session.on(SessionEvents.AFTER_TRANSACTION_CREATE, (same, transaction) -> told.add("create"));
        session.on(SessionEvents.AFTER_TRANSACTION_END, (same, transaction) -> told.add("end"));
        session.on(SessionEvents.BEFORE_COMMIT, same -> told.add("before commit"));
        session.on(SessionEvents.AFTER_COMMIT, same -> told.add("after commit"));
        session.on(SessionEvents.AFTER_ROLLBACK, same -> told.add("after rollback"));
        session.on(SessionEvents.AFTER_SOFT_ROLLBACK, (same, transaction) -> told.add("soft rollback"));
        session.on(SessionEvents.BEFORE_FLUSH, same -> told.add("before flush"));
        session.on(SessionEvents.AFTER_FLUSH, same -> told.add("after flush"));
        session.on(SessionEvents.AFTER_FLUSH_POSTEXEC, same -> told.add("postexec"));
        session.on(SessionEvents.AFTER_BEGIN, (same, transaction, connection) -> told.add("begin"));
        session.on(SessionEvents.BEFORE_ATTACH, (same, object) -> told.add("before attach"));
        session.on(SessionEvents.AFTER_ATTACH, (same, object) -> told.add("after attach"));
        return session;
    }

    /* The course of a session */

    @Test
    void aFlushThatFailsTellsItsCourse() {
        write(new Country("fr", "France"));
        try (Session session = told(sessions.open())) {
            session.add(new Country("fr", "again"));
            assertThatThrownBy(session::commit).isInstanceOf(IntegrityException.class);
            session.rollback();
            assertTold(
                    "create",
                    "before attach",
                    "after attach",
                    "before commit",
                    "before flush",
                    "begin",
                    "after rollback",
                    "soft rollback",
                    "end",
                    "soft rollback");
        }
    }

    @Test
    void aCommitOfNothingTellsItsCourse() {
        try (Session session = told(sessions.open())) {
            session.commit();
            assertTold("create", "before commit", "after commit", "end");
            session.connection();
            assertTold("create", "begin");
        }
    }

    @Test
    void aChangeAfterAFlushIsToldWithTheCommit() {
        try (Session session = told(sessions.open())) {
            var team = new Team("u1");
            session.add(team);
            session.flush();
            assertTold("create", "before attach", "after attach", "before flush", "begin", "after flush", "postexec");
            team.setName("ed");
            session.commit();
            assertTold("before commit", "before flush", "after flush", "postexec", "after commit", "end");
        }
    }

    @Test
    void afterTheLastRollbackTheSessionCanBeUsed() {
        write(new Country("fr", "u1"));
        try (Session session = sessions.open()) {
            Country france = session.getOne(Country.class, "fr");
            session.on(SessionEvents.AFTER_SOFT_ROLLBACK, (same, transaction) -> {
                if (same.isActive()) {
                    told.add(ObjectState.of(france).isLoaded(Country_.name) + " " + france.getName());
                }
            });
            france.setName("changed");
            session.flush();
            session.connection().execute(Country_.MAPPER.table().insert(), Map.of("code", "de", "name", "x"));
            session.add(new Country("de", "y"));
            assertThatThrownBy(session::commit).isInstanceOf(IntegrityException.class);
            assertTold();
            session.rollback();
            assertTold("false u1");
        }
    }

    @Test
    void aHandlerMayUseTheTransactionThatHasJustBeenBegun() {
        try (Session session = sessions.open()) {
            session.on(
                    SessionEvents.AFTER_TRANSACTION_CREATE,
                    (same, transaction) -> told.add(
                            String.valueOf(same.execute(text("SELECT 1")).scalar())));
            session.begin(same -> {});
            assertTold("1");
        }
    }

    @Test
    void beforeItIsAttachedAnObjectIsNotInTheSessionAndAfterwardsItIs() {
        try (Session session = sessions.open()) {
            session.on(SessionEvents.BEFORE_ATTACH, (same, object) -> told.add("before " + known(same, object)));
            session.on(SessionEvents.AFTER_ATTACH, (same, object) -> told.add("after " + known(same, object)));
            var team = new Team("u1");
            session.add(team);
            session.flush();
            session.expunge(team);
            session.add(team);
            assertTold("before false", "after true", "before false", "after true");
        }
    }

    private static boolean known(Session session, Object object) {
        return session.pending().contains(object) || session.identityMap().containsValue(object);
    }

    @Test
    void aFlushInAHandlerOfTheFlushIsRefused() {
        try (Session session = sessions.open()) {
            session.on(SessionEvents.BEFORE_FLUSH, Session::flush);
            session.add(new Team("foo"));
            assertThatThrownBy(session::flush)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("is being flushed already");
        }
    }

    @Test
    void whatAHandlerAddsChangesAndDeletesBeforeAFlushIsPartOfIt() {
        try (Session session = sessions.open()) {
            session.on(SessionEvents.BEFORE_FLUSH, same -> {
                var written = new ArrayList<Object>(same.pending());
                written.addAll(same.dirty());
                for (Object object : written) {
                    same.add(new Team("another " + ((Team) object).getName()));
                }
                for (Object object : List.copyOf(same.deleted())) {
                    same.delete(same.scalars(
                                    select(Team.class).where(Team_.name.eq("another " + ((Team) object).getName())))
                            .one());
                }
            });
            var team = new Team("u1");
            session.add(team);
            session.flush();
            session.flush();
            assertNames(session, "another u1", "u1");
            team.setName("u2");
            session.flush();
            assertNames(session, "another u1", "another u2", "u2");
            session.delete(team);
            session.flush();
            assertNames(session, "another u1");
        }
    }

    private static void assertNames(Session session, String... names) {
        assertThat(session.scalars(select(Team_.name).orderBy(Team_.name)).all())
                .containsExactly(names);
    }

    @Test
    void whatAHandlerChangesInCleanObjectsBeforeAFlushIsWritten() {
        try (Session session = sessions.open()) {
            var team = new Team("u1");
            session.on(
                    SessionEvents.BEFORE_FLUSH,
                    same -> same.identityMap()
                            .values()
                            .forEach(object -> ((Team) object).setName(((Team) object).getName() + " modified")));
            session.add(team);
            session.flush();
            assertNames(session, "u1");
            session.add(new Team("u2"));
            session.flush();
            session.expungeAll();
            assertNames(session, "u1 modified", "u2");
        }
    }

    @Test
    void handlersOfTheEndSeeObjectsAsTheyWere() {
        write(new Team("u1"));
        try (Session session = sessions.open(options -> options.withExpireOnCommit(true))) {
            Team team = session.getOne(Team.class, 1);
            session.on(SessionEvents.AFTER_COMMIT, same -> told.add("commit " + team.getName()));
            session.on(SessionEvents.AFTER_ROLLBACK, same -> told.add("rollback " + team.getName()));
            session.commit();
            assertTold("commit u1");
            assertThat(ObjectState.of(team).isLoaded(Team_.name)).isFalse();
            assertThat(team.getName()).isEqualTo("u1");
            session.rollback();
            assertTold("rollback u1");
            assertThat(ObjectState.of(team).isLoaded(Team_.name)).isFalse();
        }
    }

    /* The life of objects */

    private void life(Session session, String what, EventKey<SessionEvents.OfObject> key) {
        session.on(
                key,
                (same, object) -> told.add(what + ": " + same.contains(object) + ", "
                        + ObjectState.of(object).status() + ", "
                        + same.deleted().contains(object)));
    }

    @Test
    void handlersSeeWhereObjectsStand() {
        try (Session session = sessions.open()) {
            life(session, "pending", SessionEvents.TRANSIENT_TO_PENDING);
            life(session, "forgotten", SessionEvents.PENDING_TO_TRANSIENT);
            life(session, "written", SessionEvents.PENDING_TO_PERSISTENT);
            life(session, "undone", SessionEvents.PERSISTENT_TO_TRANSIENT);
            life(session, "deleted", SessionEvents.PERSISTENT_TO_DELETED);
            life(session, "back", SessionEvents.DELETED_TO_PERSISTENT);
            life(session, "gone", SessionEvents.DELETED_TO_DETACHED);
            life(session, "left", SessionEvents.PERSISTENT_TO_DETACHED);
            life(session, "come", SessionEvents.DETACHED_TO_PERSISTENT);
            var team = new Team("u1");
            session.add(team);
            assertTold("pending: true, PENDING, false");
            session.rollback();
            assertTold("forgotten: false, TRANSIENT, false");
            session.add(team);
            session.flush();
            team.setName("u2");
            session.flush();
            assertTold("pending: true, PENDING, false", "written: true, PERSISTENT, false");
            session.rollback();
            assertTold("undone: false, TRANSIENT, false");
            session.add(team);
            session.commit();
            told.clear();
            session.expungeAll();
            assertTold("left: false, DETACHED, false");
            session.add(team);
            assertTold("come: true, PERSISTENT, false");
            session.delete(team);
            session.flush();
            assertTold("deleted: false, DELETED, false");
            session.rollback();
            assertTold("back: true, PERSISTENT, false");
            session.delete(team);
            session.commit();
            assertTold("deleted: false, DELETED, false", "gone: false, DETACHED, false");
        }
    }

    @Test
    void anObjectNobodyHoldsIsToldOfAllTheSame() {
        try (Session session = sessions.open()) {
            session.on(SessionEvents.PENDING_TO_PERSISTENT, (same, object) -> told.add(((Team) object).getName()));
            session.on(
                    SessionEvents.PERSISTENT_TO_DELETED,
                    (same, object) -> told.add("no more " + ((Team) object).getName()));
            session.add(new Team("u1"));
            System.gc();
            session.flush();
            assertTold("u1");
            session.delete(session.scalars(select(Team.class)).one());
            System.gc();
            session.flush();
            assertTold("no more u1");
        }
    }

    /* What is read */

    private void listenToReading() {
        registrations.add(MapperEvents.on(Team.class, MapperEvents.LOAD, (session, object) -> told.add("load")));
        registrations.add(MapperEvents.on(
                Team.class, MapperEvents.REFRESH, (session, object, attributes) -> told.add("refresh " + attributes)));
    }

    @Test
    void anObjectIsToldOnceWhenItIsReadForTheFirstTime() {
        write(new Team("u1"));
        listenToReading();
        try (Session session = sessions.open()) {
            session.scalars(select(Team.class)).first();
            session.scalars(select(Team.class)).first();
            assertTold("load");
        }
    }

    @Test
    void whatIsReadAnewIsToldWithItsAttributes() {
        write(new Team("u1"));
        try (Session session = sessions.open(options -> options.withExpireOnCommit(true))) {
            Team team = session.getOne(Team.class, 1);
            listenToReading();
            session.scalars(select(Team.class)).first();
            assertTold();
            session.expire(team);
            session.scalars(select(Team.class)).first();
            assertTold("refresh [id, name]");
            session.commit();
            assertThat(team.getName()).isEqualTo("u1");
            assertTold("refresh [id, name]");
            session.expire(team, Team_.name);
            session.scalars(select(Team.class)).first();
            assertTold("refresh [name]");
            session.scalars(select(Team.class).options(populateExisting())).first();
            assertTold("refresh []");
            session.refresh(team, Team_.name);
            assertTold("refresh [name]");
            session.refresh(team, Team_.players);
            assertTold("refresh [players]");
            session.expungeAll();
            Team partly = session.scalars(select(Team.class).options(loadOnly(Team_.id)))
                    .one();
            assertTold("load");
            assertThat(partly.getName()).isEqualTo("u1");
            assertTold("refresh [name]");
        }
    }

    @Test
    void whatAHandlerMakesOfAnObjectThatIsReadCountsAsRead() {
        write(new Team("u1"));
        registrations.add(MapperEvents.on(
                Team.class, MapperEvents.LOAD, (session, object) -> ((Team) object).setName("new name!")));
        try (Session session = sessions.open()) {
            Team team = session.scalars(select(Team.class)).one();
            assertThat(ObjectState.of(team).history(Team_.name).unchanged()).isEqualTo(List.of("new name!"));
            assertThat(session.dirty()).isEmpty();
            assertThat(team.getName()).isEqualTo("new name!");
            team.setName("newer");
            session.commit();
            assertNames(session, "newer");
        }
    }

    /* Execution */

    @Test
    void handlersOfAnExecutionSeeItsKindAndChangeItsParameters() {
        write(new Country("fr", "France"), new Country("de", "Germany"));
        try (Session session = sessions.open()) {
            session.on(SessionEvents.DO_ORM_EXECUTE, execution -> {
                told.add((execution.isSelect() ? "select" : "")
                        + (execution.isInsert() ? "insert" : "")
                        + (execution.isUpdate() ? "update" : "")
                        + (execution.isDelete() ? "delete" : "")
                        + (execution.isExecuteMany() ? " many" : "")
                        + (execution.selectsEntities() ? " entities" : ""));
                if (execution.isSelect() && !execution.parameterSets().isEmpty()) {
                    execution.replaceParameters(List.of(Map.of("code", "de")));
                }
            });
            Select<Country> query =
                    select(Country.class).where(Country_.code.eq(bindparam("code", Country_.code.type())));
            assertThat(session.scalars(query, Map.of("code", "fr")).one().getName())
                    .isEqualTo("Germany");
            assertTold("select entities");
            session.execute(
                    insert(Country.class), List.of(Map.of("code", "a", "name", "a"), Map.of("code", "b", "name", "b")));
            session.execute(update(Country.class).set(Country_.name, "x"));
            session.execute(delete(Country.class));
            session.execute(select(Country_.code));
            session.execute(text("SELECT 1"));
            assertTold("insert many", "update", "delete", "select", "");
        }
    }
}
