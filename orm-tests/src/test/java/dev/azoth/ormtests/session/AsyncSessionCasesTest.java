package dev.azoth.ormtests.session;

import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.synchronizeNone;
import static dev.azoth.orm.Orm.update;
import static dev.azoth.sql.Sql.count;
import static dev.azoth.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.async.AsyncConnection;
import dev.azoth.async.AsyncEngine;
import dev.azoth.async.AsyncScopedSession;
import dev.azoth.async.AsyncSession;
import dev.azoth.async.AsyncSessionFactory;
import dev.azoth.async.AsyncSessionTransaction;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.error.ResourceClosedException;
import dev.azoth.orm.ObjectState;
import dev.azoth.orm.SessionEvents;
import dev.azoth.sql.Select;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The cases of SQLAlchemy's test/ext/asyncio/test_session.py and test_scoping.py that AsyncSessionTest does not hold. */
final class AsyncSessionCasesTest extends SessionSuite {
    private static final Select<Long> TEAMS = select(count()).selectFrom(Team_.MAPPER.table());
    private static final Select<Long> PLAYERS = select(count()).selectFrom(Player_.MAPPER.table());

    @Test
    void infoIsTheSessionsOwn() {
        AsyncSession session = asyncSessions.open();
        session.info().put("foo", "bar");

        assertThat(session.sync().info()).isEqualTo(Map.of("foo", "bar"));
        await(session.close());
    }

    @Test
    void allSessionsAreClosedAtOnce() {
        AsyncSession one = asyncSessions.open();
        AsyncSession two = asyncSessions.open();
        var red = new Team("red");
        var blue = new Team("blue");
        one.add(red);
        two.add(blue);

        await(AsyncSession.closeAll());

        assertThat(one.contains(red)).isFalse();
        assertThat(two.contains(blue)).isFalse();
        assertThat(AsyncSession.ofObject(red)).isEmpty();
    }

    @Test
    void getTakesLoaderOptions() {
        write(new Team("red", new Player("r1")));

        await(asyncSessions.use(session -> session.get(Team.class, 1, selectinload(Team_.players))
                .thenAccept(team -> assertThat(team.orElseThrow().getPlayers()).hasSize(1))));
    }

    @Test
    void mergeTakesLoaderOptions() {
        write(new Team("red", new Player("r1")));
        var given = new Team(1, "new red");
        Team merged = await(asyncSessions.begin(session -> session.merge(given, selectinload(Team_.players))));

        assertThat(merged.getName()).isEqualTo("new red");
        assertThat(ObjectState.of(merged).isLoaded(Team_.players)).isTrue();
    }

    @Test
    void attributesAreReadByRefreshingThemByName() {
        write(new Team("red", new Player("r1")), new Team("blue"));

        await(asyncSessions.use(session -> session.scalars(select(Team.class).orderBy(Team_.id))
                .thenCompose(found -> {
                    List<Team> teams = found.all();
                    return session.refresh(teams.get(0), Team_.players)
                            .thenCompose(ok -> session.refresh(teams.get(1), Team_.players))
                            .thenAccept(ok -> assertThat(teams)
                                    .extracting(team -> team.getPlayers().size())
                                    .containsExactly(1, 0));
                })));
    }

    @Test
    void aTransactionIsSeenFromOutsideWhenItIsCommitted() {
        AsyncEngine outer = AsyncEngine.of(engine);
        AsyncSession session = asyncSessions.open();

        AsyncSessionTransaction transaction = await(session.begin());
        var red = new Team("red");
        session.add(red);
        assertThat(await(session.scalars(select(Team.class))).one()).isSameAs(red);
        await(transaction.commit());

        assertThat(session.inTransaction()).isFalse();
        assertThatThrownBy(() -> await(transaction.commit())).isInstanceOf(ResourceClosedException.class);
        Long seen = await(outer.connect(connection -> connection.scalar(TEAMS)));
        assertThat(seen).isEqualTo(1L);
        await(session.close());
    }

    @Test
    void whatIsFlushedAndDeletedIsSeenOnTheSessionsConnection() {
        await(asyncSessions.begin(session -> {
            var red = new Team("red");
            session.add(red);
            return session.connection()
                    .thenCompose(connection -> connection
                            .scalar(TEAMS)
                            .thenAccept(before -> assertThat(before).isZero())
                            .thenCompose(ok -> session.flush())
                            .thenCompose(ok -> connection.scalar(TEAMS))
                            .thenAccept(flushed -> assertThat(flushed).isEqualTo(1L))
                            .thenCompose(ok -> session.delete(red))
                            .thenCompose(ok -> session.flush())
                            .thenCompose(ok -> connection.scalar(TEAMS))
                            .thenAccept(deleted -> assertThat(deleted).isZero()));
        }));
    }

