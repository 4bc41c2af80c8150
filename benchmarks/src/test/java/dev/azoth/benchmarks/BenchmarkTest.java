package dev.azoth.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.benchmarks.orm.Items;
import dev.azoth.testservers.TestPostgres;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BenchmarkTest {
    private static Target target;
    private static ItemRows items;

    @BeforeAll
    static void createItems() throws Exception {
        target = new Target(TestPostgres.createDatabase("benchmark"), 3);
        items = ItemRows.create(target);
    }

    @AfterAll
    static void dropDatabase() {
        TestPostgres.dropDatabase(target.url());
    }

    @ParameterizedTest
    @EnumSource
    void everyContenderReadsTheRightValuesInEveryCase(Contenders name) throws Exception {
        try (Contender contender = name.open(target)) {
            for (Case work : Case.values()) {
                Load load = contender.start(work, items);
                while (load.completed() < 20) {
                    Thread.sleep(5);
                }
                load.stop();
            }
        }
    }

    @Test
    void aWrongValueEndsTheRun() {
        CallbackOperation wrong = (key, done) -> done.succeeded(-1);

        Load load = CallbackLoad.start(items.task(Case.PRIMARY_KEY), wrong, Runnable::run);

        assertThatThrownBy(load::stop).rootCause().hasMessageContaining("give checksum -1");
    }

    @Test
    void aFailureEndsTheRun() throws InterruptedException {
        var called = new CountDownLatch(1);
        DirectOperation failing = key -> {
            called.countDown();
            throw new IllegalStateException("no server");
        };

        Load load = DirectLoad.start(items.task(Case.PRIMARY_KEY), failing);
        called.await();

        assertThatThrownBy(load::stop).rootCause().hasMessage("no server");
    }

    @Test
    void operationsThatAreDoneAtOnceDoNotFillTheStack() throws InterruptedException {
        var starter = Thread.ofVirtual();
        CallbackOperation immediate = (key, done) -> done.succeeded(Items.checksum(key));

        Load load = CallbackLoad.start(items.task(Case.PRIMARY_KEY), immediate, starter::start);
        while (load.completed() < 1_000_000) {
            Thread.sleep(5);
        }
        load.stop();

        assertThat(load.completed()).isGreaterThanOrEqualTo(1_000_000);
    }
}
