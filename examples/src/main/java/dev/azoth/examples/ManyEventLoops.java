package dev.azoth.examples;

import static dev.azoth.sql.Sql.bindparam;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.type.Types.integer;

import dev.azoth.async.AsyncEngine;
import dev.azoth.engine.pool.Pools;
import dev.azoth.error.BlockingNotAllowedException;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Several event loops. SQLAlchemy asks for a NullPool when they share an engine; here they may share any engine, and NullPool
 * is there for those who want it.
 */
final class ManyEventLoops {
    private ManyEventLoops() {}

    static CompletableFuture<?> run(String url) {
        EventLoopGroup loops = new MultiThreadIoEventLoopGroup(4, NioIoHandler.newFactory());
        AsyncEngine unpooled = AsyncEngine.create(url, o -> o.pool(Pools.none()));
        AsyncEngine pooled = AsyncEngine.create(url);

        return onEachLoop(loops, unpooled)
                .thenAccept(sum -> System.out.println("NullPool, 4 event loops, sum of answers: " + sum + "; pool: "
                        + unpooled.pool().status()))
                .thenCompose(ok -> onEachLoop(loops, pooled))
                .thenAccept(sum -> System.out.println("one pooled engine, 4 event loops, sum of answers: " + sum
                        + "; pool: " + pooled.pool().status()))
                .thenCompose(ok -> blockingIsRefused(loops, pooled))
                .thenCompose(ok -> unpooled.dispose())
                .thenCompose(ok -> pooled.dispose())
                .whenComplete((ok, failure) -> {
                    var unused = loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
                });
    }

    private static CompletableFuture<Integer> onEachLoop(EventLoopGroup loops, AsyncEngine engine) {
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            int number = i;
            answers.add(CompletableFuture.completedFuture(number)
                    .thenComposeAsync(
                            n -> engine.connect(conn ->
                                    conn.scalar(select(bindparam("n", integer()).as("n")), Map.of("n", n))),
                            loops.next()));
        }
        return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                .thenApply(
                        ok -> answers.stream().mapToInt(CompletableFuture::join).sum());
    }

    /** The direct face on an event loop would block it: it says so instead. */
    private static CompletableFuture<?> blockingIsRefused(EventLoopGroup loops, AsyncEngine engine) {
        return CompletableFuture.runAsync(
                () -> {
                    try (var connection = engine.sync().connect()) {
                        System.out.println("not reached: " + connection);
                    } catch (BlockingNotAllowedException refused) {
                        System.out.println("refused, as it should be: " + refused.getMessage());
                    }
                },
                loops.next());
    }
}