    @Test
    void refreshSeesWhatAnotherStatementHasWritten() {
        await(asyncSessions.begin(session -> {
            var red = new Team("red");
            session.add(red);
            return session.flush()
                    .thenCompose(ok -> session.execute(
                            update(Team.class).set(Team_.name, "u2").options(synchronizeNone())))
                    .thenAccept(ok -> assertThat(red.getName()).isEqualTo("red"))
                    .thenCompose(ok -> session.refresh(red))
                    .thenAccept(ok -> assertThat(red.getName()).isEqualTo("u2"));
        }));
    }

    @Test
    void deletionCascades() {
        write(new Team("red", new Player("r1"), new Player("r2")));
        await(asyncSessions.begin(
                session -> session.scalars(select(Team.class)).thenCompose(found -> session.delete(found.one()))));

        use(session -> assertThat(session.scalar(PLAYERS)).isZero());
    }

    @Test
    void aSessionJoinsTheTransactionOfItsConnection() {
        AsyncEngine asyncEngine = AsyncEngine.of(engine);
        AsyncConnection connection = await(asyncEngine.connect());
        await(connection.begin());

        AsyncSession session = AsyncSessionFactory.of(connection).open();
        assertThat(await(session.connection())).isEqualTo(connection);
        assertThat(await(session.connection()).sync()).isSameAs(connection.sync());
        session.add(new Team("red"));
        await(session.commit());

        assertThat(connection.inTransaction()).isTrue();
        await(connection.rollback());
        await(connection.close());
        use(direct -> assertThat(direct.scalar(TEAMS)).isZero());
    }

    /** The recipe of a test's own transaction, with a savepoint that is made anew whenever the session has ended it. */
    @Test
    void aHandlerMakesTheSavepointAnewThatASessionHasEnded() {
        AsyncConnection connection = await(AsyncEngine.of(engine).connect());
        await(connection.begin());
        await(connection.beginNested());
        AsyncSession session = asyncSessions.withConnection(connection).open();
        session.on(SessionEvents.AFTER_TRANSACTION_END, (same, transaction) -> {
            if (!connection.closed() && !connection.inNestedTransaction()) {
                connection.sync().beginNested();
            }
        });

        session.add(new Team("red"));
        await(session.commit());
        assertThat(await(session.scalars(select(Team.class))).all()).hasSize(1);
        session.add(new Team("blue"));
        await(session.flush());
        assertThat(await(session.scalars(select(Team.class))).all()).hasSize(2);
        await(session.rollback());
        assertThat(await(session.scalars(select(Team.class))).all()).hasSize(1);

        assertThat(connection.inTransaction()).isTrue();
        await(connection.rollback());
        await(session.close());
        await(connection.close());
        use(direct -> assertThat(direct.scalar(TEAMS)).isZero());
    }

    @Test
    void anInvalidatedSessionHasClosedItsConnection() {
        AsyncSession session = asyncSessions.open();
        await(session.scalar(TEAMS));
        AsyncConnection connection = await(session.connection());

        await(session.invalidate());

        assertThat(connection.closed()).isTrue();
        assertThat(session.inTransaction()).isFalse();
        assertThat(engine.pool().status().checkedOut()).isZero();
        if (database != dev.azoth.ormtests.Database.SQLITE) {
            assertThat(await(session.scalar(TEAMS))).isZero();
        }
        await(session.close());
    }

    @Test
    void aSessionHasOneConnectionAndTakesItsOptions() {
        AsyncSession session = asyncSessions.open();
        AsyncConnection connection = await(session.connection(options -> options.loggingToken("mine")));

        assertThat(await(session.connection())).isEqualTo(connection);
        assertThat(connection.executionOptions().loggingToken()).isEqualTo("mine");
        await(session.close());
    }

    @Test
    void theTransactionsOfASessionAreToldInside() {
        AsyncSession session = asyncSessions.open();
        assertThat(session.transaction()).isNull();
        assertThat(session.nestedTransaction()).isNull();
        AsyncSessionTransaction root = await(session.begin());
        assertThat(session.transaction()).isEqualTo(root);
        assertThat(session.nestedTransaction()).isNull();
        assertThat(root.session()).isSameAs(session);

        AsyncSessionTransaction savepoint = await(session.beginNested());
        assertThat(session.transaction()).isEqualTo(root);
        assertThat(session.nestedTransaction()).isEqualTo(savepoint);
        assertThat(savepoint.isNested()).isTrue();
        await(savepoint.commit());
        assertThat(session.nestedTransaction()).isNull();
        await(root.commit());
        assertThat(session.transaction()).isNull();
        await(session.close());
    }

