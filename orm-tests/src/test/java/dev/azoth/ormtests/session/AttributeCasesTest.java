package dev.azoth.ormtests.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.engine.event.Registration;
import dev.azoth.orm.AttributeEvents;
import dev.azoth.orm.AttributeHistory;
import dev.azoth.orm.ObjectState;
import dev.azoth.orm.Session;
import dev.azoth.sql.Attribute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The cases of SQLAlchemy's test/orm/test_attributes.py: histories, both sides of relationships, and who is told. */
final class AttributeCasesTest extends SessionSuite {
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

    private static void assertHistory(
            Object object, Attribute attribute, List<?> added, List<?> unchanged, List<?> deleted) {
        AttributeHistory history = ObjectState.of(object).history(attribute);
        assertThat(List.of(history.added(), history.unchanged(), history.deleted()))
                .isEqualTo(List.of(added, unchanged, deleted));
        assertThat(history.hasChanges()).isEqualTo(!added.isEmpty() || !deleted.isEmpty());
    }

    private static final List<?> NONE = List.of();

    private static List<?> oneNull() {
        return Arrays.asList((Object) null);
    }

    /* Histories of columns */

    @Test
    void aColumnHasNoHistoryUntilItHasAValue() {
        var player = new Player((String) null);
        assertHistory(player, Player_.name, NONE, NONE, NONE);
        player.setName("hi");
        assertHistory(player, Player_.name, List.of("hi"), NONE, NONE);
        player.setName("two");
        assertHistory(player, Player_.name, List.of("two"), NONE, NONE);
    }

    @Test
    void aColumnThatIsChangedRemembersWhatTheLastFlushLeft() {
        try (Session session = sessions.open()) {
            var player = new Player("hi");
            session.add(player);
            session.flush();
            assertHistory(player, Player_.name, NONE, List.of("hi"), NONE);
            player.setName("there");
            assertHistory(player, Player_.name, List.of("there"), NONE, List.of("hi"));
            player.setName("again");
            assertHistory(player, Player_.name, List.of("again"), NONE, List.of("hi"));
            player.setName("hi");
            assertHistory(player, Player_.name, NONE, List.of("hi"), NONE);
            player.setName("there");
            session.flush();
            assertHistory(player, Player_.name, NONE, List.of("there"), NONE);
            player.setName(null);
            assertHistory(player, Player_.name, oneNull(), NONE, List.of("there"));
            session.rollback();
        }
    }

    @Test
    void aColumnThatIsNotLoadedIsNotReadForItsHistory() {
        write(new Player("hi"));
        try (Session session = sessions.open()) {
            Player player = session.getOne(Player.class, 1);
            session.expire(player, Player_.name);
            sent();
            assertHistory(player, Player_.name, NONE, NONE, NONE);
            player.setName("there");
            assertHistory(player, Player_.name, List.of("there"), NONE, NONE);
            player.setName(null);
            assertHistory(player, Player_.name, oneNull(), NONE, NONE);
            assertSql();
        }
    }

    /* Histories of references */

    @Test
    void aReferenceThatIsChangedRemembersTheObject() {
        try (Session session = sessions.open()) {
            var hi = new Team("hi");
            var there = new Team("there");
            var player = new Player("p");
            session.addAll(there, player);
            assertHistory(player, Player_.team, NONE, NONE, NONE);
            player.setTeam(hi);
            assertHistory(player, Player_.team, List.of(hi), NONE, NONE);
            session.flush();
            assertHistory(player, Player_.team, NONE, List.of(hi), NONE);
            player.setTeam(there);
            assertHistory(player, Player_.team, List.of(there), NONE, List.of(hi));
            player.setTeam(null);
            assertHistory(player, Player_.team, oneNull(), NONE, List.of(hi));
            player.setTeam(hi);
            assertHistory(player, Player_.team, NONE, List.of(hi), NONE);
            player.setTeam(there);
            session.flush();
            assertHistory(player, Player_.team, NONE, List.of(there), NONE);
        }
    }

    /* Histories of collections */

