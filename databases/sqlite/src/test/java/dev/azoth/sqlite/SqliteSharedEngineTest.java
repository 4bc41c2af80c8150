package dev.azoth.sqlite;

import dev.azoth.testkit.compliance.SharedEngineCompliance;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.scheduler.NonBlocking;

class SqliteSharedEngineTest extends SharedEngineCompliance {
    @TempDir
    static Path directory;

    @Override
    protected String url() {
        return "sqlite:///" + directory.resolve("shared.db");
    }

    @Override
    protected ExecutorService eventLoop() {
        return Executors.newSingleThreadExecutor(EventLoop::new);
    }

    private static final class EventLoop extends Thread implements NonBlocking {
        EventLoop(Runnable work) {
            super(work, "event-loop");
        }
    }
}
