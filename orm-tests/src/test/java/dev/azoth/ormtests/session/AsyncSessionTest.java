package dev.azoth.ormtests.session;

import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.async.AsyncScopedSession;
import dev.azoth.async.AsyncSession;
import dev.azoth.error.ImplicitIoException;
import dev.azoth.error.NoResultFoundException;
import dev.azoth.error.PendingRollbackException;
import dev.azoth.orm.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

/** The asynchronous face, as SQLAlchemy's documentation of its own shows it. */
final class AsyncSessionTest extends SessionSuite {
    private void twoTeams() {
        write(new Team("red", new Player("r1"), new Player("r2")), new Team("blue", new Player("b1")));
    }

    @Test
    void objectsAreWrittenReadAndChanged() {
        await(asyncSessions.begin(session -> {
            session.add(new Team("red", new Player("r1"), new Player("r2")));
            return session.flush();
        }));

        String name = await(asyncSessions.use(session -> session.scalars(
                        select(Team.class).options(selectinload(Team_.players)))
                .thenCompose(teams -> {
                    Team team = teams.one();
                    assertThat(team.getPlayers()).extracting(Player::getName).containsExactly("r1", "r2");
                    team.setName("crimson");
                    return session.commit().thenApply(ok -> team.getName());
                })));

        assertThat(name).isEqualTo("crimson");
        use(session -> assertThat(session.getOne(Team.class, 1).getName()).isEqualTo("crimson"));
    }

    @Test
    void touchingWhatIsNotLoadedNamesTheAttributeAndTheCure() {
        twoTeams();

        await(asyncSessions.use(session -> session.getOne(Team.class, 1).thenAccept(team -> {
            assertThatThrownBy(team::getPlayers)
                    .isInstanceOf(ImplicitIoException.class)
                    .hasMessageContaining("'Team.players' of Team[1] is not loaded")
                    .hasMessageContaining("selectinload(Team_.players)");
        })));
    }

    @Test
    void insideRunSyncItIsLoaded() {
        twoTeams();

        List<String> names = await(asyncSessions.use(session -> session.runSync(same -> {
            var found = new ArrayList<String>();
            for (Team team : same.scalars(select(Team.class).orderBy(Team_.id))) {
                team.getPlayers().forEach(player -> found.add(player.getName()));
            }
            return found;
        })));

        assertThat(names).containsExactly("r1", "r2", "b1");
    }

    @Test
    void thePermissionEndsWithRunSync() {
        twoTeams();

        await(asyncSessions.use(session -> session.runSync(same -> same.getOne(Team.class, 1))
                .thenAccept(team -> assertThatThrownBy(team::getPlayers).isInstanceOf(ImplicitIoException.class))));
    }

    @Test
    void anObjectCanBeAskedForItsAttributes() {
        twoTeams();

        await(asyncSessions.use(session -> session.getOne(Team.class, 1)
                .thenCompose(team -> team.awaitable(Team_.players).thenCompose(players -> {
                    assertThat(players).extracting(Player::getName).containsExactly("r1", "r2");
                    assertThat(team.getPlayers()).isSameAs(players);
                    return team.awaitable(Team_.name);
                }))
                .thenAccept(name -> assertThat(name).isEqualTo("red"))));
        await(asyncSessions.use(session -> session.getOne(Player.class, 3)
                .thenCompose(player -> player.awaitable(Player_.team))
                .thenAccept(team -> assertThat(team.getName()).isEqualTo("blue"))));
    }

    @Test
    void attributesAreLoadedByName() {
        twoTeams();

        await(asyncSessions.use(session -> session.getOne(Team.class, 1)
                .thenCompose(team -> session.load(team, Team_.players)
                        .thenCompose(ok -> {
                            assertThat(team.getPlayers()).hasSize(2);
                            session.expire(team);
                            assertThatThrownBy(team::getName).isInstanceOf(ImplicitIoException.class);
                            return session.refresh(team);
                        })
                        .thenAccept(ok -> assertThat(team.getName()).isEqualTo("red")))));
    }

    @Test
    void aKeyThatIsNotThereIsAnEmptyOptionalOrAnError() {
        Optional<Team> none = await(asyncSessions.use(session -> session.get(Team.class, 99)));
        assertThat(none).isEmpty();
        assertThatThrownBy(() -> await(asyncSessions.use(session -> session.getOne(Team.class, 99))))
                .isInstanceOf(NoResultFoundException.class);
    }

    @Test
    void entitiesAreStreamed() {
        write((Object[]) players(25));

        var seen = new ArrayList<String>();
        await(asyncSessions.use(
                session -> session.streamScalars(select(Player.class).orderBy(Player_.id))
                        .yieldPer(10)
                        .forEach(player -> seen.add(player.getName()))));

        assertThat(seen).hasSize(25).startsWith("p0", "p1").endsWith("p24");
    }

    @Test
    void aStreamIsAPublisherWhoseSubscriberMayStopAndTheSessionGoesOn() {
        write((Object[]) players(25));

        await(asyncSessions.use(session -> {
            var done = new CompletableFuture<List<String>>();
            session.streamScalars(select(Player.class).orderBy(Player_.id))
                    .yieldPer(5)
                    .subscribe(new FirstOf(3, done));
            return done.thenCompose(names -> {
                        assertThat(names).containsExactly("p0", "p1", "p2");
                        return session.scalars(select(Player.class).where(Player_.name.eq("p7")));
                    })
                    .thenAccept(found -> assertThat(found.one().getName()).isEqualTo("p7"));
        }));
    }

