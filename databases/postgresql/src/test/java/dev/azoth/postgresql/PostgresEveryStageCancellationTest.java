package dev.azoth.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.Connection;
import dev.azoth.engine.Engine;
import dev.azoth.testkit.compliance.EveryStageCancellationCompliance;
import dev.azoth.testservers.PrivatePostgres;
import dev.azoth.testservers.TestPostgres;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PostgresEveryStageCancellationTest extends EveryStageCancellationCompliance {
    private static final String URL = TestPostgres.createDatabase("cancelled");

    static final String ACTIVE_ELSEWHERE =
            "select count(*) from pg_stat_activity where datname = current_database() and state <> 'idle'"
                    + " and backend_type = 'client backend' and pid <> pg_backend_pid()";

    @Override
    protected String url() {
        return URL;
    }

    @Override
    protected String activeElsewhere() {
        return ACTIVE_ELSEWHERE;
    }

    @Test
    void whileCommitting() throws Exception {
        engine.begin(connection -> {
            connection.execDriverSql("create or replace function azoth_wait() returns trigger language plpgsql as"
                    + " $$ begin perform pg_advisory_xact_lock(7); return null; end $$");
            return connection.execDriverSql("create constraint trigger waits after insert on azoth_t"
                    + " deferrable initially deferred for each row when (new.id = 7) execute function azoth_wait()");
        });
        try (Connection holder = engine.connect()) {
            holder.execDriverSql("select pg_advisory_lock(7)");
            holder.commit();
            giveUpCommit(
                    engine,
                    () -> isOne("select count(*) from pg_locks where locktype = 'advisory' and not granted"),
                    () -> until(() -> engine.pool().status().checkedOut() == 1, "only the holder out"));
            holder.execDriverSql("select pg_advisory_unlock(7)");
        }
        allIsQuiet(engine, "committing");
    }

    /** BEGIN is sent together with the first statement; a frozen server answers neither, nor a cancel request. */
    @Test
    void whileTheServerIsFrozen() throws Exception {
        try (var server = PrivatePostgres.start()) {
            Engine used = engine(
                    server.createDatabase("frozen"),
                    options -> options.poolSize(1).maxOverflow(0).cancelGrace(Duration.ofMillis(200)));
            used.begin(connection -> connection.execDriverSql("create table azoth_t (id integer, name varchar(50))"));
            used.connect(connection -> connection.execDriverSql("select 1"));
            server.freeze();
            try {
                giveUp(used, () -> used.pool().status().checkedOut() == 1, () -> {
                    poolIsQuiet(used, "frozen");
                    server.thaw();
                    used.connect(connection -> {
                        until(() -> isOne(connection, "select 1 - (" + ACTIVE_ELSEWHERE + ")"), "server idle");
                        assertThat(connection
                                        .execDriverSql("select id from azoth_t")
                                        .all())
                                .isEmpty();
                        return true;
                    });
                    server.freeze();
                });
            } finally {
                server.thaw();
            }
        }
    }

    private boolean isOne(String count) {
        return engine.<Boolean>connect(connection -> isOne(connection, count));
    }

    /** Leaves no transaction open, whose snapshot would be looked at again. */
    private static boolean isOne(Connection connection, String count) {
        boolean one = connection.execDriverSql(count).scalarOne() instanceof Number number && number.longValue() == 1;
        connection.rollback();
        return one;
    }
}
