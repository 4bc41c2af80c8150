package dev.azoth.ormtests.session;

import static dev.azoth.orm.Orm.delete;
import static dev.azoth.orm.Orm.insert;
import static dev.azoth.orm.Orm.populateExisting;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.update;
import static dev.azoth.sql.Sql.count;
import static dev.azoth.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.engine.Connection;
import dev.azoth.engine.Result;
import dev.azoth.error.IntegrityException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.error.NoResultFoundException;
import dev.azoth.error.PendingRollbackException;
import dev.azoth.orm.ObjectState;
import dev.azoth.orm.Session;
import dev.azoth.orm.SessionEvents;
import dev.azoth.orm.SessionFactory;
import dev.azoth.ormtests.Database;
import dev.azoth.sql.ForUpdate;
import dev.azoth.sql.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases of SQLAlchemy's test/orm/test_session.py about transactions, get, autoflush and statements. */
final class SessionCasesTest extends SessionSuite {
    private static final Select<Long> TEAMS = select(count()).selectFrom(Team_.MAPPER.table());

    private Session opened;

    @AfterEach
    void closeOpened() {
        if (opened != null) {
            opened.close();
        }
    }

    @Test
    void aGivenConnectionOutlivesTheSession() {
        try (Connection connection = engine.connect()) {
            Session session = SessionFactory.of(connection).open();
            session.add(new Team("first"));
            session.flush();
            session.close();
            assertThat(connection.scalar(TEAMS)).isEqualTo(0L);
        }
    }

    @Test
    void whatIsNotFlushedBeginsNoTransactionInTheFlush() {
        try (Session session = sessions.open()) {
            session.flush();
            assertThat(session.inTransaction()).isFalse();
            session.scalar(TEAMS);
            assertThat(session.inTransaction()).isTrue();
            session.close();
            assertThat(session.inTransaction()).isFalse();
        }
    }

