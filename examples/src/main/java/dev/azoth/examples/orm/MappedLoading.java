package dev.azoth.examples.orm;

import static dev.azoth.orm.Orm.select;

import dev.azoth.async.AsyncEngine;
import dev.azoth.async.AsyncSessionFactory;
import dev.azoth.examples.orm.model.Player;
import dev.azoth.examples.orm.model.Team;
import dev.azoth.examples.orm.model.Team_;
import java.util.concurrent.CompletableFuture;

/** A collection that comes along with each statement, because it is mapped so. */
final class MappedLoading {
    private MappedLoading() {}

    static CompletableFuture<?> run(AsyncEngine engine) {
        var sessions = AsyncSessionFactory.of(engine);
        return Tables.during(
                engine,
                Team.class,
                () -> sessions.begin(session -> session.addAll(
                                new Team("Reds", new Player("Ann"), new Player("Bo")), new Team("Blues")))
                        .thenCompose(ok -> sessions.use(
                                session -> session.scalars(select(Team.class).orderBy(Team_.id))
                                        .thenApply(teams -> teams.all())))
                        .thenAccept(
                                teams -> teams.forEach(team -> System.out.println(team + ": " + team.getPlayers()))));
    }
}
