package dev.azoth.docs;

import static dev.azoth.sql.Sql.count;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.Sql.text;
import static dev.azoth.sql.schema.Schema.column;
import static dev.azoth.sql.type.Types.integer;
import static dev.azoth.sql.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.async.AsyncEngine;
import dev.azoth.engine.Connection;
import dev.azoth.engine.Engine;
import dev.azoth.engine.Transaction;
import dev.azoth.engine.reflect.Inspector;
import dev.azoth.error.IntegrityException;
import dev.azoth.sql.compile.IsolationLevel;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.MetaData;
import dev.azoth.sql.schema.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of connections.md. */
class ConnectionsTest {
    private final MetaData meta = new MetaData();
    private final Column<Integer> id = column("id", integer()).primaryKey();
    private final Column<String> name = column("name", string(50));
    private final Table users = Table.define("users", meta, id, name);

    @TempDir
    Path directory;

    private Engine engine;
    private AsyncEngine async;

    @BeforeEach
    void open() {
        engine = Engine.create("sqlite:///" + directory.resolve("manual.db"));
        async = AsyncEngine.of(engine);
        engine.begin(meta::createAll);
    }

    @AfterEach
    void close() {
        engine.dispose();
    }

    @Test
    void commitAsYouGo() {
        // tag::commit-as-you-go[]
        try (Connection conn = engine.connect()) {
            conn.execute(users.insert(), Map.of("id", 1, "name", "spongebob")); // begins
            conn.commit();
            conn.execute(users.insert(), Map.of("id", 2, "name", "sandy")); // begins again
        } // rolled back: nobody said commit
        // end::commit-as-you-go[]
        assertThat(names()).containsExactly("spongebob");
    }

    @Test
    void beginOnce() {
        // tag::begin-once[]
        engine.begin(conn -> conn.execute(users.insert(), Map.of("id", 1, "name", "spongebob")));
        // end::begin-once[]
        // tag::begin-once-async[]
        CompletableFuture<Long> total =
                async.begin(conn -> conn.execute(users.insert(), Map.of("id", 2, "name", "sandy"))
                        .thenCompose(ok -> conn.scalar(select(count()).selectFrom(users))));
        // end::begin-once-async[]
        assertThat(total.join()).isEqualTo(2);
    }

    @Test
    void transactionObject() {
        // tag::transaction[]
        try (Connection conn = engine.connect();
                Transaction transaction = conn.begin()) {
            conn.execute(users.insert(), Map.of("id", 1, "name", "spongebob"));
            transaction.commit();
        }
        // end::transaction[]
        assertThat(names()).containsExactly("spongebob");
    }

    @Test
    void savepoints() {
        // tag::savepoint[]
        engine.begin(conn -> {
            conn.execute(users.insert(), Map.of("id", 1, "name", "spongebob"));
            try {
                conn.beginNested(same -> same.execute(users.insert(), Map.of("id", 1, "name", "again")));
            } catch (IntegrityException duplicate) {
                // ROLLBACK TO SAVEPOINT has been sent; the transaction goes on
            }
            return conn.execute(users.insert(), Map.of("id", 2, "name", "sandy"));
        });
        // end::savepoint[]
        assertThat(names()).containsExactly("spongebob", "sandy");
    }

    @Test
    void isolation() {
        // tag::isolation[]
        Engine autocommit = engine.executionOptions(o -> o.isolationLevel(IsolationLevel.AUTOCOMMIT));
        autocommit.connect(conn -> conn.execDriverSql("VACUUM"));

        try (Connection conn = engine.connect()) {
            conn.executionOptions(o -> o.isolationLevel(IsolationLevel.SERIALIZABLE));
            IsolationLevel level = conn.isolationLevel(); // asked of the database
            System.out.println(level);
        }
        // end::isolation[]
        assertThat(names()).isEmpty();
    }

    @Test
    void driverSql() {
        // tag::driver-sql[]
        engine.begin(conn -> {
            conn.execDriverSql("insert into users (id, name) values (?, ?)", 1, "spongebob");
            return conn.execDriverSql(
                    "insert into users (id, name) values (?, ?)",
                    List.of(new Object[] {2, "sandy"}, new Object[] {3, "patrick"}));
        });
        // end::driver-sql[]
        assertThat(names()).containsExactly("spongebob", "sandy", "patrick");
    }

    @Test
    void runSync() {
        // tag::run-sync[]
        CompletableFuture<List<String>> tables = async.connect(
                conn -> conn.runSync(direct -> Inspector.of(direct).tableNames()));
        // end::run-sync[]
        assertThat(tables.join()).containsExactly("users");
    }

    @Test
    void runAsync() {
        // tag::run-async[]
        CompletableFuture<String> version = async.connect(conn -> conn.runAsync((java.sql.Connection jdbc) -> {
            try {
                return CompletableFuture.completedFuture(jdbc.getMetaData().getDatabaseProductVersion());
            } catch (java.sql.SQLException failure) {
                return CompletableFuture.failedFuture(failure);
            }
        }));
        // end::run-async[]
        assertThat(version.join()).startsWith("3.");
    }

    @Test
    void timeout() {
        // tag::timeout[]
        var endless = text("with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n");
        CompletableFuture<?> slow = async.connect(conn -> conn.execute(endless)).orTimeout(300, TimeUnit.MILLISECONDS);
        // end::timeout[]
        assertThatThrownBy(slow::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(TimeoutException.class);
    }

    private List<String> names() {
        return engine.connect(conn -> conn.scalars(select(name).orderBy(id)).all());
    }
}
