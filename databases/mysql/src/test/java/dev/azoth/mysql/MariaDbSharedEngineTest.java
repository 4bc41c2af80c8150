package dev.azoth.mysql;

import dev.azoth.testkit.compliance.SharedEngineCompliance;
import dev.azoth.testservers.TestMariaDb;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.util.concurrent.ExecutorService;

class MariaDbSharedEngineTest extends SharedEngineCompliance {
    private static final String URL = TestMariaDb.createDatabase("shared");

    @Override
    protected String url() {
        return URL;
    }

    @Override
    protected ExecutorService eventLoop() {
        return new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    }
}
