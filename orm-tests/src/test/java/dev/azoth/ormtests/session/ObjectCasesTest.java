package dev.azoth.ormtests.session;

import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.sql.Sql.count;
import static dev.azoth.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.MapperEvents;
import dev.azoth.orm.ObjectState;
import dev.azoth.orm.Session;
import dev.azoth.orm.SessionEvents;
import dev.azoth.sql.Select;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The cases of SQLAlchemy's test/orm/test_session.py about objects that come, go and are deleted. */
final class ObjectCasesTest extends SessionSuite {
    private static final Select<Long> TEAMS = select(count()).selectFrom(Team_.MAPPER.table());

    @Test
    void objectsAreMadeTransientAgainAndAgain() {
        try (Session session = sessions.open(options -> options.withAutoflush(false))) {
            session.add(new Team("test"));
            session.flush();
            Team team = session.scalars(select(Team.class)).first();
            Session.makeTransient(team);
            assertThat(session.contains(team)).isFalse();
            session.add(team);
            assertThat(session.pending()).isEqualTo(List.of(team));

            team = session.scalars(select(Team.class)).first();
            session.expunge(team);
            Session.makeTransient(team);
            session.add(team);
            assertThat(session.pending()).hasSize(2);

            team = session.scalars(select(Team.class)).first();
            session.expire(team);
            Session.makeTransient(team);
            assertThat(team.getId()).isNull();
            assertThat(team.getName()).isNull();
            Session.makeTransient(team);
            session.close();

            team.setName("test2");
            session.add(team);
            session.flush();
            session.delete(team);
            session.flush();
            Team deleted = team;
            assertThatThrownBy(() -> session.add(deleted))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("has been deleted; make it transient");
            Session.makeTransient(team);
            session.add(team);
            session.flush();
            assertThat(session.contains(team)).isTrue();
        }
    }

    @Test
    void madeTransientAnObjectStaysSoThoughItsDeletionIsUndone() {
        try (Session session = sessions.open()) {
            var team = new Team("test");
            session.add(team);
            session.commit();
            session.delete(team);
            session.flush();
            Session.makeTransient(team);
            session.rollback();
            assertThat(ObjectState.of(team).isTransient()).isTrue();
            assertThat(session.scalars(select(Team.class)).one()).isNotSameAs(team);
        }
    }

    @Test
    void whatWasDeletedIsKnownAndNotAddedAgain() {
        try (Session session = sessions.open()) {
            var team = new Team("u1");
            session.add(team);
            session.commit();
            session.delete(team);
            assertThat(ObjectState.of(team).wasDeleted()).isFalse();
            session.flush();
            assertThat(ObjectState.of(team).wasDeleted()).isTrue();
            assertThat(session.contains(team)).isFalse();
            assertThat(Session.of(team)).contains(session);
            assertThatThrownBy(() -> session.add(team)).isInstanceOf(InvalidRequestException.class);
            session.rollback();
            assertThat(session.contains(team)).isTrue();
            assertThat(ObjectState.of(team).wasDeleted()).isFalse();

            session.delete(team);
            session.commit();
            assertThat(Session.of(team)).isEmpty();
            assertThat(ObjectState.of(team).wasDeleted()).isTrue();
            assertThatThrownBy(() -> session.add(team)).isInstanceOf(InvalidRequestException.class);
            Session.makeTransient(team);
            session.add(team);
            session.commit();
            assertThat(session.scalar(TEAMS)).isEqualTo(1L);
        }
    }

    @Test
    void whatIsExpungedDoesNotComeBackByARollback() {
        try (Session session = sessions.open()) {
            var team = new Team("x");
            session.add(team);
            session.flush();
            session.expunge(team);
            session.rollback();
            assertThat(session.contains(team)).isFalse();
            assertThat(Session.of(team)).isEmpty();

            var other = new Team("y");
            session.add(other);
            session.commit();
            session.delete(other);
            session.flush();
            session.expunge(other);
            session.rollback();
            assertThat(session.contains(other)).isFalse();
            assertThat(Session.of(other)).isEmpty();
            assertThat(ObjectState.of(other).wasDeleted()).isTrue();
        }
    }

    @Test
    void manyAreDeletedAtOnce() {
        write(new Team("u1"), new Team("u2"));
        try (Session session = sessions.open()) {
            List<Team> teams = session.scalars(select(Team.class)).all();
            session.deleteAll(teams);
            session.flush();
            assertThat(teams).noneMatch(session::contains);
            assertThat(session.scalars(select(Team.class)).all()).isEmpty();
        }
    }

    @Test
    void aDetachedObjectIsTakenInToBeDeleted() {
        write(new Team("u1", new Player("p1")));
        var told = new ArrayList<String>();
        try (Session session = sessions.open()) {
            Team team = session.scalars(select(Team.class).options(selectinload(Team_.players)))
                    .one();
            Player player = team.getPlayers().get(0);
            session.close();
            session.on(SessionEvents.DETACHED_TO_PERSISTENT, (same, object) -> {
                assertThat(same.contains(object)).isTrue();
                assertThat(same.deleted().contains(object)).isFalse();
                told.add(ObjectState.of(object).toString());
            });
            session.delete(team);
            assertThat(session.deleted()).isEqualTo(List.of(team, player));
            assertThat(told).containsExactly("Team[1]", "Player[1]");
            session.commit();
            assertThat(session.scalar(TEAMS)).isEqualTo(0L);
        }
    }