    @Test
    void theSessionOfAnObjectFollowsResetAndClose() {
        AsyncSession session = asyncSessions.open();
        var blue = new Team("blue");
        assertThat(AsyncSession.ofObject(blue)).isEmpty();
        session.add(blue);
        assertThat(AsyncSession.ofObject(blue)).contains(session);
        await(session.reset());
        assertThat(AsyncSession.ofObject(blue)).isEmpty();
        session.add(blue);
        assertThat(AsyncSession.ofObject(blue)).contains(session);
        await(session.close());
        assertThat(AsyncSession.ofObject(blue)).isEmpty();
    }

    @Test
    void aSessionThatIsClosedForGoodMayStillBeReset() {
        AsyncSession session = asyncSessions.open(options -> options.withCloseResetsOnly(false));
        await(session.scalar(TEAMS));
        await(session.reset());
        assertThat(await(session.scalar(TEAMS))).isZero();
        await(session.close());

        assertThatThrownBy(() -> await(session.scalar(TEAMS)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("closed for good");
    }

    @Test
    void attributesThatCommitForgotAreAwaited() {
        await(asyncSessions.with(options -> options.withExpireOnCommit(true)).use(session -> {
            var team = new Team("red", new Player("r1"), new Player("r2"));
            session.add(team);
            return session.commit()
                    .thenCompose(ok -> {
                        sent();
                        return team.awaitable(Team_.name);
                    })
                    .thenCompose(name -> {
                        assertThat(name).isEqualTo("red");
                        assertThat(sent()).hasSize(1);
                        return team.awaitable(Team_.players);
                    })
                    .thenAccept(players -> {
                        assertThat(players).hasSize(2);
                        assertThat(sent()).hasSize(1);
                        assertThat(team.getPlayers()).isSameAs(players);
                    });
        }));
    }

    @Test
    void aCollectionThatIsThereIsAwaitedWithoutSql() {
        write(new Team("red", new Player("r1")));
        await(asyncSessions.use(session -> session.getOne(Team.class, 1, selectinload(Team_.players))
                .thenCompose(team -> {
                    sent();
                    return team.awaitable(Team_.players);
                })
                .thenAccept(players -> {
                    assertThat(players).hasSize(1);
                    assertSql();
                })));
    }

    @Test
    void aScopedSessionMakesTheCallsOfItsScopesSession() {
        var scope = new ThreadLocal<String>();
        scope.set("one");
        var scoped = AsyncScopedSession.of(asyncSessions, scope::get);

        var red = new Team("red");
        scoped.add(red);
        assertThat(scoped.contains(red)).isTrue();
        assertThat(scoped).containsExactly(red);
        await(scoped.commit());
        assertThat(await(scoped.scalar(TEAMS))).isEqualTo(1L);
        assertThat(await(scoped.getOne(Team.class, 1))).isSameAs(red);
        assertThat(await(scoped.streamScalars(select(Team.class)).all())).containsExactly(red);
        await(scoped.rollback());
        await(scoped.begin(session -> {
            assertThat(session).isSameAs(scoped.session());
            red.setName("scarlet");
            return CompletableFuture.completedFuture(null);
        }));

        scope.set("two");
        assertThat(scoped.contains(red)).isFalse();
        assertThat(await(scoped.getOne(Team.class, 1)).getName()).isEqualTo("scarlet");
        await(scoped.remove());
        scope.set("one");
        await(scoped.remove());
        assertThat(AsyncSession.ofObject(red)).isEmpty();
    }

    @Test
    void theOptionsOfAScopedSessionAreGivenWhenItIsMade() {
        var scoped = AsyncScopedSession.of(asyncSessions, () -> "only");
        scoped.configure(options -> options.withInfo(Map.of("a", 1)));
        AsyncSession session = scoped.session(options -> options.withAutoflush(false));

        assertThat(session.autoflush()).isFalse();
        assertThat(session.info()).isEqualTo(Map.of("a", 1));
        assertThatThrownBy(() -> scoped.session(options -> options.withAutoflush(true)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("The scope has a session already");
        await(scoped.remove());
        assertThatThrownBy(AsyncScopedSession.of(asyncSessions, () -> null)::session)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("There is no current scope");
    }

    @Test
    void insideABlockWhoseTransactionHasEndedNothingIsBegun() {
        AsyncSession session = asyncSessions.open();
        await(session.begin(same -> {
            same.add(new Team("red"));
            return same.commit()
                    .thenAccept(ok -> assertThatThrownBy(() -> same.add(new Team("blue")))
                            .isInstanceOf(InvalidRequestException.class)
                            .hasMessageContaining(
                                    "nothing more can be done in the session until the block has been left"));
        }));
        assertThat(await(session.scalar(TEAMS))).isEqualTo(1L);
        await(session.close());
    }
}
