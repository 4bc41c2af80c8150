package dev.azoth.ormtests.session;

import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.update;
import static dev.azoth.sql.Sql.count;
import static dev.azoth.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.async.AsyncSession;
import dev.azoth.error.PendingRollbackException;
import dev.azoth.ormtests.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Work that is given up at any point: rolled back, the connection safe, the session usable. */
final class CancelTest extends SessionSuite {
    private static final int ROUNDS = 40;
    /** A function that goes on just as it is given up is rare. */
    private static final int MANY_ROUNDS = 400;

    private final Random random = new Random(20261121);

    private void aWhile() {
        LockSupport.parkNanos(random.nextInt(4_000_000));
    }

    private static List<Object> teams(int count) {
        var teams = new ArrayList<Object>();
        for (int i = 0; i < count; i++) {
            teams.add(new Team("t" + i, new Player("a" + i), new Player("b" + i)));
        }
        return teams;
    }

    private static boolean succeeded(CompletableFuture<?> future) {
        try {
            future.join();
            return true;
        } catch (CancellationException | CompletionException failure) {
            return false;
        }
    }

    @Test
    void aFlushCanBeCancelledAtAnyPoint() throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            AsyncSession session = asyncSessions.open();
            List<Object> teams = teams(30);
            session.addAll(teams);

            CompletableFuture<?> flush = session.flush();
            aWhile();
            flush.cancel(true);
            succeeded(flush);
            await(session.rollback());

