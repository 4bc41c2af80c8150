package dev.azoth.ormtests.session;

import static dev.azoth.orm.Orm.populateExisting;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.update;
import static dev.azoth.sql.Sql.bindparam;
import static dev.azoth.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.engine.Connection;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.ObjectState;
import dev.azoth.orm.Session;
import dev.azoth.orm.SessionEvents;
import dev.azoth.sql.compile.IsolationLevel;
import dev.azoth.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The smaller calls of a session, as SQLAlchemy's reference of Session names them. */
final class SessionApiTest extends SessionSuite {
    @Test
    void aSessionIsIteratedOverByItsObjects() {
        write(new Team("red"));
        try (Session session = sessions.open()) {
            Team red = session.getOne(Team.class, 1);
            var blue = new Team("blue");
            session.add(blue);

            assertThat(session).containsExactly(blue, red);
        }
    }

    @Test
    void whetherItsOwnRowIsModifiedIsToldApartFromItsCollections() {
        write(new Team("red"));
        try (Session session = sessions.open()) {
            Team team = session.getOne(Team.class, 1);
            team.getPlayers().add(new Player("r1"));

            assertThat(session.isModified(team)).isTrue();
            assertThat(session.isModified(team, false)).isFalse();
            team.setName("scarlet");
            assertThat(session.isModified(team, false)).isTrue();
        }
    }

