package dev.azoth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.engine.driver.DriverProvider.PoolPreference;
import dev.azoth.engine.pool.PoolKind;
import dev.azoth.engine.pool.PoolOptions;
import dev.azoth.engine.pool.Pools;
import dev.azoth.engine.pool.ResetOnReturn;
import dev.azoth.engine.url.Url;
import dev.azoth.error.ArgumentException;
import dev.azoth.sql.compile.IsolationLevel;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineOptionsTest {
    private static final NamedProvider VERTX = new NamedProvider("postgresql", "vertx", true);

    @Test
    void theDefaultsAreSqlalchemys() {
        PoolOptions pool = EngineOptions.defaults().poolOptions("e", PoolPreference.QUEUE);
        assertThat(pool.kind()).isEqualTo(PoolKind.QUEUE);
        assertThat(pool.size()).isEqualTo(5);
        assertThat(pool.maxOverflow()).isEqualTo(10);
        assertThat(pool.timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(pool.recycle()).isNull();
        assertThat(pool.resetOnReturn()).isEqualTo(ResetOnReturn.ROLLBACK);
        assertThat(EngineOptions.defaults().compileCacheSize()).isEqualTo(500);
        assertThat(EngineOptions.defaults().insertManyValuesPageSize()).isEqualTo(1000);
    }

    @Test
    void aSecondDifferentValueIsRefusedByQuotingTheFirst() {
        assertThatThrownBy(() -> EngineOptions.builder().poolSize(3).poolSize(4))
                .isInstanceOf(ArgumentException.class)
                .hasMessage("The option poolSize was already set to 3, and cannot be set to 4");
        assertThat(EngineOptions.builder().poolSize(3).poolSize(3).build().poolSize())
                .isEqualTo(3);
        assertThatThrownBy(() -> EngineOptions.builder()
                        .connectOption("password", "s3cret")
                        .connectOption("password", "other"))
                .hasMessageContaining("password")
                .hasMessageNotContaining("s3cret")
                .hasMessageNotContaining("other");
    }

    @Test
    void anOptionThePoolDoesNotHaveIsRefused() {
        EngineOptions none =
                EngineOptions.builder().pool(Pools.none()).poolSize(3).build();
        assertThatThrownBy(() -> none.poolOptions("e", PoolPreference.QUEUE))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("NullPool")
                .hasMessageContaining("poolSize 3");
        EngineOptions single = EngineOptions.builder().maxOverflow(1).build();
        assertThatThrownBy(() -> single.poolOptions("e", PoolPreference.SINGLE))
                .hasMessageContaining("StaticPool")
                .hasMessageContaining("maxOverflow 1")
                .hasMessageContaining("pool(Pools.queue())");
    }

    @Test
    void aConfigurationIsReadInOurSpellingAndInSqlalchemys() {
        EngineConfig read = EngineConfig.read(
                Map.ofEntries(
                        Map.entry("db.url", "postgresql://u:p@h/db"),
                        Map.entry("db.echo", "true"),
                        Map.entry("db.pool_size", "7"),
                        Map.entry("db.maxOverflow", "-1"),
                        Map.entry("db.pool_timeout", "1.5"),
                        Map.entry("db.pool-recycle", "2 h"),
                        Map.entry("db.pool_use_lifo", "on"),
                        Map.entry("db.poolclass", "QueuePool"),
                        Map.entry("db.isolation_level", "repeatable read"),
                        Map.entry("db.query_cache_size", "9"),
                        Map.entry("db.connectTimeout", "PT3S"),
                        Map.entry("db.connect_args.sslmode", "require"),
                        Map.entry("other.nonsense", "1")),
                "db.");
        EngineOptions options = read.options();
        assertThat(read.url()).isEqualTo(Url.parse("postgresql://u:p@h/db"));
        assertThat(options.echo()).isTrue();
        assertThat(options.poolSize()).isEqualTo(7);
        assertThat(options.maxOverflow()).isEqualTo(-1);
        assertThat(options.poolTimeout()).isEqualTo(Duration.ofMillis(1500));
        assertThat(options.poolRecycle()).isEqualTo(Duration.ofHours(2));
        assertThat(options.poolLifo()).isTrue();
        assertThat(options.poolKind()).isEqualTo(PoolKind.QUEUE);
        assertThat(options.isolationLevel()).isEqualTo(IsolationLevel.REPEATABLE_READ);
        assertThat(options.compileCacheSize()).isEqualTo(9);
        assertThat(options.connectTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(options.connectOptions()).containsExactly(Map.entry("sslmode", "require"));
    }

    @Test
    void sqlalchemysFutureIsTheOnlyStyleAndItsDebugNamesTheRemedy() {
        Map<String, String> url = Map.of("db.url", "postgresql://h/db");
        assertThat(EngineConfig.read(with(url, "db.future", "true"), "db.").options())
                .isEqualTo(EngineConfig.read(url, "db.").options());
        assertThatThrownBy(() -> EngineConfig.read(with(url, "db.future", "false"), "db."))
                .isInstanceOf(ArgumentException.class)
                .hasMessage(
                        "Configuration key 'db.future': The option future cannot be 'false': there is no other style"
                                + " than SQLAlchemy 2.0's; leave the option out");
        assertThatThrownBy(() -> EngineConfig.read(with(url, "db.echo", "debug"), "db."))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("'echo=true' shows statements and parameters");
        assertThatThrownBy(() -> EngineConfig.read(with(url, "db.echo_pool", "debug"), "db."))
                .hasMessageContaining("'echoPool=true' shows what the pool does");
    }

    private static Map<String, String> with(Map<String, String> configuration, String key, String value) {
        var more = new HashMap<>(configuration);
        more.put(key, value);
        return more;
    }

    @Test
    void aConfigurationWithoutUrlNamesTheKey() {
        assertThatThrownBy(() -> EngineConfig.read(Map.of("db.echo", "1"), "db."))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("'db.url'");
    }

    @Test
    void connectOptionsComeFromTheQueryAndTheOptions() {
        Url url = Url.parse("postgresql://h/db?sslmode=require");
        assertThat(Drivers.connectOptions(VERTX, url, Map.of("application_name", "app")))
                .isEqualTo(Map.of("sslmode", "require", "application_name", "app"));
        assertThatThrownBy(() -> Drivers.connectOptions(VERTX, url, Map.of("sslmode", "disable")))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("'sslmode'")
                .hasMessageContaining("'require'")
                .hasMessageContaining("'disable'");
    }

    @Test
    void theUrlNamesTheDriverOrGetsTheDefaultOne() {
        var jdbc = new NamedProvider("postgresql", "jdbc", false);
        var drivers = new Drivers(List.of(jdbc, VERTX));
        assertThat(drivers.find(Url.parse("postgresql://h"))).isEqualTo(VERTX);
        assertThat(drivers.find(Url.parse("postgresql+jdbc://h"))).isEqualTo(jdbc);
        assertThatThrownBy(() -> new Drivers(List.of()).find(Url.parse("postgresql://h")))
                .hasMessageContaining("No driver is installed");
    }
}