            assertThat(session.pending()).isEmpty();
            assertThat(await(session.scalar(select(count()).selectFrom(Team_.MAPPER.table()))))
                    .isEqualTo((long) round);
            session.add(new Team("round " + round));
            await(session.commit());
            await(session.close());
            awaitPoolAtRest();
        }
    }

    @Test
    void getsThatStandInLineForAConnectionCanBeCancelledAtAnyPoint() throws InterruptedException {
        Team team = new Team("first");
        write(team);
        var gets = new ArrayList<CompletableFuture<Team>>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < 30; i++) {
                gets.add(asyncSessions.use(session -> session.getOne(Team.class, team.getId())));
            }
            for (CompletableFuture<Team> get : gets) {
                if (random.nextInt(3) > 0) {
                    get.cancel(true);
                }
            }
            for (CompletableFuture<Team> get : gets) {
                if (succeeded(get)) {
                    assertThat(get.join().getName()).isEqualTo("first");
                } else {
                    assertThat(get).isCancelled();
                }
            }
            gets.clear();
        }
        awaitPoolAtRest();
        assertThat(await(asyncSessions.use(session -> session.getOne(Team.class, team.getId())))
                        .getName())
                .isEqualTo("first");
    }

    @Test
    void whoUsesASessionAsItsBlockIsGivenUpWaitsForTheRollback() throws InterruptedException {
        AsyncSession session = asyncSessions.open();
        for (int round = 0; round < ROUNDS; round++) {
            var entered = new CountDownLatch(1);
            CompletableFuture<Object> block =
                    session.beginNested(same -> same.scalars(select(Team.class)).thenCompose(none -> {
                        entered.countDown();
                        same.add(new Team("inner"));
                        return same.flush().thenCompose(ok -> new CompletableFuture<>());
                    }));
            assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
            aWhile();
            block.cancel(true);
            assertThat(await(session.scalars(select(Team.class))).all())
                    .as("round %s", round)
                    .isEmpty();
            assertThat(session.inNestedTransaction()).isFalse();
        }
        await(session.close());
        awaitPoolAtRest();
    }

    @Test
    void aQueryCanBeCancelledAtAnyPoint() throws InterruptedException {
        write(teams(200).toArray());
        AsyncSession session = asyncSessions.open();
        for (int round = 0; round < ROUNDS; round++) {
            CompletableFuture<?> query = session.scalars(select(Team.class).options(selectinload(Team_.players)));
            aWhile();
            query.cancel(true);
            succeeded(query);
            await(session.rollback());

            assertThat(await(session.getOne(Team.class, 1)).getName()).isEqualTo("t0");
            await(session.rollback());
        }
        await(session.close());
        awaitPoolAtRest();
    }

    /** In a transaction that has begun its statement is sent before a thread stands for it. */
    @Test
    void aGetCanBeCancelledAtAnyPoint() throws InterruptedException {
        write(teams(ROUNDS).toArray());
        AsyncSession session = asyncSessions.open();
        for (int round = 1; round <= ROUNDS; round++) {
            await(session.connection());
            CompletableFuture<Team> get = session.getOne(Team.class, round);
            LockSupport.parkNanos(random.nextInt(600_000));
            get.cancel(true);
            if (succeeded(get)) {
                assertThat(get.join().getName()).isEqualTo("t" + (round - 1));
            }
            await(session.rollback());

            assertThat(await(session.getOne(Team.class, 1)).getName()).isEqualTo("t0");
            await(session.rollback());
        }
        await(session.close());
        awaitPoolAtRest();
    }

    @Test
    void aGetThatWaitsForAConnectionCanBeCancelled() throws InterruptedException {
        write(teams(1).toArray());
        var holders = new ArrayList<AsyncSession>();
        // All of the default pool; a database in memory has one.
        int most = database == Database.SQLITE ? 1 : 15;
        while (holders.size() < most) {
            AsyncSession holder = asyncSessions.open();
            await(holder.connection());
            holders.add(holder);
        }
        AsyncSession session = asyncSessions.open();
        CompletableFuture<Team> given = session.getOne(Team.class, 1);
        AsyncSession other = asyncSessions.open();
        CompletableFuture<Team> waiting = other.getOne(Team.class, 1);

        given.cancel(true);
        await(session.rollback());
        await(holders.remove(0).close());

        assertThat(await(waiting).getName()).isEqualTo("t0");
        CompletableFuture<Team> again = session.getOne(Team.class, 1);
        await(other.close());
        assertThat(await(again).getName()).isEqualTo("t0");
        await(session.close());
        for (AsyncSession holder : holders) {
            await(holder.close());
        }
        awaitPoolAtRest();
    }

    @Test
    void aFirstGetCanBeCancelledAtAnyPoint() throws InterruptedException {
        write(teams(1).toArray());
        for (int round = 0; round < MANY_ROUNDS; round++) {
            CompletableFuture<Team> get = asyncSessions.use(session -> session.getOne(Team.class, 1));
            LockSupport.parkNanos(random.nextInt(600_000));
            get.cancel(true);
            if (succeeded(get)) {
                assertThat(get.join().getName()).isEqualTo("t0");
            }
        }
        awaitPoolAtRest();
        assertThat(await(asyncSessions.use(session -> session.getOne(Team.class, 1)))
                        .getName())
                .isEqualTo("t0");
    }

    @Test
    void closingCancelsAGet() throws InterruptedException {
        write(new Team("red"));
        for (int round = 0; round < ROUNDS; round++) {
            AsyncSession session = asyncSessions.open();
            await(session.connection());
            CompletableFuture<?> get = session.get(Team.class, 1);
            await(session.close());
            succeeded(get);
            assertThat(session.inTransaction()).isFalse();
            awaitPoolAtRest();
        }
    }

    @Test
    void aTransactionIsCommittedWholeOrNotAtAll() throws InterruptedException {
        int committed = 0;
        for (int round = 0; round < MANY_ROUNDS; round++) {
            CompletableFuture<?> work = asyncSessions.begin(session -> {
                session.addAll(teams(20));
                return session.flush().thenCompose(ok -> {
                    session.add(new Team("last"));
                    return session.flush();
                });
            });
            aWhile();
            aWhile();
            work.cancel(true);
            succeeded(work);
            awaitPoolAtRest();
            long rows = sessions.use(session -> session.scalar(select(count()).selectFrom(Team_.MAPPER.table())));
            assertThat(rows % 21).as("rows after round " + round).isZero();
            committed = (int) rows / 21;
        }
        assertThat(committed).isLessThanOrEqualTo(MANY_ROUNDS);
    }

    @Test
    void aCancelledCallLeavesATransactionThatSaysSo() throws InterruptedException {
        write(new Team("red"));
        AsyncSession session = asyncSessions.open();
        Team team = await(session.getOne(Team.class, 1));
        team.setName("changed");

        CompletableFuture<?> call = session.runSync(same -> {
            same.flush();
            Thread.currentThread().interrupt();
            return same.scalars(select(Player.class)).all();
        });

        assertThatThrownBy(call::join).isInstanceOf(CancellationException.class);
        assertThat(session.isActive()).isFalse();
        assertThatThrownBy(() -> await(session.getOne(Team.class, 1)))
                .isInstanceOf(PendingRollbackException.class)
                .hasMessageContaining("what ran was cancelled");
        await(session.rollback());
        await(session.refresh(team));
        assertThat(team.getName()).isEqualTo("red");
        await(session.close());
        awaitPoolAtRest();
    }

    @Test
    void closingCancelsWhatStillRuns() throws InterruptedException {
        write(teams(200).toArray());
        for (int round = 0; round < ROUNDS; round++) {
            AsyncSession session = asyncSessions.open();
            CompletableFuture<?> query = session.scalars(select(Team.class));
            aWhile();
            await(session.close());
            succeeded(query);
            assertThat(session.inTransaction()).isFalse();
            awaitPoolAtRest();
        }
    }

    @Test
    void aSessionWhoseBlockWasGivenUpTakesNoMoreCalls() throws InterruptedException {
        var lent = new CompletableFuture<AsyncSession>();
        CompletableFuture<?> block = asyncSessions.use(session -> {
            lent.complete(session);
            return new CompletableFuture<Void>();
        });
        AsyncSession session = lent.join();
        block.cancel(true);

        assertThatThrownBy(() -> await(session.get(Team.class, 1)))
                .isInstanceOf(CancellationException.class)
                .rootCause()
                .hasMessageContaining("has been cancelled");
        awaitPoolAtRest();
    }

    /** Each call of a session, given up at any moment, leaves one that can be used again after a rollback. */
    @Test
    void everyCallCanBeCancelledAtAnyPoint() throws InterruptedException {
        write(teams(60).toArray());
        List<Function<AsyncSession, CompletableFuture<?>>> calls = List.of(
                session -> session.merge(new Team(1, "merged")),
                session -> session.runSync(same -> {
                    same.refresh(same.getOne(Team.class, 1));
                }),
                session -> session.get(Team.class, 2, selectinload(Team_.players)),
                session -> session.scalar(select(Team.class)),
                session -> session.streamScalars(select(Team.class)).yieldPer(7).all(),
                session -> session.execute(update(Team.class).set(Team_.name, "updated")),
                session -> session.beginNested(same -> {
                    same.addAll(teams(5));
                    return same.flush();
                }),
                session -> session.runSync(same -> {
                    same.delete(same.getOne(Team.class, 3));
                    same.flush();
                }),
                session -> session.runSync(same -> {
                    same.scalars(select(Team.class))
                            .forEach(team -> assertThat(team.getPlayers()).hasSize(2));
                }));
        for (Function<AsyncSession, CompletableFuture<?>> call : calls) {
            for (int round = 0; round < 12; round++) {
                AsyncSession session = asyncSessions.open();
                CompletableFuture<?> running = call.apply(session);
                aWhile();
                running.cancel(true);
                succeeded(running);
                await(session.rollback());

                assertThat(await(session.scalar(select(count()).selectFrom(Team_.MAPPER.table()))))
                        .isEqualTo(60L);
                assertThat(await(session.getOne(Team.class, 1)).getName()).isEqualTo("t0");
                await(session.close());
                awaitPoolAtRest();
            }
        }
    }
}
