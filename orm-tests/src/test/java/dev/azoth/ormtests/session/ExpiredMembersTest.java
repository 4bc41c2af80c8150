package dev.azoth.ormtests.session;

import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.sql.Sql.insert;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** SQLAlchemy: test/orm/test_expire.py, of members that come while their collection has expired. */
final class ExpiredMembersTest extends SessionSuite {
    @Test
    void aMemberThatWasChangedAfterwardsIsNotOverwritten() {
        write(new Team("red", new Player("r1")));
        use(session -> {
            session.autoflush(false);
            Team team = session.getOne(Team.class, 1, joinedload(Team_.players));
            Player first = team.getPlayers().get(0);
            session.expire(team);
            first.setName("foo");

            assertThat(team.getPlayers()).containsExactly(first);
            assertThat(first.getName()).isEqualTo("foo");
            assertThat(session.dirty()).isEqualTo(List.of(first));
        });
    }

    @Test
    void whatCameToAnExpiredCollectionIsForgottenWhenItExpiresAgain() {
        write(new Team("red", new Player("r1")));
        use(session -> {
            session.autoflush(false);
            Team team = session.getOne(Team.class, 1, joinedload(Team_.players));
            session.expire(team, Team_.players);
            var pending = new Player("pending");
            pending.setTeam(team);
            session.add(pending);
            session.expire(team, Team_.players);
            session.connection()
                    .execute(insert(Player_.MAPPER.table()).values(Map.of("name", "r2", "team_id", team.getId())));

            assertThat(team.getPlayers()).extracting(Player::getName).containsExactly("r1", "r2");
            session.flush();
            session.expireAll();
            assertThat(team.getPlayers()).extracting(Player::getName).containsExactlyInAnyOrder("r1", "r2", "pending");
        });
    }

    @Test
    void aKeyThatIsToChangeIsNotLostByARefreshOfOtherColumns() {
        write(new Country("fr", "France"));
        use(session -> {
            session.autoflush(false);
            Country country = session.getOne(Country.class, "fr");
            country.setCode("fx");
            country.setName("given up");
            session.refresh(country, Country_.name);
            assertThat(List.of(country.getCode(), country.getName())).containsExactly("fx", "France");
            session.commit();
        });
        use(session -> assertThat(session.getOne(Country.class, "fx").getName()).isEqualTo("France"));
    }
}
