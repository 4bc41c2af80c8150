package dev.azoth.ormtests.session;

import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A virtual thread that waits for the database leaves its carrier to others: nothing of ours pins it, in either face. */
final class CarrierThreadTest extends SessionSuite {
    private static final int CALLERS = 16;

    @TempDir
    private Path directory;

    @Test
    void noCarrierWaitsForTheDatabase() throws Exception {
        workOfMany();
        Path recorded = directory.resolve("pinned.jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.VirtualThreadPinned").withoutThreshold().withStackTrace();
            recording.start();

            workOfMany();

            recording.dump(recorded);
        }
        assertThat(RecordingFile.readAllEvents(recorded))
                .extracting(RecordedEvent::getStackTrace)
                .isEmpty();
    }

    private void workOfMany() throws Exception {
        List<CompletableFuture<?>> futures = new ArrayList<>();
        List<Future<?>> direct = new ArrayList<>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < CALLERS; caller++) {
                futures.add(asyncSessions.use(session -> session.runSync(CarrierThreadTest::work)));
                direct.add(callers.submit(() -> use(CarrierThreadTest::work)));
            }
        }
        for (int caller = 0; caller < CALLERS; caller++) {
            futures.get(caller).get(60, TimeUnit.SECONDS);
            direct.get(caller).get();
        }
    }

    private static Object work(Session session) {
        session.add(new Team("red", new Player("ann"), new Player("bob")));
        session.commit();
        session.expireAll();
        List<Team> teams = session.scalars(
                        select(Team.class).options(selectinload(Team_.players)).limit(3))
                .all();
        teams.get(0).setName("blue");
        session.flush();
        session.rollback();
        return teams;
    }
}