    @Test
    void aChangeAfterACommitBeginsTheNextTransaction() {
        try (Session session = sessions.open()) {
            var team = new Team("u1");
            session.add(team);
            session.commit();
            team.setName("newname");
            assertThat(session.inTransaction()).isTrue();
            session.flush();
            assertThat(session.connection().scalar(select(Team_.name))).isEqualTo("newname");
            session.rollback();
            assertThat(session.inTransaction()).isFalse();
            assertThat(session.connection().scalar(select(Team_.name))).isEqualTo("u1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"commit", "close", "rollback"})
    void withoutAutobeginNothingIsReadOrAddedBetweenTransactions(String end) {
        write(new Team("u1", new Player("p1")));
        Session session = sessions.open(options -> options.withAutobegin(false));
        opened = session;
        session.begin();
        Team team = session.scalars(select(Team.class)).one();
        switch (end) {
            case "commit" -> session.commit();
            case "close" -> session.close();
            default -> session.rollback();
        }
        assertThat(session.inTransaction()).isFalse();
        assertThatThrownBy(() -> {
                    if (end.equals("close")) {
                        session.add(team);
                    } else {
                        team.getPlayers();
                    }
                })
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("call begin() first");
        assertThatThrownBy(() -> session.add(new Team("u2"))).hasMessageContaining("call begin() first");
        session.begin();
        if (end.equals("close")) {
            session.add(team);
        }
        assertThat(team.getPlayers()).hasSize(1);
        session.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "add", "delete", "modify"})
    void afterARollbackObjectsAreReadAnewIfATransactionWasBegun(String how) {
        for (boolean begin : List.of(true, false)) {
            for (boolean expires : List.of(true, false)) {
                try (Session session = sessions.open(options -> options.withExpireOnCommit(expires))) {
                    var team = new Team("x");
                    var other = new Team("d");
                    session.addAll(team, other);
                    session.commit();
                    if (begin) {
                        session.begin();
                    }
                    switch (how) {
                        case "add" -> session.add(new Team("q"));
                        case "delete" -> session.delete(other);
                        case "modify" -> other.setName("m");
                        default -> {}
                    }
                    boolean begun = begin || !how.equals("nothing");
                    assertThat(session.inTransaction()).isEqualTo(begun);
                    session.rollback();
                    assertThat(ObjectState.of(team).isLoaded(Team_.name)).isEqualTo(!begun && !expires);
                    assertThat(team.getName()).isEqualTo("x");
                }
            }
        }
    }

    @Test
    void whatIsFlushedIsSeenByOthersWhenItIsCommitted() {
        if (database == Database.SQLITE) {
            return; // one connection in memory
        }
        try (Session session = sessions.open();
                Connection other = engine.connect()) {
            session.add(new Team("x"));
            session.flush();
            assertThat(session.connection().scalar(TEAMS)).isEqualTo(1L);
            assertThat(other.scalar(TEAMS)).isEqualTo(0L);
            other.rollback();
            session.commit();
            assertThat(other.scalar(TEAMS)).isEqualTo(1L);
        }
    }

    @Test
    void getReadsOnceAndWithALockAnew() {
        write(new Country("7", "7"), new Country("19", "19"));
        try (Session session = sessions.open()) {
            Country seven = session.getOne(Country.class, "7");
            assertThat(session.get(Country.class, "19")).isPresent();
            sent();
            assertThat(session.getOne(Country.class, "7")).isSameAs(seven);
            assertThat(session.get(Country.class, "7", (ForUpdate) null)).containsSame(seven);
            assertSql();
            assertThat(session.getOne(Country.class, "7", ForUpdate.PLAIN)).isSameAs(seven);
            assertThat(sent()).hasSize(1);
            session.expungeAll();
            assertThat(session.getOne(Country.class, "7")).isNotSameAs(seven);
            assertThatThrownBy(() -> session.getOne(Country.class, "2")).isInstanceOf(NoResultFoundException.class);
        }
    }

    @Test
    void getReadsAnewWhenItIsToPopulateWhatIsThere() {
        write(new Country("1", "name"));
        for (boolean present : List.of(true, false)) {
            for (boolean anew : List.of(true, false)) {
                try (Session session = sessions.open()) {
                    Country held = present ? session.getOne(Country.class, "1") : null;
                    session.connection().execute(update(Country.class).set(Country_.name, "newname"));
                    var heard = new ArrayList<Boolean>();
                    session.on(SessionEvents.DO_ORM_EXECUTE, execution -> heard.add(execution.selectsEntities()));
                    Country got = anew
                            ? session.getOne(Country.class, "1", populateExisting())
                            : session.getOne(Country.class, "1");
                    assertThat(got.getName()).isEqualTo(present && !anew ? "name" : "newname");
                    assertThat(heard).hasSize(present && !anew ? 0 : 1);
                    if (present) {
                        assertThat(got).isSameAs(held);
                    }
                }
            }
        }
    }

    @Test
    void theInfoOfASessionCanBeGivenWhenItIsMade() {
        SessionFactory factory = sessions.with(options -> options.withInfo(Map.of("global", true, "s1", 5)));
        try (Session one = factory.open();
                Session two = factory.open(options -> options.withInfo(Map.of("global", true, "s1", 6, "s2", true)))) {
            assertThat(one.info()).isEqualTo(Map.of("global", true, "s1", 5));
            assertThat(two.info()).isEqualTo(Map.of("global", true, "s1", 6, "s2", true));
            two.info().put("s1", 7);
            try (Session three = factory.open()) {
                assertThat(three.info()).isEqualTo(Map.of("global", true, "s1", 5));
            }
        }
    }

    @Test
    void aBulkStatementAfterAFailedFlushNeedsARollbackToo() {
        try (Session session = sessions.open()) {
            session.add(new Country("1", "original"));
            session.commit();
            session.add(new Country("2", null));
            assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
            assertThatThrownBy(() ->
                            session.execute(update(Country.class), List.of(Map.of("code", "1", "name", "updated"))))
                    .isInstanceOf(PendingRollbackException.class);
            session.rollback();
            session.execute(update(Country.class), List.of(Map.of("code", "1", "name", "updated")));
            session.commit();
            assertThat(session.getOne(Country.class, "1").getName()).isEqualTo("updated");
        }
    }

    @Test
    void autoflushIsOnAgainAfterABlockThatFailed() {
        try (Session session = sessions.open()) {
            assertThatThrownBy(() -> session.noAutoflush(same -> {
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            assertThat(session.autoflush()).isTrue();
        }
    }

    @Test
    void anErrorOfAFlushBeforeAQueryNamesTheCure() {
        try (Session session = sessions.open()) {
            var team = new Team("first");
            session.add(team);
            session.commit();
            team.getPlayers().add(new Player((String) null));
            assertThatThrownBy(() -> session.scalars(select(Team.class)).first())
                    .isInstanceOf(IntegrityException.class)
                    .hasMessageContaining("noAutoflush");
        }
    }

    @Test
    void aConditionOnAnObjectWaitsForItsKey() {
        try (Session session = sessions.open()) {
            var team = new Team("ed", new Player("foo"));
            Select<Player> players = select(Player.class).where(Player_.team.eq(team));
            session.add(team);
            assertThat(session.scalars(players).one())
                    .isSameAs(team.getPlayers().get(0));
            session.expire(team, Team_.id);
            session.expungeAll();
            assertThat(session.scalars(players).one().getName()).isEqualTo("foo");
            session.expungeAll();
            session.add(team);
            session.expire(team);
            session.expunge(team);
            assertThat(session.scalars(players).one().getName()).isEqualTo("foo");
            assertThat(session.scalars(select(Player.class).where(Player_.team.ne(team)))
                            .all())
                    .isEmpty();
            Player player = session.scalars(players).one();
            assertThat(session.scalars(select(Team.class).where(Team_.players.contains(player)))
                            .one()
                            .getName())
                    .isEqualTo("ed");
        }
    }

    @Test
    void aConditionOnAnObjectWithoutAKeyIsRefused() {
        try (Session session = sessions.open()) {
            var team = new Team("ed");
            Select<Player> players = select(Player.class).where(Player_.team.eq(team));
            assertThatThrownBy(() -> session.scalars(players).all())
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("team.id of a Team that has no value for it: flush the object first");
            var given = new Team(5, "ed");
            assertThat(session.scalars(select(Player.class).where(Player_.team.eq(given)))
                            .all())
                    .isEmpty();
        }
    }

    @Test
    void whatIsNotMappedIsRefusedEverywhere() {
        List<BiConsumer<Session, Object>> calls = List.of(
                Session::contains,
                Session::isModified,
                (session, object) -> session.merge(object),
                (session, object) -> session.refresh(object),
                Session::add,
                Session::delete,
                (session, object) -> session.expire(object),
                Session::expunge,
                (session, object) -> session.addAll(List.of(object)),
                (session, object) -> session.mergeAll(List.of(object)),
                (session, object) -> session.deleteAll(List.of(object)),
                (session, object) -> Session.of(object),
                (session, object) -> Session.identityKey(object));
        try (Session session = sessions.open()) {
            for (BiConsumer<Session, Object> call : calls) {
                for (Object object : List.of("doh", 123, List.of("t"), Team.class, new Object())) {
                    assertThatThrownBy(() -> call.accept(session, object))
                            .isInstanceOf(InvalidRequestException.class)
                            .hasMessageContaining("is not a mapped class");
                }
            }
        }
    }

    @Test
    void aResultThatHasBeenReadHasDetachedObjectsAfterClose() {
        write(new Team("jack"));
        try (Session session = sessions.open()) {
            Result<Team> result = session.execute(select(Team.class));
            session.close();
            Team team = result.all().getFirst();
            assertThat(ObjectState.of(team).isDetached()).isTrue();
            assertThat(ObjectState.of(team).session()).isEmpty();
            assertThat(session.inTransaction()).isFalse();
        }
    }

    @Test
    void statementsOnTablesAndClassesAreExecuted() {
        try (Session session = sessions.open()) {
            session.execute(insert(Country.class).values(Map.of("code", "12", "name", "some user")));
            session.execute(
                    update(Country.class).set(Country_.name, "some name").where(Country_.code.eq("15")));
            session.execute(delete(Country.class).where(Country_.code.eq("15")));
            session.execute(Country_.MAPPER.table().insert().values(Map.of("code", "13", "name", "some user")));
            session.execute(Country_.MAPPER.table().update().values(Map.of("name", "n")));
            session.execute(Country_.MAPPER.table().delete().where(Country_.code.eq("12")));
            assertThat(session.scalars(select(Country_.code)).all()).containsExactly("13");
        }
    }
}