    @Test
    void theIdentityKeyIsThatOfAClassAndAKeyOrOfAnObject() {
        assertThat(Session.identityKey(new Team(7, "red"))).isEqualTo(Session.identityKey(Team.class, 7));
        assertThatThrownBy(() -> Session.identityKey(new Team("red")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("The key of this Team has no value yet");
    }

    @Test
    void aKeyMayBeGivenByNames() {
        write(new Team("red"));
        use(session -> {
            assertThat(session.getOne(Team.class, Map.of("id", 1)).getName()).isEqualTo("red");
            assertThatThrownBy(() -> session.get(Team.class, Map.of("number", 1)))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessage("The key of Team consists of [id]; values were given for [number]");
        });
    }

    @Test
    void manyAreMergedWithoutLoading() {
        write(new Team("red"), new Team("blue"));
        List<Team> given = sessions.use(
                session -> session.scalars(select(Team.class).orderBy(Team_.id)).all());
        sent();
        use(session -> {
            List<Team> merged = session.mergeAllLoaded(given);
            assertThat(merged).extracting(Team::getName).containsExactly("red", "blue");
            assertThat(session.contains(merged.get(1))).isTrue();
            assertSql();
        });
    }

    @Test
    void aStreamOfOneThingARowTakesParameters() {
        write(new Team("red"), new Team("blue"));
        use(session -> assertThat(session.streamScalars(
                                select(Team.class).where(Team_.name.eq(bindparam("name", Types.string()))),
                                Map.of("name", "blue"))
                        .all())
                .extracting(Team::getName)
                .containsExactly("blue"));
    }

    @Test
    void aTransientObjectCanStandForARow() {
        write(new Team("red", new Player("r1")));
        var team = new Team(1, null);
        Session.makeTransientToDetached(team);
        assertThat(ObjectState.of(team).isDetached()).isTrue();

        use(session -> {
            session.add(team);
            assertThat(ObjectState.of(team).isPersistent()).isTrue();
            assertSql();
            assertThat(team.getName()).isEqualTo("red");
            assertSql("SELECT team.id, team.name FROM team WHERE team.id = ?");
            assertThat(team.getPlayers()).extracting(Player::getName).containsExactly("r1");
            team.setName("scarlet");
            session.commit();
        });
        use(session -> assertThat(session.getOne(Team.class, 1).getName()).isEqualTo("scarlet"));
    }

    @Test
    void whatATransientObjectHasWhenItStandsForARowCountsAsRead() {
        var team = new Team(1, "given");
        team.getPlayers().add(new Player(5, "p"));
        Session.makeTransientToDetached(team);

        assertThat(ObjectState.of(team).unloaded()).isEmpty();
        assertThat(ObjectState.of(team).isModified()).isFalse();
        assertThat(ObjectState.of(team).identity()).contains(List.of(1));
    }

    @Test
    void onlyATransientObjectWithAKeyCanStandForARow() {
        assertThatThrownBy(() -> Session.makeTransientToDetached(new Team("red")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("has no value yet");
        use(session -> {
            var pending = new Team(3, "red");
            session.add(pending);
            assertThatThrownBy(() -> Session.makeTransientToDetached(pending))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("is not transient: it is in a session already");
            session.flush();
            session.expunge(pending);
            assertThatThrownBy(() -> Session.makeTransientToDetached(pending))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("is not transient: it has a row already");
        });
    }

    @Test
    void withoutAutobeginEachTransactionIsBegun() {
        write(new Team("red"));
        try (Session session = sessions.open(options -> options.withAutobegin(false))) {
            for (Runnable use : List.<Runnable>of(
                    () -> session.get(Team.class, 1),
                    () -> session.add(new Team("blue")),
                    () -> session.execute(select(Team.class)),
                    session::connection,
                    session::commit)) {
                assertThatThrownBy(use::run)
                        .isInstanceOf(InvalidRequestException.class)
                        .hasMessageContaining("No transaction is begun on this session");
            }
            assertThat(session.inTransaction()).isFalse();
            session.rollback();

            session.begin();
            Team team = session.getOne(Team.class, 1);
            session.commit();

            assertThatThrownBy(() -> team.setName("scarlet")).isInstanceOf(InvalidRequestException.class);
            assertThat(team.getName()).isEqualTo("red");
            session.begin(same -> {
                team.setName("crimson");
            });
        }
        use(session -> assertThat(session.getOne(Team.class, 1).getName()).isEqualTo("crimson"));
    }

    @Test
    void withoutAutobeginASavepointBeginsItsTransaction() {
        try (Session session = sessions.open(options -> options.withAutobegin(false))) {
            session.beginNested(same -> {
                same.add(new Team("red"));
            });
            assertThat(session.inTransaction()).isTrue();
            assertThat(session.inNestedTransaction()).isFalse();
            session.commit();
        }
        use(session -> assertThat(session.scalars(select(Team_.name)).all()).containsExactly("red"));
    }

    @Test
    void theOptionsOfASessionHoldForItsStatements() {
        write(new Team("red"));
        try (Session session = sessions.open(options -> options.withStatementOptions(populateExisting()))) {
            Team team = session.getOne(Team.class, 1);
            for (Runnable read : List.<Runnable>of(
                    () -> session.scalars(select(Team.class)).all(),
                    () -> session.scalar(select(Team.class)),
                    () -> session.get(Team.class, 1),
                    () -> session.streamScalars(select(Team.class)).all())) {
                session.connection().execute(update(Team.class).set(Team_.name, "changed"));
                assertThat(team.getName()).isEqualTo("red");
                read.run();
                assertThat(team.getName()).isEqualTo("changed");
                session.connection().execute(update(Team.class).set(Team_.name, "red"));
                session.refresh(team);
            }
        }
    }

    @Test
    void theOptionsOfASessionMayBeLoaderOptions() {
        write(new Team("red", new Player("r1")));
        try (Session session = sessions.open(options -> options.withStatementOptions(selectinload(Team_.players)))) {
            Team team = session.getOne(Team.class, 1);
            sent();
            assertThat(team.getPlayers()).hasSize(1);
            assertSql();
        }
    }

    @Test
    void aConnectionIsAskedForWithOptionsBeforeTheTransaction() {
        try (Session session = sessions.open()) {
            Connection connection = session.connection(
                    options -> options.loggingToken("mine").isolationLevel(IsolationLevel.AUTOCOMMIT));
            assertThat(connection.executionOptions().loggingToken()).isEqualTo("mine");
            assertThat(session.connection()).isSameAs(connection);
            session.add(new Team("kept"));
            session.flush();
            session.rollback();
            assertThat(session.scalars(select(Team_.name)).all()).containsExactly("kept");
            assertThat(session.connection().executionOptions().loggingToken()).isNull();

            assertThatThrownBy(() -> session.connection(options -> options.loggingToken("late")))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("The connection is in the session's transaction already");
        }
    }

    @Test
    void aFactoryMakesSessionsOnAConnection() {
        var heard = new ArrayList<String>();
        sessions.on(SessionEvents.BEFORE_COMMIT, session -> heard.add("commit"));
        try (Connection connection = engine.connect()) {
            connection.begin();
            sessions.withConnection(connection).begin(session -> {
                session.add(new Team("red"));
            });
            assertThat(connection.inTransaction()).isTrue();
            connection.rollback();
        }
        assertThat(heard).containsExactly("commit");
        use(session -> assertThat(session.scalars(select(Team_.name)).all()).isEmpty());
    }
}