    @Test
    void aCollectionRemembersItsMembers() {
        try (Session session = sessions.open()) {
            var hi = new Player("hi");
            var there = new Player("there");
            var old = new Player("old");
            var fresh = new Player("new");
            var team = new Team("t");
            assertHistory(team, Team_.players, NONE, NONE, NONE);
            team.getPlayers().add(hi);
            assertHistory(team, Team_.players, List.of(hi), NONE, NONE);
            session.add(team);
            session.flush();
            assertHistory(team, Team_.players, NONE, List.of(hi), NONE);
            team.getPlayers().add(there);
            assertHistory(team, Team_.players, List.of(there), List.of(hi), NONE);
            session.flush();
            assertHistory(team, Team_.players, NONE, List.of(hi, there), NONE);
            team.getPlayers().remove(there);
            assertHistory(team, Team_.players, NONE, List.of(hi), List.of(there));
            team.getPlayers().add(old);
            team.getPlayers().add(fresh);
            assertHistory(team, Team_.players, List.of(old, fresh), List.of(hi), List.of(there));
            session.flush();
            assertHistory(team, Team_.players, NONE, List.of(hi, old, fresh), NONE);
            team.getPlayers().removeFirst();
            assertHistory(team, Team_.players, NONE, List.of(old, fresh), List.of(hi));
        }
    }

    @Test
    void aCollectionThatIsAssignedRemembersItsMembers() {
        try (Session session = sessions.open()) {
            var hi = new Player("hi");
            var there = new Player("there");
            var team = new Team("t", hi);
            session.add(team);
            session.flush();
            team.setPlayers(new ArrayList<>(List.of(there)));
            assertHistory(team, Team_.players, List.of(there), NONE, List.of(hi));
            session.flush();
            assertHistory(team, Team_.players, NONE, List.of(there), NONE);
            team.setPlayers(new ArrayList<>(List.of(hi)));
            team.setPlayers(new ArrayList<>(List.of(there)));
            assertHistory(team, Team_.players, NONE, List.of(there), NONE);
        }
    }

    @Test
    void theOtherSideHasAHistoryToo() {
        var team = new Team("t");
        var one = new Player("1");
        var two = new Player("2");
        team.getPlayers().add(one);
        two.setTeam(team);
        assertHistory(team, Team_.players, List.of(one, two), NONE, NONE);
        assertHistory(one, Player_.team, List.of(team), NONE, NONE);
        assertHistory(two, Player_.team, List.of(team), NONE, NONE);
    }

    @Test
    void membersThatComeUnseenAreAddedWhenTheCollectionIsLoaded() {
        write(new Team("t", new Player("1"), new Player("2"), new Player("3")));
        try (Session session = sessions.open()) {
            Team team = session.getOne(Team.class, 1);
            var four = new Player("4");
            var five = new Player("5");
            sent();
            four.setTeam(team);
            five.setTeam(team);
            five.setTeam(null);
            assertSql();
            List<Player> players = session.noAutoflush(same -> team.getPlayers());
            assertThat(players).extracting(Player::getName).containsExactly("1", "2", "3", "4");
            assertHistory(team, Team_.players, List.of(four), players.subList(0, 3), NONE);
            session.flush();
            assertHistory(team, Team_.players, NONE, players, NONE);
            session.expire(team, Team_.players);
            assertThat(team.getPlayers()).hasSize(4);
        }
    }

    /* Both sides */

    @Test
    void bothSidesFollowEachOther() {
        var team = new Team("t");
        var one = new Player("1");
        var two = new Player("2");
        var three = new Player("3");
        team.getPlayers().addAll(List.of(one, two, three));
        assertThat(two.getTeam()).isSameAs(team);
        three.setTeam(null);
        assertThat(team.getPlayers()).containsExactly(one, two);
        var four = new Player("4");
        four.setTeam(team);
        four.setTeam(team);
        assertThat(team.getPlayers()).containsExactly(one, two, four);
        var other = new Team("o");
        other.getPlayers().add(one);
        assertThat(one.getTeam()).isSameAs(other);
        assertThat(team.getPlayers()).containsExactly(two, four);
        new Player("5").setTeam(null);
    }

    /* Who is told */

    private void listen() {
        registrations.add(AttributeEvents.onAppend(Team.class, Team_.players, (team, player) -> {
            if (player.getName().isEmpty()) {
                throw new IllegalArgumentException("A player needs a name");
            }
            told.add(team.getName() + " + " + player.getName());
        }));
        registrations.add(AttributeEvents.onRemove(
                Team.class, Team_.players, (team, player) -> told.add(team.getName() + " - " + player.getName())));
        registrations.add(AttributeEvents.onSet(Player.class, Player_.team, (player, team, old) -> {
            told.add(player.getName() + ": " + (old == null ? "none" : old.getName()) + " -> "
                    + (team == null ? "none" : team.getName()));
            return team;
        }));
    }

