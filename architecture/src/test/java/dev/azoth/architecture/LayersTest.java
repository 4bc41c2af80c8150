package dev.azoth.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.azoth.architecture.Modules.ASYNC;
import static dev.azoth.architecture.Modules.ENGINE;
import static dev.azoth.architecture.Modules.ERROR;
import static dev.azoth.architecture.Modules.JACKSON;
import static dev.azoth.architecture.Modules.MYSQL;
import static dev.azoth.architecture.Modules.ORM;
import static dev.azoth.architecture.Modules.POSTGRESQL;
import static dev.azoth.architecture.Modules.PROCESSOR;
import static dev.azoth.architecture.Modules.SQL;
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
        knows(ERROR);
        mayNotUse(ERROR, "java.sql..");
    }

    @Test
    void sqlKnowsOnlyErrors() {
        knows(SQL, ERROR);
        mayNotUse(SQL, "java.sql..");
    }

    @Test
    void engineKnowsNeitherTheOrmNorTheAsynchronousFaceNorADatabase() {
        knows(ENGINE, ERROR, SQL);
        mayNotUse(ENGINE, "java.sql..", "io.vertx..");
    }

    @Test
    void ormKnowsNeitherTheAsynchronousFaceNorADatabase() {
        knows(ORM, ERROR, SQL, ENGINE);
        mayNotUse(ORM, "java.lang.reflect..", "java.sql..", "io.vertx..");
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
        knows(PROCESSOR);
    }

    @Test
    void asyncKnowsNoDatabase() {
        knows(ASYNC, ERROR, SQL, ENGINE, ORM);
        mayNotUse(ASYNC, "java.sql..", "io.vertx..");
    }

    @Test
    void jacksonIsKnownToNobodyAndKnowsOnlyTheOrm() {
        knows(JACKSON, ERROR, SQL, ENGINE, ORM);
        mayNotUse(JACKSON, "java.sql..", "io.vertx..");
        for (String other : List.of(SQL, ENGINE, ORM, ASYNC, TESTKIT)) {
            mayNotUse(other, "com.fasterxml.jackson..");
        }
    }

    @Test
    void databasesKnowOnlyTheEngineAndTheDriversOverVertxWhatTheyShare() {
        knows(MYSQL, ERROR, SQL, ENGINE, VERTX);
        knows(POSTGRESQL, ERROR, SQL, ENGINE, VERTX);
        knows(SQLITE, ERROR, SQL, ENGINE);
        knows(VERTX, ERROR, SQL, ENGINE);
        mayNotUse(SQLITE, "io.vertx..");
        mayNotUse(VERTX, "java.sql..");
    }

    @Test
    void testkitKnowsNoDatabase() {
        knows(TESTKIT, ERROR, SQL, ENGINE, ORM, ASYNC);
        mayNotUse(TESTKIT, "java.sql..", "io.vertx..");
    }

    /** Of Azoth's modules, one uses these and itself only. */
    private static void knows(String module, String... known) {
        mayNotUse(
                module,
                Modules.ALL.stream()
                        .filter(other ->
                                !other.equals(module) && !List.of(known).contains(other))
                        .toArray(String[]::new));
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
