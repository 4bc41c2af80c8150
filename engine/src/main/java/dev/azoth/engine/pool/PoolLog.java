package dev.azoth.engine.pool;

import dev.azoth.engine.event.EventKey;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;

/** What the pool says. SQLAlchemy: {@code echo_pool}. */
final class PoolLog {
    private static final Logger LOGGER = System.getLogger("dev.azoth.engine.pool");

    private final String name;
    private final Level level;

    PoolLog(PoolOptions options) {
        this.name = options.name();
        this.level = options.echo() ? Level.INFO : Level.DEBUG;
    }

    void say(Supplier<String> what) {
        if (LOGGER.isLoggable(level)) {
            LOGGER.log(level, "Pool '" + name + "': " + what.get());
        }
    }

    void handlerFailed(EventKey<?> key, Throwable failure) {
        LOGGER.log(
                Level.WARNING,
                "Pool '" + name + "': a handler of " + key + " failed; nobody was waiting for it",
                failure);
    }

    void resetFailed(Throwable failure) {
        LOGGER.log(level, "Pool '" + name + "': a returned connection could not be reset; it is closed", failure);
    }

    void leak(PooledConnection checkout) {
        LOGGER.log(
                Level.WARNING,
                "Pool '" + name + "': a connection has been held by " + checkout.holder() + " and not given back",
                checkout.holder().site());
    }
}
