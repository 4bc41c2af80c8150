package dev.azoth.ormtests.session;

import static dev.azoth.orm.Orm.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.async.AsyncEngine;
import dev.azoth.async.AsyncSession;
import dev.azoth.orm.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What can be handed to {@code begin}, {@code use} and {@code runSync}: with a value or without one. */
class CallShapeTest extends SessionSuite {
    private void names(String... expected) {
        assertThat(sessions.<List<Team>>use(session ->
                        session.scalars(select(Team.class).orderBy(Team_.id)).all()))
                .extracting(Team::getName)
                .containsExactly(expected);
    }

    private static void addsOne(Session session) {
        session.add(new Team("by a method"));
    }

    private static Team addsAndGives(Session session) {
        var team = new Team("by a method with a value");
        session.add(team);
        return team;
    }

    private static void addsOne(AsyncSession session) {
        session.add(new Team("by an asynchronous method"));
    }

    private static CompletableFuture<Integer> addsAndGives(AsyncSession session) {
        var team = new Team("by a stage");
        session.add(team);
        return session.flush().thenApply(ok -> team.getId());
    }

    @Test
    void anExpressionThatOnlyAddsIsWhatIsCommitted() {
        await(asyncSessions.begin(session -> session.addAll(new Team("a1", new Player("b1")), new Team("a2"))));
        await(asyncSessions.begin(session -> session.addAll(List.of(new Team("a3")))));
        await(asyncSessions.begin(session -> session.add(new Team("a4"))));

        names("a1", "a2", "a3", "a4");
    }

    @Test
    void aBlockNeedsNoValue() {
        sessions.begin(session -> {
            session.add(new Team("direct"));
            session.beginNested(same -> {
                same.add(new Team("nested"));
            });
            session.noAutoflush(same -> {
                assertThat(same.autoflush()).isFalse();
            });
        });
        await(asyncSessions.begin(session -> {
            session.add(new Team("asynchronous"));
        }));
        await(asyncSessions.use(session -> session.begin(same -> {
                    same.add(new Team("begun"));
                })
                .thenCompose(ok -> session.beginNested(same -> {
                    same.add(new Team("given up with its session"));
                }))));

        names("direct", "nested", "asynchronous", "begun");
    }

    @Test
    void aBlockWithAValueGivesIt() {
        Integer id = sessions.begin(session -> {
            var team = new Team("direct");
            session.add(team);
            session.flush();
            return team.getId();
        });
        Integer next = await(asyncSessions.begin(session -> {
            var team = new Team("asynchronous");
            session.add(team);
            return session.flush().thenApply(ok -> team.getId());
        }));

        assertThat(next).isEqualTo(id + 1);
        sessions.begin(session -> {
            session.add(new Team("null"));
            return null;
        });
        names("direct", "asynchronous", "null");
    }

    @Test
    void methodsAreTakenWithAndWithoutAValue() {
        sessions.begin((Session session) -> addsOne(session));
        Team team = sessions.begin(session -> addsAndGives(session));
        await(asyncSessions.begin((AsyncSession session) -> addsOne(session)));
        Integer id = await(asyncSessions.begin(session -> addsAndGives(session)));
        sessions.use(Session::flush);
        await(asyncSessions.use(AsyncSession::flush));

        assertThat(id).isEqualTo(team.getId() + 2);
        names("by a method", "by a method with a value", "by an asynchronous method", "by a stage");
    }

    @Test
    void aLoopInRunSyncNeedsNoValue() {
        await(asyncSessions.begin(session -> session.add(new Team("a", new Player("p1"), new Player("p2")))));
        var seen = new ArrayList<String>();

        await(asyncSessions.use(session -> session.runSync(s -> {
            for (Team team : s.scalars(select(Team.class))) {
                for (Player player : team.getPlayers()) {
                    seen.add(player.getName());
                }
            }
        })));
        List<String> given = await(asyncSessions.use(session -> session.runSync(s -> {
            var names = new ArrayList<String>();
            s.scalars(select(Player.class)).forEach(player -> names.add(player.getName()));
            return names;
        })));

        assertThat(seen).containsExactly("p1", "p2").isEqualTo(given);
    }

    @Test
    void connectionsAreLentToFunctionsWithAndWithoutAValue() {
        engine.begin(connection -> {
            connection.execDriverSql("INSERT INTO team (name) VALUES ('a block')");
        });
        engine.begin(connection -> connection.execDriverSql("INSERT INTO team (name) VALUES ('an expression')"));
        Object name = engine.connect(connection -> {
            connection.begin(same -> {
                same.execDriverSql("INSERT INTO team (name) VALUES ('a transaction')");
            });
            connection.begin(same -> same.execDriverSql("INSERT INTO team (name) VALUES ('another')"));
            connection.beginNested(same -> {
                same.execDriverSql("DELETE FROM team");
            });
            connection.rollback();
            return connection
                    .execDriverSql("SELECT name FROM team ORDER BY id DESC")
                    .scalar();
        });
        assertThat(name).isEqualTo("another");
        engine.connect(connection -> {
            connection.execDriverSql("DELETE FROM team");
        });
        await(AsyncEngine.of(engine)
                .begin(connection -> connection.runSync(same -> {
                    same.execDriverSql("INSERT INTO team (name) VALUES ('asynchronous')");
                })));

        names("a block", "an expression", "a transaction", "another", "asynchronous");
    }

    @Test
    void aBlockOfAConnectionThatThrowsIsRolledBack() {
        assertThatThrownBy(() -> engine.begin(connection -> {
                    connection.execDriverSql("INSERT INTO team (name) VALUES ('lost')");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        names();
    }

    @Test
    void aFunctionThatThrowsIsRolledBack() {
        assertThatThrownBy(() -> sessions.begin(session -> {
                    session.add(new Team("lost"));
                    session.flush();
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThatThrownBy(() -> await(asyncSessions.begin(session -> {
                    session.add(new Team("lost"));
                    throw new IllegalStateException("no");
                })))
                .hasMessage("no");
        names();
    }
}
