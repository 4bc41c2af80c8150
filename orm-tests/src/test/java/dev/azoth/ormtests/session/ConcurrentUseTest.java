package dev.azoth.ormtests.session;

import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.async.AsyncSession;
import dev.azoth.error.ConcurrentSessionUseException;
import dev.azoth.orm.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** One session used by two tasks at once: an error that names both calls, and a session that is as it was. */
final class ConcurrentUseTest extends SessionSuite {
    @Test
    void overlappingCallsOfTheAsynchronousFaceAreNamed() {
        write(new Team("red"));
        AsyncSession session = asyncSessions.open();
        var entered = new CountDownLatch(1);
        var release = new CountDownLatch(1);

        CompletableFuture<?> first = firstCall(session, entered, release);
        awaitLatch(entered);
        CompletableFuture<?> second = session.get(Team.class, 1);

        assertThatThrownBy(() -> await(second))
                .isInstanceOf(ConcurrentSessionUseException.class)
                .hasMessageContaining("This session is in use by another call")
                .hasMessageContaining("get(), called at")
                .hasMessageContaining("ConcurrentUseTest.overlappingCallsOfTheAsynchronousFaceAreNamed")
                .hasMessageContaining("runSync(), called at")
                .hasMessageContaining("ConcurrentUseTest.firstCall");
        release.countDown();
        await(first);
        assertThat(await(session.getOne(Team.class, 1)).getName()).isEqualTo("red");
        await(session.close());
    }

    @Test
    void aCallWhileTheAnswerOfAGetIsUnderWayIsNamed() {
        write(new Team("red"), new Team("blue"));
        AsyncSession session = asyncSessions.open();
        await(session.connection());

        CompletableFuture<Team> first = session.getOne(Team.class, 1);
        CompletableFuture<Team> second = session.getOne(Team.class, 2);

        if (second.isCompletedExceptionally()) {
            assertThatThrownBy(() -> await(second))
                    .isInstanceOf(ConcurrentSessionUseException.class)
                    .hasMessageContaining("getOne(), called at")
                    .hasMessageContaining("ConcurrentUseTest.aCallWhileTheAnswerOfAGetIsUnderWayIsNamed");
        } else {
            // The first had ended before the second was called.
            assertThat(await(second).getName()).isEqualTo("blue");
        }
        assertThat(await(first).getName()).isEqualTo("red");
        assertThat(await(session.getOne(Team.class, 2)).getName()).isEqualTo("blue");
        await(session.close());
    }

