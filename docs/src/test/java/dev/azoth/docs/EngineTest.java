package dev.azoth.docs;

import static dev.azoth.sql.Sql.literal;
import static dev.azoth.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.async.AsyncEngine;
import dev.azoth.engine.Engine;
import dev.azoth.engine.pool.Pools;
import dev.azoth.engine.url.Url;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of engine.md. */
class EngineTest {
    @TempDir
    Path directory;

    @Test
    void options() {
        String url = "sqlite:///" + directory.resolve("app.db");
        // tag::options[]
        Engine engine = Engine.create(
                url,
                o -> o.echo(true)
                        .poolSize(10)
                        .maxOverflow(5)
                        .poolTimeout(Duration.ofSeconds(3))
                        .poolRecycle(Duration.ofMinutes(30))
                        .connectOption("busy_timeout", 2_000));
        // end::options[]
        assertThat(engine.<Object>connect(conn -> conn.scalar(select(literal(1)))))
                .isEqualTo(1);
        // tag::status[]
        System.out.println(engine.pool().status());
        // end::status[]
        assertThat(engine.pool().status().size()).isEqualTo(10);
        engine.dispose();
    }

    @Test
    void faces() {
        // tag::faces[]
        Engine engine = Engine.create("sqlite://");
        AsyncEngine async = AsyncEngine.of(engine); // the same pool, seen through futures
        Engine same = async.sync();
        // end::faces[]
        assertThat(same).isSameAs(engine);
        engine.dispose();
    }

    @Test
    void config() {
        // tag::config[]
        Map<String, String> settings = Map.of(
                "db.url",
                "sqlite://",
                "db.echo",
                "true",
                "db.pool_timeout",
                "3s",
                "db.connect_args.foreign_keys",
                "off");
        Engine engine = Engine.fromConfig(settings, "db.");
        // end::config[]
        assertThat(engine.options().poolTimeout()).isEqualTo(Duration.ofSeconds(3));
        engine.dispose();
    }

    @Test
    void url() {
        // tag::url[]
        Url url = Url.of("postgresql")
                .withUsername("scott")
                .withPassword("p@ss/word")
                .withHost("db.example.org")
                .withPort(5433)
                .withDatabase("shop")
                .withQuery("sslmode", "verify-full");
        String shown = url.toString(); // the password is ***
        String whole = url.renderAsString(false); // p%40ss%2Fword
        // end::url[]
        assertThat(shown).isEqualTo("postgresql://scott:***@db.example.org:5433/shop?sslmode=verify-full");
        assertThat(whole).contains("p%40ss%2Fword");
    }

    @Test
    void shared() {
        Engine engine = Engine.create("sqlite:///" + directory.resolve("shared.db"), o -> o.pool(Pools.none()));
        // tag::tagged[]
        Engine reports = engine.executionOptions(o -> o.loggingToken("reports").yieldPer(500));
        // end::tagged[]
        assertThat(reports.pool()).isSameAs(engine.pool());
        engine.dispose();
    }
}
