package dev.azoth.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.azoth.architecture.Modules.ASYNC;
import static dev.azoth.architecture.Modules.BENCHMARKS;
import static dev.azoth.architecture.Modules.ENGINE;
import static dev.azoth.architecture.Modules.EXAMPLES;
import static dev.azoth.architecture.Modules.MYSQL;
import static dev.azoth.architecture.Modules.ORM;
import static dev.azoth.architecture.Modules.POSTGRESQL;
import static dev.azoth.architecture.Modules.PROCESSOR;
import static dev.azoth.architecture.Modules.SQLITE;
import static dev.azoth.architecture.Modules.TESTKIT;
import static dev.azoth.architecture.Modules.VERTX;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One direction: sql, engine, orm, async, testkit; databases on engine; the processor by itself; and no cycle of packages anywhere. */
class LayersTest {
    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.azoth.(**)").should().beFreeOfCycles().check(Modules.classes());
    }

    @Test
    void errorsKnowNothingElse() {
        mayNotUse(
                Modules.ERROR,
                Modules.SQL,
                ENGINE,
                ORM,
                PROCESSOR,
                ASYNC,
                VERTX,
                MYSQL,
                POSTGRESQL,
                SQLITE,
                TESTKIT,
                EXAMPLES,
                BENCHMARKS,
                "java.sql..");
    }

    @Test
    void sqlKnowsNothingAboveIt() {
        mayNotUse(
                Modules.SQL,
                ENGINE,
                ORM,
                PROCESSOR,
                ASYNC,
                VERTX,
                MYSQL,
                POSTGRESQL,
                SQLITE,
                TESTKIT,
                EXAMPLES,
                BENCHMARKS,
                "java.sql..");
    }

    @Test
    void engineKnowsNeitherTheOrmNorTheAsynchronousFaceNorADatabase() {
        mayNotUse(
                ENGINE,
                ORM,
                PROCESSOR,
                ASYNC,
                VERTX,
                MYSQL,
                POSTGRESQL,
                SQLITE,
                TESTKIT,
                EXAMPLES,
                BENCHMARKS,
                "java.sql..",
                "io.vertx..");
    }

    @Test
    void ormKnowsNeitherTheAsynchronousFaceNorADatabase() {
        mayNotUse(
                ORM,
                PROCESSOR,
                ASYNC,
                VERTX,
                MYSQL,
                POSTGRESQL,
                SQLITE,
                TESTKIT,
                EXAMPLES,
                BENCHMARKS,
                "java.lang.reflect..",
                "java.sql..",
                "io.vertx..");
    }

    @Test
    void theOrmsPackagesLieOneAboveTheOther() {
        List<String> order = List.of("mapping", "instrument", "context", "load", "flush", "bulk");
        for (int lower = 0; lower < order.size(); lower++) {
            mayNotUse(ormPackage(order.get(lower)), "dev.azoth.orm");
            for (String upper : order.subList(lower + 1, order.size())) {
                mayNotUse(ormPackage(order.get(lower)), ormPackage(upper));
            }
        }
    }

    @Test
    void theProcessorKnowsAzothByNameOnly() {
        mayNotUse(
                PROCESSOR,
                Modules.ERROR,
                Modules.SQL,
                ENGINE,
                ORM,
                ASYNC,
                VERTX,
                MYSQL,
                POSTGRESQL,
                SQLITE,
                TESTKIT,
                EXAMPLES,
                BENCHMARKS);
    }

    @Test
    void asyncKnowsNoDatabase() {
        mayNotUse(
                ASYNC,
                PROCESSOR,
                VERTX,
                MYSQL,
                POSTGRESQL,
                SQLITE,
                TESTKIT,
                EXAMPLES,
                BENCHMARKS,
                "java.sql..",
                "io.vertx..");
    }

    @Test
    void jacksonIsKnownToNobodyAndKnowsOnlyTheOrm() {
        mayNotUse(
                Modules.JACKSON,
                PROCESSOR,
                ASYNC,
                VERTX,
                MYSQL,
                POSTGRESQL,
                SQLITE,
                TESTKIT,
                EXAMPLES,
                BENCHMARKS,
                "java.sql..",
                "io.vertx..");
        for (String other : List.of(Modules.SQL, ENGINE, ORM, ASYNC, TESTKIT)) {
            mayNotUse(other, Modules.JACKSON, "com.fasterxml.jackson..");
        }
    }

    @Test
    void databasesKnowOnlyTheEngineAndTheDriversOverVertxWhatTheyShare() {
        String[] above = {ORM, PROCESSOR, ASYNC, TESTKIT, EXAMPLES, BENCHMARKS};
        for (String database : List.of(MYSQL, POSTGRESQL, SQLITE, VERTX)) {
            mayNotUse(database, above);
        }
        mayNotUse(MYSQL, POSTGRESQL, SQLITE);
        mayNotUse(POSTGRESQL, MYSQL, SQLITE);
        mayNotUse(SQLITE, MYSQL, POSTGRESQL, VERTX, "io.vertx..");
        mayNotUse(VERTX, MYSQL, POSTGRESQL, SQLITE, "java.sql..");
    }

    @Test
    void testkitKnowsNoDatabase() {
        mayNotUse(
                TESTKIT, PROCESSOR, VERTX, MYSQL, POSTGRESQL, SQLITE, EXAMPLES, BENCHMARKS, "java.sql..", "io.vertx..");
    }

    private static String ormPackage(String name) {
        return "dev.azoth.orm." + name + "..";
    }

    private static void mayNotUse(String users, String... used) {
        noClasses()
                .that()
                .resideInAPackage(users)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(used)
                .allowEmptyShould(true)
                .check(Modules.classes());
    }
}
