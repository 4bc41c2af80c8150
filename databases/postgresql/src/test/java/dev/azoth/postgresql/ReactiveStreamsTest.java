package dev.azoth.postgresql;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.azoth.async.AsyncEngine;
import dev.azoth.testservers.TestPostgres;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.testng.annotations.Test;

/**
 * The checks that the Reactive Streams TCK has for a publisher, each with an engine of its own. Left out are those that it names
 * but does not make, and those of several subscribers, of which a cursor has only one.
 */
class ReactiveStreamsTest {
    private static final List<String> LEFT_OUT = List.of("untested_", "optional_spec111_");

    private static final String URL = TestPostgres.createDatabase("tck");

    @TestFactory
    Stream<DynamicTest> rowsKeepTheRulesOfReactiveStreams() {
        return Arrays.stream(RowPublisherVerification.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .filter(method -> LEFT_OUT.stream().noneMatch(method.getName()::startsWith))
                .sorted(Comparator.comparing(Method::getName))
                .map(check -> dynamicTest(check.getName(), () -> verify(check)));
    }

    private static void verify(Method check) throws Throwable {
        AsyncEngine engine = AsyncEngine.create(URL, options -> options.poolSize(20));
        var verification = new RowPublisherVerification(engine);
        verification.setUp();
        try {
            check.invoke(verification);
        } catch (InvocationTargetException failure) {
            // a check that skips itself fails here: it has verified nothing
            throw failure.getCause();
        } finally {
            engine.dispose().join();
        }
    }
}
