package dev.azoth.testkit.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.async.AsyncConnection;
import dev.azoth.async.AsyncResult;
import dev.azoth.async.AsyncTransaction;
import dev.azoth.engine.ConnectionEvents;
import dev.azoth.error.ArgumentException;
import dev.azoth.error.ConcurrentUseException;
import dev.azoth.error.IntegrityException;
import dev.azoth.sql.Row;
import dev.azoth.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The asynchronous face: the same behaviour through futures. */
public abstract class AsyncCompliance extends EngineSuite {
    private static CompletableFuture<?> insert(AsyncConnection connection, int id, String name) {
        return connection.execDriverSql("insert into azoth_t (id, name) values (" + id + ", '" + name + "')");
    }

    @Test
    void beginCommitsWhenTheStageSucceeds() throws Exception {
        join(async.begin(connection -> insert(connection, 1, "one").thenCompose(ok -> insert(connection, 2, "two"))));
        assertThat(names()).containsExactly("one", "two");
    }

    @Test
    void beginRollsBackWhenTheStageFails() {
        assertThatThrownBy(() -> join(async.begin(
                        connection -> insert(connection, 1, "one").thenCompose(ok -> insert(connection, 1, "again")))))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IntegrityException.class);
        assertThat(names()).isEmpty();
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without a nullness checker can write
    void aFunctionThatGivesNoStageFailsAndReturnsItsConnection() throws Exception {
        assertThatThrownBy(() -> join(async.connect(connection -> null)))
                .hasCauseInstanceOf(ArgumentException.class)
                .hasMessageContaining("returned null instead of a stage");
        assertThatThrownBy(() -> join(async.begin(connection -> null))).hasCauseInstanceOf(ArgumentException.class);
        assertThatThrownBy(() -> join(async.begin(connection -> connection.beginNested(inner -> null))))
                .hasCauseInstanceOf(ArgumentException.class);
        GivingUpSuite.until(() -> engine.pool().status().checkedOut() == 0, "all connections returned");
    }

    @Test
    void connectRollsBackWhatWasNotCommitted() throws Exception {
        join(async.connect(connection -> insert(connection, 1, "one")
                .thenCompose(ok -> connection.commit())
                .thenCompose(ok -> insert(connection, 2, "two"))));
        assertThat(names()).containsExactly("one");
    }

    @Test
    void aSavepointIsRolledBackAlone() throws Exception {
        join(async.begin(connection -> insert(connection, 1, "one")
                .thenCompose(ok -> connection.beginNested())
                .thenCompose(savepoint -> insert(connection, 2, "two").thenCompose(ok -> savepoint.rollback()))
                .thenCompose(ok -> connection.beginNested(inner -> insert(inner, 3, "three")))));
        assertThat(names()).containsExactly("one", "three");
    }

    @Test
    void aConnectionOfOnesOwn() throws Exception {
        AsyncConnection connection = join(async.connect());
        AsyncTransaction transaction = join(connection.begin());
        join(insert(connection, 1, "one"));
        join(transaction.commit());
        assertThat(connection.inTransaction()).isFalse();
        join(connection.close());
        assertThat(connection.closed()).isTrue();
        assertThat(names()).containsExactly("one");
    }

    @Test
    void runSyncHandsTheDirectFaceToAFunction() throws Exception {
        List<@Nullable Object> names = join(async.begin(connection -> connection.runSync(direct -> {
            insert(direct, 1, "one");
            return direct.execDriverSql("select name from azoth_t").scalars().all();
        })));
        assertThat(names).containsExactly("one");
    }

    @Test
    void overlappingCallsAreRefusedAndBothNamed() throws Exception {
        join(async.connect(connection -> {
            CompletableFuture<?> first = connection.runSync(direct -> {
                sleep();
                return true;
            });
            CompletableFuture<?> second = connection.execDriverSql("select 1");
            assertThatThrownBy(() -> join(second))
                    .hasCauseInstanceOf(ConcurrentUseException.class)
                    .hasMessageContaining("execDriverSql()")
                    .hasMessageContaining("runSync()")
                    .hasMessageContaining("AsyncCompliance");
            return first;
        }));
    }

    @Test
    void handlersInDirectStyleMayUseTheConnection() throws Exception {
        var seen = new ArrayList<Object>();
        try (var registration = engine.on(
                ConnectionEvents.BEGIN,
                connection -> seen.add(connection.execDriverSql("select 42").scalar()))) {
            join(async.begin(connection -> insert(connection, 1, "one")));
        }
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0)).hasToString("42");
        assertThat(names()).containsExactly("one");
    }

    @Test
    void aThousandCallersShareOneEngine() throws Exception {
        var all = new ArrayList<CompletableFuture<Object>>();
        for (int i = 0; i < 1000; i++) {
            int number = i;
            all.add(async.connect(connection ->
                    connection.execDriverSql("select " + number).thenApply(result -> String.valueOf(result.scalar()))));
        }
        for (int i = 0; i < 1000; i++) {
            assertThat(join(all.get(i))).isEqualTo(String.valueOf(i));
        }
    }

    /** How many rows there are for a cursor that is left early; very many where the database makes them as they are fetched. */
    protected int streamedRows() {
        return 100_000_000;
    }

    @Test
    void aSubscriberThatCancelsFreesTheCursorAtOnce() throws Exception {
        AsyncConnection connection = join(async.connect());
        AsyncResult<Row> result = connection.stream(Sql.text(numbers(streamedRows())));
        var taken = new CompletableFuture<String>();
        result.subscribe(new Flow.Subscriber<>() {
            private Flow.@Nullable Subscription subscription;

            @Override
            public void onSubscribe(Flow.Subscription given) {
                subscription = given;
                given.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(Row row) {
                if (String.valueOf(row.get(0)).equals("3") && subscription != null) {
                    subscription.cancel();
                    taken.complete("3");
                }
            }

            @Override
            public void onError(Throwable failure) {
                taken.completeExceptionally(failure);
            }

            @Override
            public void onComplete() {
                taken.complete("all");
            }
        });
        assertThat(join(taken)).isEqualTo("3");
        GivingUpSuite.until(result::closed, "the cursor closed");
        assertThat(join(connection.execDriverSql("select 1")).scalar()).hasToString("1");
        join(connection.close());
    }

    @Test
    void closingAResultEarlyFreesTheCursorAtOnce() throws Exception {
        AsyncConnection connection = join(async.connect());
        AsyncResult<Row> result = connection.stream(Sql.text(numbers(streamedRows())));
        assertThat(join(result.fetchMany(3))).hasSize(3);
        join(result.close());
        assertThat(result.closed()).isTrue();
        assertThat(join(connection.execDriverSql("select 1")).scalar()).hasToString("1");
        join(connection.close());
    }

    private static void sleep() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
