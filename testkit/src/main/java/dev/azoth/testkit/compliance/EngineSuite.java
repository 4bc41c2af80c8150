package dev.azoth.testkit.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.async.AsyncEngine;
import dev.azoth.engine.Connection;
import dev.azoth.engine.Engine;
import dev.azoth.engine.EngineOptionsBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What the suites on engines have in common: an engine on a database with one table, {@code azoth_t (id, name)}, and the check that
 * every test leaves no connection behind.
 */
@SuppressWarnings("this-escape") // url() needs nothing of the object
public abstract class EngineSuite {
    /** A query that would run for hours. */
    static final String ENDLESS = "with recursive c(x) as (select 1 union all select x + 1 from c where x < 2000000000)"
            + " select count(*) from c";

    private final List<Engine> engines = new ArrayList<>();

    /** The database to test; several connections must see the same data. */
    protected abstract String url();

    /** An engine with default options. */
    protected final Engine engine = engine(options -> options);

    final AsyncEngine async = AsyncEngine.of(engine);

    final Engine engine(UnaryOperator<EngineOptionsBuilder> options) {
        return engine(url(), options);
    }

    /** An engine that is looked at and disposed of after the test. */
    protected final Engine engine(String url, UnaryOperator<EngineOptionsBuilder> options) {
        Engine made = Engine.create(url, options);
        engines.add(made);
        return made;
    }

    /** So many rows numbered from 1. */
    static String numbers(int count) {
        return "with recursive c(x) as (select 1 union all select x + 1 from c where x < " + count
                + ") select x from c";
    }

    static <T extends @Nullable Object> T join(CompletableFuture<T> future) throws Exception {
        return future.get(30, TimeUnit.SECONDS);
    }

    @BeforeEach
    final void createTable() {
        engine.begin(connection -> {
            connection.execDriverSql("drop table if exists azoth_t");
            connection.execDriverSql("create table azoth_t (id integer primary key, name varchar(50) not null)");
            return true;
        });
    }

    @AfterEach
    final void nothingIsLeft() throws Exception {
        for (Engine used : engines) {
            long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (used.pool().status().checkedOut() + used.pool().status().returning() > 0
                    && System.nanoTime() < deadline) {
                Thread.sleep(5);
            }
            assertThat(used.pool().status().checkedOut()).as("connections out").isZero();
        }
        engine.begin(connection -> connection.execDriverSql("drop table azoth_t"));
        engines.forEach(Engine::dispose);
    }

    static void insert(Connection connection, int id, String name) {
        connection.execDriverSql("insert into azoth_t (id, name) values (" + id + ", '" + name + "')");
    }

    /** The names in the table, as another connection sees them. */
    final List<@Nullable Object> names() {
        return engine.connect(connection -> connection
                .execDriverSql("select name from azoth_t order by id")
                .scalars()
                .all());
    }
}