    @Test
    void onlyWhatHasARowIsDeleted() {
        write(new Team("u1"));
        try (Session session = sessions.open();
                Session other = sessions.open()) {
            assertThatThrownBy(() -> session.delete(new Team("u1")))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("is not persisted");
            var pending = new Team("u2");
            session.add(pending);
            assertThatThrownBy(() -> session.delete(pending)).hasMessageContaining("is not persisted");
            session.expunge(pending);

            Team team = session.scalars(select(Team.class)).one();
            session.expunge(team);
            team.setName("fred");
            session.add(team);
            assertThat(session.dirty()).isEqualTo(List.of(team));
            session.commit();
            session.expungeAll();
            session.add(team);
            assertThat(session.dirty()).isEmpty();
            assertThatThrownBy(() -> other.delete(team)).hasMessageContaining("already attached to another session");
            session.commit();
            Team theirs = other.getOne(Team.class, team.getId());
            other.expunge(theirs);
            other.commit();
            assertThatThrownBy(() -> session.delete(theirs)).hasMessageContaining("already present in this session");
            session.expire(team);
            session.expunge(team);
            session.delete(team);
            assertThat(session.contains(team)).isTrue();
            session.flush();
            assertThat(session.contains(team)).isFalse();
            assertThat(session.scalar(TEAMS)).isEqualTo(0L);
        }
    }

    @Test
    void ofTwoObjectsOfARowOneIsWritten() {
        try (Session session = sessions.open()) {
            var one = new Team("u1");
            session.add(one);
            session.flush();
            session.expunge(one);
            assertThat(Session.of(one)).isEmpty();
            Team two = session.getOne(Team.class, one.getId());
            assertThat(two).isNotSameAs(one);
            assertThatThrownBy(() -> session.add(one)).hasMessageContaining("is already present in this session");
            session.expunge(two);
            one.setName("John");
            two.setName("Doe");
            session.add(one);
            session.flush();
            session.expungeAll();
            assertThat(session.getOne(Team.class, one.getId()).getName()).isEqualTo("John");
        }
    }

    @Test
    void anObjectInAnotherSessionIsRefusedAndNothingIsLeftBehind() {
        var team = new Team(1, "u1");
        Session.makeTransientToDetached(team);
        try (Session one = sessions.open();
                Session other = sessions.open()) {
            one.add(team);
            assertThatThrownBy(() -> other.add(team))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("already attached to another session");
            assertThat(other.contains(team)).isFalse();
            assertThat(other.identityMap()).isEmpty();
        }
    }

    @Test
    void whatHandlersOfAFlushLoadMakesRoomForWhatIsFlushed() {
        try (Session session = sessions.open()) {
            session.on(
                    SessionEvents.AFTER_FLUSH,
                    same -> same.identityMap().values().forEach(object -> {
                        if (object instanceof Team team) {
                            assertThat(team.getPlayers()).isNotEmpty();
                        }
                    }));
            var team = new Team("u1", new Player("e1"));
            session.add(team);
            session.flush();
            session.expireAll();
            var second = new Player("e2");
            second.setTeam(team);
            session.flush();
            assertThat(session.contains(second)).isTrue();
            session.expireAll();
            assertThat(team.getPlayers()).hasSize(2).contains(second);
        }
    }

    @Test
    void anObjectGivenAnOwnerIsWrittenWithItThoughTheCollectionIsNotLoaded() {
        write(new Team("ed"));
        try (Session session = sessions.open()) {
            Team team = session.getOne(Team.class, 1);
            var player = new Player("p");
            player.setTeam(team);
            session.commit();
            assertThat(ObjectState.of(player).isPersistent()).isTrue();
            assertThat(ObjectState.of(team).isLoaded(Team_.players)).isFalse();
        }
    }

    @Test
    void aRolledBackMemberLeavesTheCollection() {
        write(new Team("ed", new Player("p1"), new Player("p2"), new Player("p3")));
        try (Session session = sessions.open()) {
            Team team = session.getOne(Team.class, 1);
            var fresh = new Player("a new one");
            team.getPlayers().add(fresh);
            team.setName("some new name");
            assertThat(team.getPlayers()).hasSize(4).contains(fresh);
            session.rollback();
            assertThat(team.getName()).isEqualTo("ed");
            assertThat(team.getPlayers()).hasSize(3).doesNotContain(fresh);
            assertThat(fresh.getName()).isEqualTo("a new one");
        }
    }

    @Test
    void whatIsModifiedIsToldOfAnyObject() {
        try (Session session = sessions.open()) {
            assertThat(session.isModified(new Team("fred"))).isTrue();
            assertThat(session.isModified(new Team((String) null))).isFalse();
            session.add(new Team("fred"));
            session.commit();
            session.expungeAll();
            Team team = session.scalars(select(Team.class)).one();
            team.getPlayers().add(new Player("p"));
            assertThat(session.dirty()).isEqualTo(List.of(team));
            assertThat(session.isModified(team)).isTrue();
            assertThat(session.isModified(team, false)).isFalse();
        }
    }

    @Test
    void whatAHandlerOfAWriteChangesIsWrittenWithTheNextFlushExceptInTheObjectItself() {
        write(new Team("1"), new Team("2"));
        try (Session session = sessions.open()) {
            List<Team> teams =
                    session.scalars(select(Team.class).orderBy(Team_.id)).all();
            var registration = MapperEvents.on(
                    Team.class,
                    MapperEvents.AFTER_UPDATE,
                    (same, object) -> teams.stream()
                            .filter(team -> !team.getName().equals("5"))
                            .forEach(team -> team.setName("5")));
            teams.get(0).setName("3");
            session.commit();
            registration.close();
            assertThat(session.dirty()).isEmpty();
            session.expireAll();
            assertThat(teams).extracting(Team::getName).containsExactly("3", "5");
        }
    }
}
