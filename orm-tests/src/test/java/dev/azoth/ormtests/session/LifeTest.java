package dev.azoth.ormtests.session;

import static dev.azoth.orm.Orm.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.DetachedInstanceException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.ObjectState;
import dev.azoth.orm.Session;
import dev.azoth.orm.instrument.Status;
import dev.azoth.sql.ForUpdate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Objects as they come into a session, stand in it and leave it. */
final class LifeTest extends SessionSuite {
    @Test
    void anObjectGoesThroughItsStates() {
        try (Session session = sessions.open()) {
            var team = new Team("red");
            ObjectState state = ObjectState.of(team);
            assertThat(state.status()).isEqualTo(Status.TRANSIENT);
            session.add(team);
            assertThat(state.isPending()).isTrue();
            assertThat(session.pending()).isEqualTo(List.of(team));
            session.flush();
            assertThat(state.isPersistent()).isTrue();
            assertThat(state.identity()).contains(List.of(1));
            session.delete(team);
            assertThat(session.deleted()).isEqualTo(List.of(team));
            session.flush();
            assertThat(state.isDeleted()).isTrue();
            assertThat(session.contains(team)).isFalse();
            session.commit();
            assertThat(state.isDetached()).isTrue();
            assertThat(state.session()).isEmpty();
        }
    }

    @Test
    void addedAgainAfterDeleteAnObjectStays() {
        write(new Team("red"));
        try (Session session = sessions.open()) {
            Team team = session.getOne(Team.class, 1);
            session.delete(team);
            session.add(team);
            session.commit();
        }
        use(session -> assertThat(session.get(Team.class, 1)).isPresent());
    }

    @Test
    void aDetachedObjectKeepsWhatIsLoadedAndCanComeBack() {
        write(new Team("red", new Player("r1")));
        Team team;
        try (Session session = sessions.open()) {
            team = session.getOne(Team.class, 1);
        }
        assertThat(team.getName()).isEqualTo("red");
        assertThatThrownBy(team::getPlayers)
                .isInstanceOf(DetachedInstanceException.class)
                .hasMessageContaining("Team.players of Team[1] is not loaded, and the object is in no session");
        team.setName("changed");
        try (Session session = sessions.open()) {
            session.add(team);
            assertThat(team.getPlayers()).hasSize(1);
            session.commit();
        }
        use(session -> assertThat(session.getOne(Team.class, 1).getName()).isEqualTo("changed"));
    }

    @Test
    void anObjectIsInOneSessionOnly() {
        write(new Team("red"));
        try (Session one = sessions.open();
                Session other = sessions.open()) {
            Team team = one.getOne(Team.class, 1);
            assertThatThrownBy(() -> other.add(team))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("already attached to another session");
            assertThatThrownBy(() -> other.delete(team)).hasMessageContaining("already attached to another session");
        }
    }

    @Test
    void asRowAndObjectOfTheSameKeyTwoObjectsAreRefused() {
        write(new Team("red"));
        Team detached;
        try (Session session = sessions.open()) {
            detached = session.getOne(Team.class, 1);
        }
        try (Session session = sessions.open()) {
            Team own = session.getOne(Team.class, 1);
            assertThatThrownBy(() -> session.add(detached)).hasMessageContaining("already present in this session");
            assertThat(own).isNotSameAs(detached);
        }
    }

    @Test
    void expungeGoesAlong() {
        write(new Team("red", new Player("r1")));
        try (Session session = sessions.open()) {
            Team team = session.getOne(Team.class, 1);
            Player player = team.getPlayers().get(0);
            session.expunge(team);
            assertThat(ObjectState.of(team).isDetached()).isTrue();
            assertThat(ObjectState.of(player).isDetached()).isTrue();
            assertThat(session.identityMap()).isEmpty();
            var pending = new Team("blue");
            session.add(pending);
            session.expungeAll();
            assertThat(ObjectState.of(pending).isTransient()).isTrue();
            session.commit();
        }
        use(session -> assertThat(session.scalars(select(Team.class)).all()).hasSize(1));
    }

