package dev.azoth.ormtests.session;

import static dev.azoth.orm.Orm.raiseload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.ImplicitIoException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.ObjectState;
import dev.azoth.orm.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Objects from outside copied onto those of a session; after SQLAlchemy's test_merge. */
final class MergeTest extends SessionSuite {
    private Team detached() {
        return sessions.use(session -> session.scalars(
                        select(Team.class).where(Team_.id.eq(1)).options(selectinload(Team_.players)))
                .one());
    }

    @Test
    void aTransientObjectWithoutAKeyBecomesANewOne() {
        var given = new Team("red", new Player("r1"));
        Team merged = sessions.begin(session -> session.merge(given));

        assertThat(merged).isNotSameAs(given);
        assertThat(ObjectState.of(given).isTransient()).isTrue();
        assertThat(merged.getId()).isEqualTo(1);
        use(session -> assertThat(session.getOne(Team.class, 1).getPlayers())
                .extracting(Player::getName)
                .containsExactly("r1"));
    }

    @Test
    void aDetachedObjectIsCopiedOntoTheSessionsOwn() {
        write(new Team("red", new Player("r1"), new Player("r2")));
        Team given = detached();
        given.setName("scarlet");
        given.getPlayers().get(0).setName("changed");
        sent();

        try (Session session = sessions.open()) {
            Team merged = session.merge(given);
            assertThat(merged).isNotSameAs(given);
            assertThat(session.contains(given)).isFalse();
            assertThat(merged.getPlayers()).extracting(Player::getName).containsExactly("changed", "r2");
            session.commit();
        }
        use(session -> {
            Team team = session.getOne(Team.class, 1);
            assertThat(team.getName()).isEqualTo("scarlet");
            assertThat(team.getPlayers()).extracting(Player::getName).containsExactly("changed", "r2");
        });
    }

    @Test
    void whatIsTheSameIsNotWritten() {
        write(new Team("red", new Player("r1")));
        Team given = detached();
        try (Session session = sessions.open()) {
            session.merge(given);
            sent();
            session.flush();
            assertSql();
            assertThat(session.dirty()).isEmpty();
        }
    }

    @Test
    void whatIsNotLoadedIsLeftAlone() {
        write(new Team("red", new Player("r1")));
        Team given = sessions.use(session -> session.getOne(Team.class, 1));
        given.setName("scarlet");
        sent();
        try (Session session = sessions.open()) {
            Team merged = session.merge(given);
            assertSql("SELECT team.id, team.name FROM team WHERE team.id = ?");
            session.commit();
            assertThat(merged.getPlayers()).hasSize(1);
        }
    }

    @Test
    void membersThatAreNewAndGoneFollow() {
        write(new Team("red", new Player("r1"), new Player("r2")));
        Team given = detached();
        given.getPlayers().remove(0);
        given.getPlayers().add(new Player("r3"));

        sessions.begin(session -> session.merge(given));

        use(session -> {
            assertThat(session.getOne(Team.class, 1).getPlayers())
                    .extracting(Player::getName)
                    .containsExactly("r2", "r3");
            assertThat(session.getOne(Player.class, 1).getTeam()).isNull();
        });
    }

    @Test
    void anObjectOfTheSessionItselfIsReturned() {
        write(new Team("red"));
        try (Session session = sessions.open()) {
            Team team = session.getOne(Team.class, 1);
            assertThat(session.merge(team)).isSameAs(team);
        }
    }

    @Test
    void theSameObjectTwiceInAGraphIsMergedOnce() {
        write(new Team("red"));
        var shared = new Team(1, "shared");
        var one = new Player("one");
        var two = new Player("two");
        one.setTeam(shared);
        two.setTeam(shared);

        try (Session session = sessions.open()) {
            List<Player> merged = session.mergeAll(List.of(one, two));
            assertThat(merged.get(0).getTeam()).isSameAs(merged.get(1).getTeam());
            session.commit();
        }
        use(session -> assertThat(session.getOne(Team.class, 1).getPlayers()).hasSize(2));
    }

    @Test
    void aReferenceThatIsNullBecomesNull() {
        write(new Team("red", new Player("r1")));
        Player given = sessions.use(session -> session.getOne(Player.class, 1, selectinload(Player_.team)));
        given.setTeam(null);
        sessions.begin(session -> {
            session.merge(given);
        });
        use(session -> assertThat(session.getOne(Player.class, 1).getTeam()).isNull());
    }

    @Test
    void anEmptyCollectionEmptiesTheOther() {
        write(new Team("red", new Player("r1"), new Player("r2")));
        Team given = detached();
        given.getPlayers().clear();
        sessions.begin(session -> {
            session.merge(given);
        });
        use(session -> {
            assertThat(session.getOne(Team.class, 1).getPlayers()).isEmpty();
            assertThat(session.getOne(Player.class, 2).getTeam()).isNull();
        });
    }

    @Test
    void changesOfTheSessionsOwnAreFlushedFirst() {
        write(new Team("red"));
        try (Session session = sessions.open()) {
            Team own = session.getOne(Team.class, 1);
            own.setName("own");
            sent();
            Team merged = session.merge(new Team(1, "merged"));
            assertThat(sent()).first().asString().startsWith("UPDATE team");
            assertThat(merged).isSameAs(own);
            assertThat(own.getName()).isEqualTo("merged");
            session.commit();
        }
        use(session -> assertThat(session.getOne(Team.class, 1).getName()).isEqualTo("merged"));
    }

    @Test
    void theOptionsAnObjectWasLoadedWithGoAlong() {
        write(new Team("red", new Player("r1")));
        Team given = sessions.use(session -> session.getOne(Team.class, 1, raiseload(Team_.players)));
        for (boolean load : new boolean[] {true, false}) {
            use(session -> {
                Team merged = load ? session.merge(given) : session.mergeLoaded(given);
                assertThatThrownBy(merged::getPlayers).isInstanceOf(ImplicitIoException.class);
            });
        }
    }

    @Test
    void withoutLoadingTheDatabaseIsNotAsked() {
        write(new Team("red", new Player("r1")));
        Team given = detached();
        sent();
        try (Session session = sessions.open()) {
            Team merged = session.mergeLoaded(given);
            assertThat(merged.getName()).isEqualTo("red");
            assertThat(merged.getPlayers()).extracting(Player::getName).containsExactly("r1");
            assertThat(merged.getPlayers().get(0).getTeam()).isSameAs(merged);
            assertThat(session.contains(merged)).isTrue();
            assertThat(session.dirty()).isEmpty();
            assertSql();
            merged.setName("changed");
            session.commit();
        }
        use(session -> assertThat(session.getOne(Team.class, 1).getName()).isEqualTo("changed"));
    }

    @Test
    void withoutLoadingOnlyCleanObjectsWithARowAreTaken() {
        write(new Team("red"));
        Team given = detached();
        given.setName("changed");
        try (Session session = sessions.open()) {
            assertThatThrownBy(() -> session.mergeLoaded(given))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("objects without changes");
            assertThatThrownBy(() -> session.mergeLoaded(new Team("new")))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("objects that have a row");
        }
    }
}