    @Test
    void bothSidesAreTold() {
        listen();
        var red = new Team("red");
        var blue = new Team("blue");
        var player = new Player("p");
        red.getPlayers().add(player);
        assertTold("red + p", "p: none -> red");
        player.setTeam(blue);
        assertTold("p: red -> blue", "red - p", "blue + p");
        red.getPlayers().add(player);
        assertTold("red + p", "p: blue -> red", "blue - p");
        player.setTeam(player.getTeam());
        told.clear();
        player.setTeam(null);
        assertTold("p: red -> none", "red - p");
        red.getPlayers().add(player);
        told.clear();
        red.getPlayers().clear();
        assertTold("red - p", "p: red -> none");
    }

    @Test
    void anAssignedCollectionTellsWhoComesAndWhoGoes() {
        var one = new Player("1");
        var two = new Player("2");
        var three = new Player("3");
        var team = new Team("red", one, two);
        listen();
        team.setPlayers(new ArrayList<>(List.of(two, three)));
        assertTold("red - 1", "1: red -> none", "red + 3", "3: none -> red");
        assertThat(one.getTeam()).isNull();
        assertThat(three.getTeam()).isSameAs(team);
    }

    @Test
    void whatIsRefusedFromEitherSideChangesNothing() {
        listen();
        var red = new Team("red");
        var nameless = new Player("");
        assertThatThrownBy(() -> red.getPlayers().add(nameless)).hasMessage("A player needs a name");
        assertThatThrownBy(() -> nameless.setTeam(red)).hasMessage("A player needs a name");
        assertThatThrownBy(() -> red.setPlayers(new ArrayList<>(List.of(nameless))))
                .hasMessage("A player needs a name");
        assertThat(red.getPlayers()).isEmpty();
        assertThat(nameless.getTeam()).isNull();
    }

    @Test
    void aCollectionThatIsNotLoadedIsToldOf() {
        write(new Team("red"));
        try (Session session = sessions.open()) {
            Team red = session.getOne(Team.class, 1);
            listen();
            sent();
            new Player("p").setTeam(red);
            assertTold("p: none -> red", "red + p");
            assertSql();
        }
    }

    @Test
    void readingTellsNobody() {
        write(new Team("red", new Player("p")));
        listen();
        try (Session session = sessions.open()) {
            assertThat(session.getOne(Team.class, 1)
                            .getPlayers()
                            .get(0)
                            .getTeam()
                            .getName())
                    .isEqualTo("red");
            assertThat(new Team("blue").getPlayers()).isEmpty();
            assertThat(new Player("q").getTeam()).isNull();
        }
        assertTold();
    }

    @Test
    void aHandlerThatIsRemovedIsToldNoMore() {
        Registration registration =
                AttributeEvents.onSet(Country.class, Country_.name, (country, name, old) -> name + "!");
        write(new Country("fr", "France"));
        try (Session session = sessions.open()) {
            Country france = session.getOne(Country.class, "fr");
            france.setName("FR");
            assertThat(france.getName()).isEqualTo("FR!");
            registration.close();
            france.setName("FR");
            assertThat(france.getName()).isEqualTo("FR");
        }
    }

    @Test
    void aNewObjectTellsOfItsColumnsAndOneThatIsReadDoesNot() {
        registrations.add(AttributeEvents.onSet(Country.class, Country_.name, (country, name, old) -> {
            told.add(old + " -> " + name);
            if (name.isEmpty()) {
                throw new IllegalArgumentException("A country needs a name");
            }
            return name.strip();
        }));
        var france = new Country("fr", " France ");
        assertThat(france.getName()).isEqualTo("France");
        france.setName("FR ");
        assertThat(france.getName()).isEqualTo("FR");
        assertTold("null ->  France ", "France -> FR ");
        assertThatThrownBy(() -> new Country("xx", "")).hasMessage("A country needs a name");
        told.clear();
        write(france);
        try (Session session = sessions.open()) {
            session.getOne(Country.class, "fr").setName("La France");
            assertTold("FR -> La France");
            var detached = new Country("fr", "again");
            told.clear();
            session.merge(detached);
            session.commit();
        }
        assertTold("La France -> again");
    }
}
