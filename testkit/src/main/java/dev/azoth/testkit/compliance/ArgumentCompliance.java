package dev.azoth.testkit.compliance;

import static dev.azoth.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.async.AsyncConnection;
import dev.azoth.engine.Connection;
import dev.azoth.engine.ConnectionEvents;
import dev.azoth.engine.Engine;
import dev.azoth.engine.EngineOptionsBuilder;
import dev.azoth.engine.Work;
import dev.azoth.error.ArgumentException;
import dev.azoth.error.DataValueException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.sql.Row;
import dev.azoth.sql.Sql;
import dev.azoth.sql.Statement;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.MetaData;
import dev.azoth.sql.schema.Schema;
import dev.azoth.sql.schema.Table;
import dev.azoth.sql.type.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Calls that cannot be meant as they are made: nulls, empty batches, rows that do not fit what they are to become. */
@SuppressWarnings("NullAway") // nulls are what is tested
public abstract class ArgumentCompliance extends EngineSuite {
    private static final Column<Integer> ID =
            Schema.column("id", Types.integer()).primaryKey();
    private static final Column<String> NAME = Schema.column("name", Types.string(50));
    private static final Table PEOPLE = Table.define("azoth_t", new MetaData(), ID, NAME);

    private record Person(int id, String name) {}

    private record Boxed(Integer id, String name) {}

    private record Strict(@Nullable Integer id, String name) {
        Strict {
            if (id == null) {
                throw new NullPointerException("mine");
            }
        }
    }

    private static void refused(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(ArgumentException.class).hasMessageContaining(message);
    }

