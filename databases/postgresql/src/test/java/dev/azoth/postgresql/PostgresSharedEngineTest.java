package dev.azoth.postgresql;

import dev.azoth.testkit.compliance.SharedEngineCompliance;
import dev.azoth.testservers.TestPostgres;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.util.concurrent.ExecutorService;

class PostgresSharedEngineTest extends SharedEngineCompliance {
    private static final String URL = TestPostgres.createDatabase("shared");

    @Override
    protected String url() {
        return URL;
    }

    @Override
    protected ExecutorService eventLoop() {
        return new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    }
}
