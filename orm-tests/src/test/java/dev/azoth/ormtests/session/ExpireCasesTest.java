package dev.azoth.ormtests.session;

import static dev.azoth.orm.Orm.delete;
import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.engine.event.Registration;
import dev.azoth.error.DetachedInstanceException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.error.ObjectDeletedException;
import dev.azoth.orm.MapperEvents;
import dev.azoth.orm.ObjectState;
import dev.azoth.orm.Session;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SQLAlchemy: test/orm/test_expire.py. */
final class ExpireCasesTest extends SessionSuite {
    private static final String ROW = "SELECT team.id, team.name FROM team WHERE team.id = ?";

    @BeforeEach
    void aTeam() {
        write(new Team("red", new Player("r1"), new Player("r2")));
    }

    @Test
    void whatIsExpiredIsReadTogetherWhenItIsTouched() {
        use(session -> {
            Team team = session.getOne(Team.class, 1, selectinload(Team_.players));
            team.setName("given up");
            session.expire(team);
            assertThat(session.dirty()).isEmpty();
            assertThat(ObjectState.of(team).unloaded()).containsExactlyInAnyOrder("id", "name", "players");
            sent();
            assertThat(team.getName()).isEqualTo("red");
            assertThat(team.getId()).isEqualTo(1);
            assertThat(sent()).hasSize(2).first().isEqualTo(ROW);
            assertThat(team.getPlayers()).hasSize(2);
            assertThat(sent()).isEmpty();
        });
    }

    @Test
    void touchingWhatIsExpiredFlushesFirst() {
        use(session -> {
            Team team = session.getOne(Team.class, 1);
            session.add(new Team("blue"));
            session.expire(team);
            sent();
            assertThat(team.getName()).isEqualTo("red");
            assertThat(sent().getFirst()).startsWith("INSERT INTO team");
        });
    }

    @Test
    void onlyAPersistentObjectOfTheSessionIsExpired() {
        use(session -> {
            Team team = session.getOne(Team.class, 1);
            session.expunge(team);
            assertThatThrownBy(() -> session.expire(team))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("is not in this session");
            var pending = new Team("blue");
            session.add(pending);
            assertThatThrownBy(() -> session.expire(pending))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("is not persistent in this session");
        });
    }

    @Test
    void anExpiredObjectInNoSessionCannotBeRead() {
        Team team = sessions.use(session -> {
            Team found = session.getOne(Team.class, 1);
            session.expire(found);
            session.expunge(found);
            return found;
        });
        assertThatThrownBy(team::getName).isInstanceOf(DetachedInstanceException.class);
    }

    @Test
    void getReadsAnExpiredObjectAnew() {
        use(session -> {
            Team team = session.getOne(Team.class, 1);
            session.expireAll();
            sent();
            assertThat(session.getOne(Team.class, 1)).isSameAs(team);
            assertSql(ROW);
            assertThat(team.getName()).isEqualTo("red");
            assertSql();
        });
    }

    @Test
    void anExpiredObjectWhoseRowIsGoneLeavesTheSessionWhenItIsAskedFor() {
        write(new Country("fr", "France"));
        use(session -> {
            Country country = session.getOne(Country.class, "fr");
            session.commit();
            session.expireAll();
            session.connection().execute(delete(Country.class));
            assertThat(session.get(Country.class, "fr")).isEmpty();
            assertThat(session.contains(country)).isFalse();
            session.rollback();
            assertThat(session.contains(country)).isTrue();
            assertThat(country.getName()).isEqualTo("France");
        });
    }

    @Test
    void anExpiredObjectWhoseRowIsGoneCannotBeRead() {
        write(new Country("fr", "France"));
        use(session -> {
            Country country = session.getOne(Country.class, "fr");
            session.expire(country);
            session.connection().execute(delete(Country.class));
            assertThatThrownBy(country::getName).isInstanceOf(ObjectDeletedException.class);
            assertThatThrownBy(() -> session.refresh(country))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("Could not refresh instance");
        });
    }

    @Test
    void settingWhatIsExpiredReadsNothingAndIsKept() {
        write(new Country("fr", "France"));
        use(session -> {
            Country country = session.getOne(Country.class, "fr");
            session.expire(country);
            sent();
            country.setName("set");
            assertSql();
            session.autoflush(false);
            assertThat(country.getCode()).isEqualTo("fr");
            assertThat(country.getName()).isEqualTo("set");
            session.flush();
            assertThat(sent().getLast()).isEqualTo("UPDATE country SET name=? WHERE country.code = ?");
        });
    }

    @Test
    void changesOfOneAttributeOutliveTheExpiryOfAnother() {
        use(session -> {
            Team team = session.getOne(Team.class, 1);
            team.getPlayers().remove(0);
            session.autoflush(false);
            session.expire(team, Team_.name);
            assertThat(team.getName()).isEqualTo("red");
            assertThat(team.getPlayers()).hasSize(1);
            session.commit();
        });
        use(session -> assertThat(session.getOne(Team.class, 1).getPlayers()).hasSize(1));
    }

    @Test
    void membersAreExpiredAlongAndPendingOnesLeave() {
        use(session -> {
            Team team = session.getOne(Team.class, 1);
            Player first = team.getPlayers().get(0);
            first.setName("given up");
            var pending = new Player("pending");
            team.getPlayers().add(pending);
            session.expire(team);
            assertThat(session.contains(pending)).isFalse();
            assertThat(first.getName()).isEqualTo("r1");
            assertThat(team.getPlayers()).hasSize(2);
        });
    }

    @Test
    void aQueryReadsWhatIsExpired() {
        use(session -> {
            Team team = session.getOne(Team.class, 1);
            session.expireAll();
            session.scalars(select(Team.class).options(joinedload(Team_.players)))
                    .unique()
                    .all();
            sent();
            assertThat(team.getName()).isEqualTo("red");
            assertThat(team.getPlayers()).hasSize(2);
            assertSql();
        });
    }

    @Test
    void oneAttributeIsExpiredByName() {
        use(session -> {
            Team team = session.getOne(Team.class, 1, selectinload(Team_.players));
            session.expire(team, Team_.players);
            sent();
            assertThat(team.getName()).isEqualTo("red");
            assertSql();
            assertThat(team.getPlayers()).hasSize(2);
            assertThat(sent()).hasSize(1);
        });
    }

    @Test
    void aRefreshFlushesFirst() {
        use(session -> {
            Team team = session.getOne(Team.class, 1);
            team.setName("kept");
            session.refresh(team);
            assertThat(team.getName()).isEqualTo("kept");
            team.setName("given up");
            session.noAutoflush(same -> {
                same.refresh(team);
            });
            assertThat(team.getName()).isEqualTo("kept");
            assertThat(session.dirty()).isEmpty();
        });
    }

    @Test
    void handlersHearOfExpiry() {
        var heard = new ArrayList<String>();
        try (Session session = sessions.open(options -> options.withExpireOnCommit(true))) {
            Team team = session.getOne(Team.class, 1);
            Registration registration = MapperEvents.on(Team.class, MapperEvents.EXPIRE, (same, object, attributes) -> {
                assertThat(same).isSameAs(session);
                assertThat(object).isSameAs(team);
                heard.add(attributes.toString());
            });
            session.expire(team, Team_.name);
            session.expire(team);
            session.expireAll();
            session.commit();
            registration.close();
            session.expire(team);
        }
        assertThat(heard).containsExactly("[name]", "[]", "[]", "[]");
    }
}
