package dev.azoth.ormtests.faults;

import dev.azoth.engine.driver.ConnectOption;
import dev.azoth.engine.driver.Driver;
import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverProvider;
import dev.azoth.engine.driver.DriverTraits;
import dev.azoth.engine.reflect.Catalog;
import dev.azoth.engine.url.Url;
import dev.azoth.sql.compile.Dialect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CompletionStage;

/** The real driver of a database, on whose connections faults happen: {@code postgresql+faulty://...?plan=plan1}. */
public abstract class FaultyProvider implements DriverProvider {
    private final String database;
    private final String kill;

    private FaultyProvider(String database, String kill) {
        this.database = database;
        this.kill = kill;
    }

    /** Of PostgreSQL. */
    public static final class OfPostgres extends FaultyProvider {
        public OfPostgres() {
            super("postgresql", "select pg_terminate_backend(pg_backend_pid())");
        }
    }

    /** Of MariaDB. */
    public static final class OfMariaDb extends FaultyProvider {
        public OfMariaDb() {
            super("mariadb", "kill connection_id()");
        }
    }

    /** Of SQLite, which has no server: the connection is cut. */
    public static final class OfSqlite extends FaultyProvider {
        public OfSqlite() {
            super("sqlite", "");
        }
    }

    private DriverProvider real() {
        return ServiceLoader.load(DriverProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(one -> one.database().equals(database) && one.isDefault())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String database() {
        return database;
    }

    @Override
    public String name() {
        return "faulty";
    }

    @Override
    public boolean isDefault() {
        return false;
    }

    @Override
    public Dialect dialect() {
        return real().dialect();
    }

    @Override
    public Catalog catalog() {
        return real().catalog();
    }

    @Override
    public List<ConnectOption> connectOptions() {
        var options = new ArrayList<>(real().connectOptions());
        options.add(new ConnectOption("plan", "the name of a FaultPlan"));
        return options;
    }

    @Override
    public Driver create(Url url, Map<String, String> options) {
        var others = new HashMap<>(options);
        FaultPlan plan = FaultPlan.named(others.remove("plan"));
        Driver driver = real().create(url, others);
        return new Driver() {
            @Override
            public DriverTraits traits() {
                return driver.traits();
            }

            @Override
            public CompletionStage<DriverConnection> connect() {
                return driver.connect().thenApply(connection -> new FaultyConnection(connection, plan, kill));
            }

            @Override
            public CompletionStage<Void> close() {
                return driver.close();
            }
        };
    }

    @Override
    public PoolPreference poolFor(Url url) {
        return PoolPreference.QUEUE;
    }
}
