package dev.azoth.examples.orm.direct;

import static dev.azoth.orm.Orm.select;

import dev.azoth.engine.Engine;
import dev.azoth.examples.orm.model.Player;
import dev.azoth.examples.orm.model.Team;
import dev.azoth.examples.orm.model.Team_;
import dev.azoth.orm.SessionFactory;
import java.util.List;

/** A collection that comes along with each statement, because it is mapped so. */
final class MappedLoading {
    private MappedLoading() {}

    static void run(Engine engine) {
        var sessions = SessionFactory.of(engine);
        Tables.during(engine, Team.class, () -> {
            sessions.begin(session -> {
                session.addAll(new Team("Reds", new Player("Ann"), new Player("Bo")), new Team("Blues"));
            });
            List<Team> teams = sessions.use(session ->
                    session.scalars(select(Team.class).orderBy(Team_.id)).all());
            teams.forEach(team -> System.out.println(team + ": " + team.getPlayers()));
        });
    }
}
