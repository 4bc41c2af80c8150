package dev.azoth.postgresql;

import static dev.azoth.sql.Sql.count;
import static dev.azoth.sql.Sql.func;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.Sql.text;
import static dev.azoth.sql.schema.Schema.column;
import static dev.azoth.sql.type.Types.bigInteger;
import static dev.azoth.sql.type.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.engine.Connection;
import dev.azoth.engine.Engine;
import dev.azoth.engine.ResultLayers;
import dev.azoth.error.ProgrammingException;
import dev.azoth.sql.Select;
import dev.azoth.sql.Statement;
import dev.azoth.sql.compile.IsolationLevel;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.MetaData;
import dev.azoth.sql.schema.Table;
import dev.azoth.testservers.TestPostgres;
import io.vertx.pgclient.PgConnection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the server hears of a transaction that nothing but a first statement has begun. */
class PlainReadsTest {
    private static final String URL = TestPostgres.createDatabase("plain_reads");
    private static final String OPEN = "idle in transaction";
    private static final String NONE = "idle";

    private final MetaData meta = new MetaData();
    private final Column<Integer> id = column("id", integer()).primaryKey();
    private final Column<Integer> stock = column("stock", integer());
    private final Table item = Table.define("item", meta, id, stock);
    private final Select<Integer> read = select(stock).where(id.eq(1));

    private final Engine other = Engine.create(URL);
    private Engine engine = Engine.create(URL);

    @BeforeEach
    void create() {
        other.begin(connection -> {
            meta.dropAll(connection);
            meta.createAll(connection);
            return connection.execute(item.insert(), Map.of("id", 1, "stock", 10));
        });
    }

    @AfterEach
    void dispose() {
        engine.dispose();
        other.dispose();
    }

    private void connectAnew(String url) {
        engine.dispose();
        engine = Engine.create(url);
    }

    private void changeStock(int to) {
        other.begin(connection -> connection.execute(item.update().where(id.eq(1)), Map.of("stock", to)));
    }

    /** What the server says the connection is doing. */
    private String state(Connection connection) {
        int process = ((PgConnection) connection.driverConnection()).processId();
        return other.connect(onlooker ->
                String.valueOf(onlooker.execDriverSql("select state from pg_stat_activity where pid = $1", process)
                        .scalarOne()));
    }

    private String stateAfter(Statement<?> statement) {
        try (Connection connection = engine.connect()) {
            connection.execute(statement);
            return state(connection);
        }
    }

    @Test
    void readsOpenNoTransactionOnTheServer() {
        assertThat(stateAfter(read)).isEqualTo(NONE);
        assertThat(stateAfter(select(count()).selectFrom(item))).isEqualTo(NONE);
    }

    @Test
    void forTheApplicationThereIsOneAllTheSame() {
        try (Connection connection = engine.connect()) {
            connection.execute(read);
            assertThat(connection.inTransaction()).isTrue();
            assertThatThrownBy(connection::begin).hasMessageContaining("already in a transaction");
            connection.commit();
            assertThat(connection.inTransaction()).isFalse();
        }
    }

    @Test
    void whatFollowsReadsIsInATransaction() {
        try (Connection connection = engine.connect()) {
            connection.execute(read);
            connection.execute(item.update().where(id.eq(1)), Map.of("stock", 3));
            assertThat(state(connection)).isEqualTo(OPEN);
            assertThat(connection.scalar(read)).isEqualTo(3);
            connection.rollback();
            assertThat(connection.scalar(read)).isEqualTo(10);
        }
    }

    @Test
    void aSavepointAfterReadsIsInATransaction() {
        try (Connection connection = engine.connect()) {
            connection.execute(read);
            connection.beginNested(same -> same.execute(item.update().where(id.eq(1)), Map.of("stock", 3)));
            connection.commit();
        }
        assertThat(other.<Integer>connect(connection -> connection.scalar(read)))
                .isEqualTo(3);
    }

    @Test
    void locksAreHeldAndFunctionsRunInATransaction() {
        assertThat(stateAfter(read.withForUpdate())).isEqualTo(OPEN);
        assertThat(stateAfter(select(func("pg_advisory_xact_lock", 1)))).isEqualTo(OPEN);
        assertThat(stateAfter(select(func("nextval", "item_id_seq")))).isEqualTo(OPEN);
    }

    @Test
    void functionsOfSchemasAreNotTheServersOwn() {
        other.begin(connection -> connection.execDriverSql("create schema if not exists ledger"));
        other.begin(connection -> connection.execDriverSql("create or replace function ledger.max(integer)"
                + " returns integer language sql as 'update item set stock = $1 returning stock'"));
        try (Connection connection = engine.connect()) {
            assertThat(connection.execute(select(func("ledger.max", 3))).scalarOne())
                    .isEqualTo(3);
            connection.rollback();
            assertThat(connection.scalar(read)).isEqualTo(10);
        }
    }

    @Test
    void whatIsWrittenAsTextRunsInATransaction() {
        assertThat(stateAfter(text("select stock from item"))).isEqualTo(OPEN);
    }

