package dev.azoth.ormtests.cycles;

import static dev.azoth.orm.Orm.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Foreign keys written in an UPDATE of their own. SQLAlchemy: post_update in test_cycles.py. */
class SecondUpdateTest extends CycleSuite {
    private static void append(Cell parent, Cell child) {
        List<Cell> children = parent.getChildren();
        if (!children.isEmpty()) {
            Cell last = children.get(children.size() - 1);
            last.setNext(child);
            child.setPrevious(last);
        }
        children.add(child);
    }

    private static Cell tree() {
        var root = new Cell("root");
        for (String name : List.of("about", "cats", "stories", "bruce")) {
            append(root, new Cell(name));
        }
        return root;
    }

    @Test
    void onlyReferencesThatAreThereAreWrittenAndClearedOnceMore() {
        use(session -> {
            session.autoflush(false);
            Cell root = tree();
            session.add(root);
            session.flush();
            Cell about = root.getChildren().get(0);
            Cell cats = root.getChildren().get(1);
            Cell stories = root.getChildren().get(2);
            cats.getChildren();
            written();

            cats.setParent(null);
            stories.setPrevious(about);
            about.setNext(stories);
            session.delete(cats);
            session.flush();
            assertThat(written())
                    .containsExactly(
                            "UPDATE cycle_cells SET previous_id=? WHERE cycle_cells.id = ?",
                            "UPDATE cycle_cells SET next_id=? WHERE cycle_cells.id = ?",
                            "DELETE FROM cycle_cells WHERE cycle_cells.id = ?");

            session.delete(root);
            session.flush();
            assertThat(written())
                    .startsWith("UPDATE cycle_cells SET next_id=? WHERE cycle_cells.id = ?")
                    .hasSizeBetween(3, 6)
                    .filteredOn(sql -> sql.startsWith("UPDATE"))
                    .hasSize(1);
            assertThat(session.scalars(select(Cell.class)).all()).isEmpty();
        });
    }

    @Test
    void oneOfTwoThatReferToEachOtherIsDeleted() {
        use(session -> {
            var about = new Cell("about");
            var cats = new Cell("cats");
            about.setNext(cats);
            cats.setPrevious(about);
            session.add(about);
            session.flush();
            session.delete(about);
            cats.setPrevious(null);
            session.commit();
            assertThat(session.scalars(select(Cell.class)).all()).containsExactly(cats);
        });
    }

    @Test
    void aReferenceToARowThatIsThereAlreadyIsWrittenToo() {
        write(new Cell("f1"));
        use(session -> {
            var second = new Cell("f2");
            second.setNext(session.getOne(Cell.class, 1));
            session.add(second);
            session.commit();
        });
        use(session ->
                assertThat(session.getOne(Cell.class, 2).getNext().getName()).isEqualTo("f1"));
    }

    @Test
    void anUnloadedReferenceIsClearedWithoutAQuery() {
        var first = new Cell("c1");
        first.setNext(new Cell("c2"));
        write(first);
        use(session -> {
            Cell read = session.scalars(select(Cell.class).where(Cell_.name.eq("c1")))
                    .one();
            sent();
            read.setNext(null);
            session.flush();
            assertSql("UPDATE cycle_cells SET next_id=? WHERE cycle_cells.id = ?");
            session.commit();
            assertThat(read.getNext()).isNull();
        });
    }

    @Test
    void theRowThatIsReferredToByOnesTwinReferenceIsInsertedFirst() {
        var team = new Team("t");
        var players = List.of(new Player("p1"), new Player("p2"), new Player("p3"), new Player("p4"));
        team.getPlayers().addAll(players);
        team.setCaptain(players.get(0));
        use(session -> {
            session.add(team);
            session.flush();
            assertThat(written())
                    .filteredOn(sql -> !sql.startsWith("INSERT INTO cycle_players") || !sql.contains("VALUES (?, ?)"))
                    .satisfies(all -> assertThat(all.get(all.size() - 2)).startsWith("INSERT INTO cycle_teams"))
                    .last()
                    .isEqualTo("UPDATE cycle_players SET team_id=? WHERE cycle_players.id = ?");
            session.delete(team);
            session.flush();
            assertThat(written())
                    .containsExactly(
                            "UPDATE cycle_players SET team_id=? WHERE cycle_players.id = ?",
                            "DELETE FROM cycle_teams WHERE cycle_teams.id = ?",
                            "DELETE FROM cycle_players WHERE cycle_players.id = ?");
        });
    }

    @Test
    void aMemberWhoseReferenceIsWrittenLateMovesByEitherSide() {
        var p1 = new Team("t1");
        var player = new Player("p");
        player.setTeam(p1);
        write(p1, new Team("t2"), new Team("t3"), player);
        use(session -> {
            Player moved = session.getOne(Player.class, 1);
            Team second = session.getOne(Team.class, 2);
            moved.setTeam(second);
            session.commit();
            assertTeam(session, moved, second);
            Team third = session.getOne(Team.class, 3);
            third.getPlayers().add(moved);
            session.commit();
            assertTeam(session, moved, third);
        });
    }

    private static void assertTeam(Session session, Player player, Team team) {
        session.expireAll();
        assertThat(player.getTeam()).isSameAs(team);
        assertThat(team.getPlayers()).containsExactly(player);
    }

    @Test
    void lateReferencesOfOneRowShareAnUpdate() {
        var hub = new Hub("h");
        var spokes = List.of(new Spoke("s1"), new Spoke("s2"), new Spoke("s3"));
        hub.getSpokes().addAll(spokes);
        use(session -> {
            session.add(hub);
            session.flush();
            hub.setFirst(spokes.get(1));
            hub.setSecond(spokes.get(2));
            hub.setThird(spokes.get(0));
            sent();
            session.flush();
            assertSql("UPDATE cycle_hubs SET first_id=?, second_id=?, third_id=? WHERE cycle_hubs.id = ?");
            hub.setFirst(null);
            hub.setSecond(null);
            hub.setThird(null);
            session.flush();
            assertSql("UPDATE cycle_hubs SET first_id=?, second_id=?, third_id=? WHERE cycle_hubs.id = ?");
            session.flush();
            assertSql();
        });
    }

    @Test
    void aLateReferenceToADeletedObjectIsClearedBefore() {
        var hub = new Hub("h");
        var spokes = List.of(new Spoke("s1"), new Spoke("s2"));
        hub.getSpokes().addAll(spokes);
        hub.setFirst(spokes.get(1));
        use(session -> {
            session.add(hub);
            session.flush();
            hub.setFirst(null);
            session.delete(spokes.get(1));
            sent();
            session.flush();
            assertThat(written())
                    .containsExactly(
                            "UPDATE cycle_hubs SET first_id=? WHERE cycle_hubs.id = ?",
                            "DELETE FROM cycle_spokes WHERE cycle_spokes.id = ?");
        });
    }
}