    private static void failed(String message, Callable<CompletableFuture<?>> call) throws Exception {
        assertThatThrownBy(() -> join(call.call()))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void anEmptyListOfParameterSetsIsRefusedAndInsertsNoRowOfDefaults() throws Exception {
        engine.begin(connection -> {
            refused(
                    "execute(...) was given an empty list of parameter sets",
                    () -> connection.execute(PEOPLE.insert(), List.of()));
            refused(
                    "leave the call out when there is nothing to do",
                    () -> connection.execDriverSql(
                            "insert into azoth_t (id, name) values (1, 'one')", new ArrayList<>()));
            return true;
        });
        failed(
                "empty list of parameter sets",
                () -> async.begin(connection -> connection.execute(PEOPLE.insert(), List.of())));
        failed(
                "empty list of parameter sets",
                () -> async.begin(connection -> connection.execDriverSql("select 1", new ArrayList<>())));
        assertThat(names()).isEmpty();
    }

    @Test
    void nullsAreRefusedByNameInDirectStyle() {
        Statement<Row> none = null;
        try (Connection connection = engine.connect()) {
            refused("execute(...) was given null instead of a statement", () -> connection.execute(none));
            refused(
                    "execute(...) was given null instead of a map",
                    () -> connection.execute(PEOPLE.insert(), (Map<String, ?>) null));
            refused(
                    "execute(...) was given null instead of a list",
                    () -> connection.execute(PEOPLE.insert(), (List<Map<String, ?>>) null));
            refused(
                    "null instead of a map as parameter set 2 of 2",
                    () -> connection.execute(PEOPLE.insert(), java.util.Arrays.asList(Map.of("id", 1), null)));
            refused("execDriverSql(...) was given null instead of SQL", () -> connection.execDriverSql(null));
            refused("give (Object) null", () -> connection.execDriverSql("select 1", (Object[]) null));
            refused("stream(...) was given null instead of a map", () -> connection.stream(text("select 1"), null));
            refused(
                    "begin(...) was given null instead of a function",
                    () -> connection.begin((Work<Connection, Integer>) null));
            refused(
                    "beginNested(...) was given null instead of a function",
                    () -> connection.beginNested((Work<Connection, Integer>) null));
            refused("executionOptions(...) was given null", () -> connection.executionOptions(null));
            refused(
                    "executionOptions(...) returned null instead of options",
                    () -> connection.executionOptions(options -> null));
            refused(
                    "schemaTranslateMap must not hold null",
                    () -> connection.executionOptions(
                            options -> options.schemaTranslateMap(Collections.singletonMap("a", null))));
            refused("null instead of a handler for the event begin", () -> connection.on(ConnectionEvents.BEGIN, null));
            refused("null instead of an event", () -> connection.on(null, this));
            assertThat(connection.inTransaction()).isFalse();
        }
        refused("connect(...) was given null", () -> engine.connect((Work<Connection, Integer>) null));
        refused("begin(...) was given null", () -> engine.begin((Work<Connection, Integer>) null));
        refused("executionOptions(...) returned null", () -> engine.executionOptions(options -> null));
        refused("null instead of an event", () -> engine.on(null, this));
    }

    @Test
    void nullsAreRefusedByNameInFutures() throws Exception {
        Statement<Row> none = null;
        AsyncConnection connection = join(async.connect());
        failed("null instead of a statement", () -> connection.execute(none));
        failed("null instead of a map", () -> connection.execute(PEOPLE.insert(), (Map<String, ?>) null));
        failed("null instead of a list", () -> connection.execute(PEOPLE.insert(), (List<Map<String, ?>>) null));
        failed("null instead of SQL", () -> connection.execDriverSql(null));
        failed(
                "runSync(...) was given null instead of a function",
                () -> connection.runSync((Work<Connection, Integer>) null));
        failed("runAsync(...) was given null instead of a function", () -> connection.runAsync(null));
        failed("begin(...) was given null instead of a function", () -> connection.begin(null));
        failed("beginNested(...) was given null instead of a function", () -> connection.beginNested(null));
        join(connection.close());
        failed("connect(...) was given null", () -> async.connect(null));
        failed("begin(...) was given null", () -> async.begin(null));
    }

    @Test
    void nullOptionsAreRefusedBeforeAnythingIsMade() {
        refused(
                "create(...) was given null instead of a function of options",
                () -> Engine.create(url(), (UnaryOperator<EngineOptionsBuilder>) null));
        refused("create(...) returned null instead of the options", () -> Engine.create(url(), options -> null));
        refused(
                "The option loggingName must not be null",
                () -> Engine.create(url(), options -> options.loggingName(null)));
        refused(
                "The option poolTimeout must not be null",
                () -> Engine.create(url(), options -> options.poolTimeout(null)));
        refused(
                "The option isolationLevel must not be null",
                () -> Engine.create(url(), options -> options.isolationLevel((String) null)));
        refused(
                "The option connectOption x must not be null",
                () -> Engine.create(url(), options -> options.connectOption("x", null)));
    }

    @Test
    void runAsyncHandsOverTheDriversConnectionAndNamesMisuse() throws Exception {
        try (Connection connection = engine.connect()) {
            Object driver = connection.<Object, Object>runAsync(CompletableFuture::completedFuture);
            assertThat(driver).isSameAs(connection.driverConnection());
            refused("runAsync(...) was given null instead of a function", () -> connection.runAsync(null));
            refused("runAsync(...) returned null instead of a stage", () -> connection.runAsync(own -> null));
            refused(
                    "takes another class than the driver's connection has, which is a "
                            + driver.getClass().getName(),
                    () -> connection.runAsync((Thread own) -> CompletableFuture.completedFuture(own.threadId())));
            assertThatThrownBy(() -> connection.runAsync(
                            own -> CompletableFuture.failedFuture(new IllegalStateException("mine"))))
                    .hasMessage("mine");
            assertThat(connection.execDriverSql("select 1").all()).hasSize(1);
        }
        failed(
                "runAsync(...) returned null instead of a stage",
                () -> async.connect(connection -> connection.runAsync(own -> null)));
        failed(
                "takes another class",
                () -> async.connect(connection ->
                        connection.runAsync((Thread own) -> CompletableFuture.completedFuture(own.threadId()))));
    }

    @Test
    void aDetachedConnectionLeavesThePoolAndIsClosedWithItsUser() {
        try (Connection connection = engine.connect()) {
            connection.execDriverSql("select 1");
            int open = engine.pool().status().checkedOut();
            connection.detach();
            assertThat(engine.pool().status().checkedOut()).isEqualTo(open - 1);
            insert(connection, 1, "one");
            connection.commit();
        }
        assertThat(names()).containsExactly("one");
        try (Connection connection = engine.connect()) {
            connection.invalidate();
            assertThatThrownBy(connection::detach)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessage("Can't detach a connection that has been invalidated");
        }
    }

    @Test
    void nullForAPrimitiveComponentNamesTheColumn() {
        engine.begin(connection -> connection.execute(PEOPLE.insert(), Map.of("id", 1, "name", "one")));
        var id = Sql.cast(Sql.null_(), Types.integer()).as("number");
        engine.connect(connection -> {
            assertThatThrownBy(() -> connection
                            .execute(Sql.select(id, NAME).into(Person::new))
                            .all())
                    .isInstanceOf(DataValueException.class)
                    .hasMessage(
                            "into(...): NULL in column 'number' (int), which the function takes as a primitive: let it"
                                    + " take the class (Integer for int), or give the column another value with coalesce(...)");
            assertThatThrownBy(() -> connection
                            .execute(Sql.select(id, NAME)
                                    .into((Integer number, String name) -> new Person(number, name)))
                            .all())
                    .isInstanceOf(DataValueException.class)
                    .hasMessageStartingWith("into(...): NULL in column 'number' (int)");
            assertThatThrownBy(() -> connection
                            .execute(Sql.select(id, NAME).into(Strict::new))
                            .all())
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("mine");
            assertThat(connection.execute(Sql.select(id, NAME).into(Boxed::new)).all())
                    .containsExactly(new Boxed(null, "one"));
            return true;
        });
    }

    @Test
    void aMapOfARowWithARepeatedNameIsRefused() {
        engine.connect(connection -> {
            var rows = connection
                    .execDriverSql("select 1 as a, 2 as b, 3 as a")
                    .rows()
                    .all();
            assertThat(rows.get(0).asList()).hasSize(3);
            assertThatThrownBy(rows.get(0)::asMap)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageStartingWith("Ambiguous column 'a': more than one column of the row has that name");
            assertThatThrownBy(() -> connection
                            .execDriverSql("select 1 as a, 2 as a")
                            .mappings()
                            .all())
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("Ambiguous column 'a'");
            return true;
        });
    }

    @Test
    void aHandlerThatCallsItselfWithoutEndIsStopped() {
        try (Connection connection = engine.connect();
                var endless = connection.on(
                        ConnectionEvents.BEFORE_EXECUTE, (own, statement, sets) -> own.execute(text("select 2")))) {
            assertThatThrownBy(() -> connection.execute(text("select 1")))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("A handler of before_execute was called 20 times inside itself");
        }
        try (Connection connection = engine.connect()) {
            var seen = new ArrayList<Object>();
            try (var once = connection.on(ConnectionEvents.BEFORE_EXECUTE, (own, statement, sets) -> {
                seen.add(statement);
                if (seen.size() == 1) {
                    assertThat(own.execute(text("select 2")).scalar()).hasToString("2");
                }
            })) {
                assertThat(connection.execute(text("select 1")).scalar()).hasToString("1");
            }
            assertThat(seen).hasSize(2);
        }
    }
}