    private static CompletableFuture<?> firstCall(
            AsyncSession session, CountDownLatch entered, CountDownLatch release) {
        return session.runSync(same -> {
            entered.countDown();
            awaitLatch(release);
            return null;
        });
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void overlappingCallsInDirectStyleAreNamed() {
        write(new Team("red"));
        var entered = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (Session session = sessions.open()) {
            session.on(dev.azoth.orm.SessionEvents.DO_ORM_EXECUTE, execution -> {
                entered.countDown();
                awaitLatch(release);
            });
            Thread other = Thread.startVirtualThread(
                    () -> session.scalars(select(Team.class)).all());
            awaitLatch(entered);

            assertThatThrownBy(session::flush)
                    .isInstanceOf(ConcurrentSessionUseException.class)
                    .hasMessageContaining("flush(), called at")
                    .hasMessageContaining("execute(), called at");
            assertThatThrownBy(() -> session.add(new Team("blue"))).isInstanceOf(ConcurrentSessionUseException.class);
            release.countDown();
            join(other);
            assertThat(session.scalars(select(Team.class)).all()).hasSize(1);
        }
    }

    @Test
    void changingAnObjectWhileItsSessionIsInUseIsRefused() {
        write(new Team("red", new Player("r1")));
        AsyncSession session = asyncSessions.open();
        Team team = await(session.getOne(Team.class, 1));
        var entered = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        CompletableFuture<?> first = firstCall(session, entered, release);
        awaitLatch(entered);

        assertThatThrownBy(() -> team.setName("changed")).isInstanceOf(ConcurrentSessionUseException.class);
        release.countDown();
        await(first);
        assertThat(team.getName()).isEqualTo("red");
        team.setName("now");
        await(session.commit());
        assertThat(team.getName()).isEqualTo("now");
        await(session.close());
    }

    @Test
    void aChangeThatWasRefusedCanBeMadeLaterAndIsWritten() {
        write(new Team("red", new Player("r1")));
        AsyncSession session = asyncSessions.open();
        Team team = await(session.getOne(Team.class, 1, selectinload(Team_.players)));
        var entered = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        CompletableFuture<?> first = firstCall(session, entered, release);
        awaitLatch(entered);

        assertThatThrownBy(() -> team.setName("refused")).isInstanceOf(ConcurrentSessionUseException.class);
        assertThatThrownBy(() -> team.getPlayers().add(new Player("refused")))
                .isInstanceOf(ConcurrentSessionUseException.class);
        release.countDown();
        await(first);
        assertThat(session.dirty()).isEmpty();
        team.setName("changed");
        team.getPlayers().add(new Player("r2"));
        await(session.commit());
        await(session.close());
        use(direct -> {
            Team read = direct.getOne(Team.class, 1);
            assertThat(read.getName()).isEqualTo("changed");
            assertThat(read.getPlayers()).extracting(Player::getName).containsExactly("r1", "r2");
        });
    }

    @Test
    void anObjectThatIsChangedAlreadyIsNotChangedWhileItsSessionIsInUse() {
        write(new Team("red", new Player("r1")));
        AsyncSession session = asyncSessions.open();
        Team team = await(session.getOne(Team.class, 1, selectinload(Team_.players)));
        team.setName("first");
        team.getPlayers().get(0).setName("first");
        var entered = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        CompletableFuture<?> first = firstCall(session, entered, release);
        awaitLatch(entered);

        for (ThrowingCallable change : List.<ThrowingCallable>of(
                () -> team.setName("second"),
                () -> team.getPlayers().remove(0),
                () -> team.getPlayers().clear(),
                () -> team.getPlayers().get(0).setTeam(null),
                () -> team.getPlayers().add(new Player("second")))) {
            assertThatThrownBy(change)
                    .isInstanceOf(ConcurrentSessionUseException.class)
                    .hasMessageContaining("change of an attribute")
                    .hasMessageContaining("runSync(), called at");
        }
        release.countDown();
        await(first);
        await(session.commit());
        await(session.close());
        use(direct -> {
            Team read = direct.getOne(Team.class, 1);
            assertThat(read.getName()).isEqualTo("first");
            assertThat(read.getPlayers()).extracting(Player::getName).containsExactly("first");
        });
    }

    @Test
    void whatASessionHoldsIsNotLookedAtWhileItIsInUse() {
        AsyncSession session = asyncSessions.open();
        var entered = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        CompletableFuture<?> first = firstCall(session, entered, release);
        awaitLatch(entered);

        for (ThrowingCallable look : List.<ThrowingCallable>of(
                session::pending,
                session::dirty,
                session::deleted,
                session::identityMap,
                session::iterator,
                () -> session.autoflush(false),
                () -> await(session.noAutoflush(same -> {})))) {
            assertThatThrownBy(look).isInstanceOf(ConcurrentSessionUseException.class);
        }
        release.countDown();
        await(first);
        assertThat(session.autoflush()).isTrue();
        await(session.close());
    }

    @Test
    void whatIsNotLoadedIsNotTouchedByAnotherTaskThanThatOfRunSync() {
        write(new Team("red", new Player("r1")));
        AsyncSession session = asyncSessions.open();
        Team team = await(session.getOne(Team.class, 1));
        Player player = await(session.getOne(Player.class, 1));
        var entered = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        CompletableFuture<?> first = session.runSync(same -> {
            entered.countDown();
            awaitLatch(release);
            return team.getPlayers().size() + player.getTeam().getName().length();
        });
        awaitLatch(entered);

        for (ThrowingCallable touch : List.<ThrowingCallable>of(
                team::getPlayers,
                player::getTeam,
                () -> player.setTeam(null),
                () -> await(team.awaitable(Team_.players)))) {
            assertThatThrownBy(touch)
                    .isInstanceOf(ConcurrentSessionUseException.class)
                    .hasMessageContaining("runSync(), called at");
        }
        release.countDown();
        assertThat(await(first)).isEqualTo(4);
        await(session.close());
    }

    @Test
    void anOpenStreamIsReadByOneTask() {
        write(new Team("red"), new Team("blue"), new Team("green"));
        AsyncSession session = asyncSessions.open();
        var stream = session.streamScalars(select(Team.class).orderBy(Team_.id)).yieldPer(1);
        assertThat(await(stream.fetchOne()).getName()).isEqualTo("red");
        var entered = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        CompletableFuture<?> first = firstCall(session, entered, release);
        awaitLatch(entered);

        assertThatThrownBy(() -> await(stream.fetchOne())).isInstanceOf(ConcurrentSessionUseException.class);
        release.countDown();
        await(first);
        assertThat(await(stream.fetchOne()).getName()).isEqualTo("blue");
        assertThat(await(session.getOne(Team.class, 1)).getName()).isEqualTo("red");
        assertThat(await(stream.fetchOne()).getName()).isEqualTo("green");
        await(session.close());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tasks that do what comes to their mind with one session: each call is refused whole, or done whole. */
    @Test
    void underStressEveryCallIsDoneOrRefused() throws InterruptedException {
        AsyncSession session = asyncSessions.open();
        var added = new ConcurrentLinkedQueue<Team>();
        var refused = new AtomicInteger();
        var unexpected = new ConcurrentLinkedQueue<Throwable>();
        var tasks = new ArrayList<Thread>();
        for (int task = 0; task < 6; task++) {
            int number = task;
            tasks.add(Thread.startVirtualThread(() -> {
                for (int i = 0; i < 60; i++) {
                    try {
                        randomCall(session, number + "/" + i, added);
                    } catch (ConcurrentSessionUseException e) {
                        refused.incrementAndGet();
                    } catch (CompletionException e) {
                        if (e.getCause() instanceof ConcurrentSessionUseException) {
                            refused.incrementAndGet();
                        } else {
                            unexpected.add(e);
                        }
                    } catch (RuntimeException e) {
                        unexpected.add(e);
                    }
                }
            }));
        }
        for (Thread task : tasks) {
            task.join();
        }

        assertThat(unexpected).isEmpty();
        assertThat(refused).hasPositiveValue();
        await(session.commit());
        await(session.close());
        awaitPoolAtRest();
        use(direct -> assertThat(direct.scalars(select(Team.class)).all())
                .extracting(Team::getName)
                .containsExactlyInAnyOrderElementsOf(
                        added.stream().map(Team::getName).toList()));
    }

    private static void randomCall(AsyncSession session, String name, ConcurrentLinkedQueue<Team> added) {
        switch (ThreadLocalRandom.current().nextInt(4)) {
            case 0 -> {
                var team = new Team(name);
                session.add(team);
                added.add(team);
            }
            case 1 -> session.flush().join();
            case 2 -> session.scalars(select(Team.class).limit(5)).join();
            default -> {
                List<Team> teams = session.runSync(same ->
                                same.scalars(select(Team.class).limit(1)).all())
                        .join();
                teams.forEach(Team::getName);
            }
        }
    }
}