    @Test
    void whatIsModifiedIsAskedWithoutLoading() {
        write(new Team("red"));
        try (Session session = sessions.open()) {
            Team team = session.getOne(Team.class, 1);
            assertThat(session.isModified(team)).isFalse();
            team.setName("red");
            assertThat(session.isModified(team)).isFalse();
            assertThat(session.dirty()).isEqualTo(List.of(team));
            team.setName("blue");
            assertThat(session.isModified(team)).isTrue();
            assertThat(ObjectState.of(team).history(Team_.name).added()).containsExactly("blue");
            assertThat(ObjectState.of(team).history(Team_.name).deleted()).containsExactly("red");
            sent();
            assertThat(ObjectState.of(team).unloaded()).containsExactly("players");
            assertSql();
        }
    }

    @Test
    void aRefreshReadsAnewAndMayLock() {
        write(new Country("fr", "France"));
        try (Session session = sessions.open()) {
            Country france = session.getOne(Country.class, "fr");
            session.connection().execute(Country_.MAPPER.table().update().values(Map.of("name", "FR")));
            assertThat(france.getName()).isEqualTo("France");
            session.refresh(france);
            assertThat(france.getName()).isEqualTo("FR");
            sent();
            session.refresh(france, ForUpdate.PLAIN);
            assertSql("SELECT country.code, country.name FROM country WHERE country.code = ?" + lock());
            session.getOne(Country.class, "fr", ForUpdate.PLAIN);
            assertSql("SELECT country.code, country.name FROM country WHERE country.code = ?" + lock());
        }
    }

    private String lock() {
        return engine.name().equals("sqlite") ? "" : " FOR UPDATE";
    }

    @Test
    void getTakesWhatIsAtHand() {
        write(new Country("fr", "France"));
        try (Session session = sessions.open()) {
            Country france = session.getOne(Country.class, "fr");
            sent();
            assertThat(session.getOne(Country.class, "fr")).isSameAs(france);
            assertSql();
            session.expire(france);
            assertThat(session.getOne(Country.class, "fr")).isSameAs(france);
            assertSql("SELECT country.code, country.name FROM country WHERE country.code = ?");
            assertThat(session.get(Country.class, "xx")).isEmpty();
        }
    }

    @Test
    void queriesFlushFirstUnlessToldNotTo() {
        try (Session session = sessions.open()) {
            session.add(new Country("fr", "France"));
            List<Country> none = session.noAutoflush(
                    same -> same.scalars(select(Country.class)).all());
            assertThat(none).isEmpty();
            assertThat(session.scalars(select(Country.class)).all()).hasSize(1);
        }
    }

    @Test
    void whatTheApplicationKeepsWithASessionIsItsOwn() {
        var factory = sessions.with(options -> options.withInfo(Map.of("tenant", 7)));
        try (Session one = factory.open();
                Session other = factory.open()) {
            one.info().put("user", "x");
            assertThat(one.info()).containsEntry("tenant", 7).containsEntry("user", "x");
            assertThat(other.info()).doesNotContainKey("user");
        }
    }

    @Test
    void aKeyIsWhatIdentifiesAnObject() {
        write(new Team("red"));
        try (Session session = sessions.open()) {
            Team team = session.getOne(Team.class, 1);
            assertThat(session.identityMap()).containsEntry(Session.identityKey(Team.class, 1), team);
            assertThat(ObjectState.of(team).identityKey()).contains(Session.identityKey(Team.class, 1));
        }
    }

    @Test
    void anObjectOfNoMappedClassIsRefused() {
        try (Session session = sessions.open()) {
            assertThatThrownBy(() -> session.add("text"))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessage("java.lang.String is not a mapped class, or has not been woven");
        }
    }
}