    @Test
    void aTransactionBegunByTheApplicationIsOpen() {
        try (Connection connection = engine.connect();
                var transaction = connection.begin()) {
            connection.execute(read);
            assertThat(transaction.isActive()).isTrue();
            assertThat(state(connection)).isEqualTo(OPEN);
        }
    }

    @Test
    void aLevelThatIsAskedForHolds() {
        try (Connection connection =
                engine.connect().executionOptions(options -> options.isolationLevel(IsolationLevel.REPEATABLE_READ))) {
            assertThat(connection.scalar(read)).isEqualTo(10);
            changeStock(9);
            assertThat(connection.scalar(read)).as("the transaction's snapshot").isEqualTo(10);
            connection.executionOptions(options -> options);
            connection.commit();
            assertThat(connection.scalar(read)).isEqualTo(9);
        }
        assertThat(connectionState(IsolationLevel.READ_COMMITTED)).isEqualTo(NONE);
        assertThat(connectionState(IsolationLevel.SERIALIZABLE)).isEqualTo(OPEN);
    }

    private String connectionState(IsolationLevel level) {
        try (Connection connection = engine.connect().executionOptions(options -> options.isolationLevel(level))) {
            connection.execute(read);
            return state(connection);
        }
    }

    @Test
    void soDoesTheServersDefault() {
        connectAnew(URL + (URL.contains("?") ? "&" : "?")
                + "options=-c%20default_transaction_isolation%3Drepeatable%5C%20read");
        try (Connection connection = engine.connect()) {
            assertThat(connection.scalar(read)).isEqualTo(10);
            changeStock(9);
            assertThat(connection.scalar(read)).as("the transaction's snapshot").isEqualTo(10);
        }
        assertThat(connectionState(IsolationLevel.READ_COMMITTED))
                .as("without BEGIN the server's default would hold")
                .isEqualTo(OPEN);
    }

    @Test
    void andWhatAStatementMakesTheDefault() {
        for (String change : List.of(
                "set session characteristics as transaction isolation level repeatable read",
                "set default_transaction_isolation = 'repeatable read'",
                "select set_config('default_transaction_isolation', 'repeatable read', false)",
                "do $$ begin set default_transaction_isolation = 'repeatable read'; end $$")) {
            connectAnew(URL);
            try (Connection connection = engine.connect()) {
                connection.execDriverSql(change);
                connection.commit();
                connection.execute(read);
                assertThat(state(connection)).as(change).isEqualTo(OPEN);
            }
        }
    }

    @Test
    void whatTheClientsOwnConnectionBeganEndsWithTheLoan() {
        connectAnew(URL);
        try (Connection connection = engine.connect()) {
            connection.execute(read);
            connection.<PgConnection, Integer>runAsync(
                    client -> client.query("begin").execute().map(0).toCompletionStage());
            connection.commit();
        }
        try (Connection connection = engine.connect()) {
            connection.execute(read);
            assertThat(state(connection)).isEqualTo(NONE);
        }
    }

    @Test
    void aReadThatFailsFailsNothingElse() {
        Table missing = Table.define("missing", new MetaData(), column("id", integer()));
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.execute(select(missing)))
                    .isInstanceOf(ProgrammingException.class)
                    .hasMessageContaining("missing");
            assertThat(connection.scalar(read)).isEqualTo(10);
        }
    }

    @Test
    void aReadWhosePlanHasBecomeStaleIsPreparedAnew() {
        Table all = Table.define("item", new MetaData(), column("id", integer()), column("stock", bigInteger()));
        try (Connection connection = engine.connect()) {
            Select<?> widened = select(all.c("stock"));
            assertThat(connection.scalar(read)).isEqualTo(10);
            connection.execute(widened);
            other.begin(onlooker -> onlooker.execDriverSql("alter table item alter stock type bigint"));
            assertThat(connection.execute(widened).scalarOne()).isEqualTo(10L);
        }
    }

    @Test
    void readsSentTogetherNeedNoTransaction() {
        try (Connection connection = engine.connect()) {
            var results = ResultLayers.executeAll(connection, List.of(read, read), List.of(Map.of(), Map.of()));
            assertThat(results).allSatisfy(result -> assertThat(result.scalar()).isEqualTo(10));
            assertThat(state(connection)).isEqualTo(NONE);
        }
    }

    @Test
    void withOneThatLocksTheyAreInATransaction() {
        try (Connection connection = engine.connect()) {
            var results = ResultLayers.executeAll(
                    connection, List.of(read, read.withForUpdate(), read), List.of(Map.of(), Map.of(), Map.of()));
            assertThat(results).allSatisfy(result -> assertThat(result.scalar()).isEqualTo(10));
            assertThat(state(connection)).isEqualTo(OPEN);
        }
    }

    @Test
    void streamsAreInATransaction() {
        try (Connection connection = engine.connect();
                var stock = connection.stream(read)) {
            assertThat(stock).isNotNull();
            assertThat(state(connection)).isEqualTo(OPEN);
        }
    }
}