    private static Player[] players(int count) {
        var players = new Player[count];
        for (int i = 0; i < count; i++) {
            players[i] = new Player("p" + i);
        }
        return players;
    }

    private static final class FirstOf implements Flow.Subscriber<Player> {
        private final int wanted;
        private final CompletableFuture<List<String>> done;
        private final List<String> names = new ArrayList<>();
        private Flow.Subscription subscription;

        FirstOf(int wanted, CompletableFuture<List<String>> done) {
            this.wanted = wanted;
            this.done = done;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(1);
        }

        @Override
        public void onNext(Player player) {
            names.add(player.getName());
            if (names.size() < wanted) {
                subscription.request(1);
            } else {
                subscription.cancel();
                done.completeAsync(() -> names);
            }
        }

        @Override
        public void onError(Throwable failure) {
            done.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            done.complete(names);
        }
    }

    @Test
    void beginCommitsWhenItsStageSucceedsAndRollsBackWhenItFails() {
        await(asyncSessions.begin(session -> {
            session.add(new Team("kept"));
            return CompletableFuture.completedFuture(null);
        }));
        assertThatThrownBy(() -> await(asyncSessions.begin(session -> {
                    session.add(new Team("lost"));
                    return session.flush().thenCompose(ok -> {
                        throw new IllegalStateException("no");
                    });
                })))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no");

        use(session -> assertThat(session.scalars(select(Team_.name)).all()).containsExactly("kept"));
    }

    @Test
    void whatIsNotCommittedIsRolledBackAtTheEndOfUse() {
        await(asyncSessions.use(session -> {
            session.add(new Team("lost"));
            return session.flush();
        }));

        use(session -> assertThat(session.scalars(select(Team_.name)).all()).isEmpty());
    }

    @Test
    void aSavepointThatFailsLeavesTheTransaction() {
        await(asyncSessions.begin(session -> {
            session.add(new Country("fr", "France"));
            return session.beginNested(same -> {
                        same.add(new Country("fr", "Again"));
                        return same.flush();
                    })
                    .handle((ok, failure) -> {
                        assertThat(failure).hasMessageContaining("country");
                        session.add(new Country("de", "Germany"));
                        return null;
                    });
        }));

        use(session -> assertThat(session.scalars(select(Country_.code).orderBy(Country_.code))
                        .all())
                .containsExactly("de", "fr"));
    }

    @Test
    void aFlushThatFailedMustBeRolledBackFirst() {
        write(new Country("fr", "France"));
        AsyncSession session = asyncSessions.open();
        session.add(new Country("fr", "Again"));

        assertThatThrownBy(() -> await(session.flush())).isInstanceOf(dev.azoth.error.IntegrityException.class);
        assertThatThrownBy(() -> await(session.get(Country.class, "fr")))
                .isInstanceOf(PendingRollbackException.class)
                .hasMessageContaining("call rollback() first");
        await(session.rollback());
        assertThat(await(session.getOne(Country.class, "fr")).getName()).isEqualTo("France");
        await(session.close());
    }

    @Test
    void mergeCopiesOntoTheSessionsOwn() {
        twoTeams();

        Team merged = await(asyncSessions.begin(session -> session.merge(new Team(1, "scarlet"))));

        assertThat(merged.getId()).isEqualTo(1);
        use(session -> assertThat(session.getOne(Team.class, 1).getName()).isEqualTo("scarlet"));
    }

    @Test
    void theSessionOfAnObjectIsFound() {
        twoTeams();
        AsyncSession session = asyncSessions.open();
        Team team = await(session.getOne(Team.class, 1));

        assertThat(AsyncSession.ofObject(team)).contains(session);
        assertThat(session.contains(team)).isTrue();
        assertThat(session.sync()).isSameAs(Session.of(team).orElseThrow());
        await(session.close());
        assertThat(AsyncSession.ofObject(team)).isEmpty();
    }

    @Test
    void aScopeHasOneSessionUntilItIsRemoved() {
        var scope = new ThreadLocal<String>();
        scope.set("request 1");
        var scoped = AsyncScopedSession.of(asyncSessions, scope::get);

        AsyncSession first = scoped.session();
        assertThat(scoped.session()).isSameAs(first);
        scope.set("request 2");
        assertThat(scoped.has()).isFalse();
        assertThat(scoped.session()).isNotEqualTo(first);
        await(scoped.remove());
        assertThat(scoped.has()).isFalse();
        scope.set("request 1");
        assertThat(scoped.session()).isSameAs(first);
        await(scoped.remove());
    }

    @Test
    void printingAnObjectLoadsNothing() {
        twoTeams();

        await(asyncSessions.use(session -> session.getOne(Team.class, 1).thenAccept(team -> {
            sent();
            assertThat(session.toString()).startsWith("AsyncSession[");
            assertThat(dev.azoth.orm.ObjectState.of(team)).hasToString("Team[1]");
            assertSql();
        })));
    }
}
