package dev.azoth.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.engine.Engine;
import dev.azoth.error.PoolTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An in-memory database is one connection. */
class OnlyConnectionTest {
    @Test
    void whoTakesItTwiceIsToldThatItWaitsForItself() {
        Engine engine = Engine.create("sqlite://", options -> options.poolTimeout(Duration.ofMillis(50)));
        String thread = Thread.currentThread().getName();
        assertThatThrownBy(() -> engine.connect(outer -> engine.connect(inner -> inner.execDriverSql("select 1"))))
                .isInstanceOf(PoolTimeoutException.class)
                .hasMessageContaining(
                        "The thread '" + thread + "' that asked for this one holds one of them: if it waits"
                                + " for itself, pass on the connection it has instead of taking a second one (this pool has one"
                                + " connection only)");
        assertThat(engine.pool().status().checkedOut()).isZero();
        engine.dispose();
    }
}
