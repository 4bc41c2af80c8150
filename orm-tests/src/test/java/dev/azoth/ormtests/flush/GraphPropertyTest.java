package dev.azoth.ormtests.flush;

import dev.azoth.engine.Engine;
import dev.azoth.orm.mapping.Model;
import dev.azoth.ormtests.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Random graphs and random operations, against a model in memory. */
class GraphPropertyTest {
    private static final Map<Database, String> URLS = new EnumMap<>(Database.class);
    private static final Map<Database, Engine> ENGINES = new EnumMap<>(Database.class);

    record Step(int operation, int first, int second) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 30);
        return Combinators.combine(Arbitraries.integers().between(0, 22), number, number)
                .as(Step::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(60);
    }

    @Property(tries = 100, seed = "20261121")
    void theDatabaseEqualsTheModelAfterEveryCommitOnSqlite(@ForAll("steps") List<Step> steps) {
        run(Database.SQLITE, steps);
    }

    @Property(tries = 60, seed = "20261121")
    void theDatabaseEqualsTheModelAfterEveryCommitOnPostgres(@ForAll("steps") List<Step> steps) {
        run(Database.POSTGRESQL, steps);
    }

    @Property(tries = 40, seed = "20261121")
    void theDatabaseEqualsTheModelAfterEveryCommitOnMariaDb(@ForAll("steps") List<Step> steps) {
        run(Database.MARIADB, steps);
    }

    private static Engine engine(Database database) {
        return ENGINES.computeIfAbsent(database, any -> {
            String url = database == Database.SQLITE ? "sqlite:///" + file() : database.create();
            URLS.put(database, url);
            Engine engine = Engine.create(url);
            Class<?>[] types = {
                User.class, Address.class, Parent.class, Child.class, Item.class, Keyword.class, Node.class
            };
            engine.begin(connection -> Model.of(types).metadata().createAll(connection));
            return engine;
        });
    }

    /** A file, not memory: copies to be merged are read by another connection. */
    private static Path file() {
        try {
            return Files.createTempDirectory("azoth-graphs").resolve("graphs.db");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @AfterContainer
    static void dispose() {
        ENGINES.values().forEach(Engine::dispose);
        URLS.forEach((database, url) -> database.drop(url));
        ENGINES.clear();
        URLS.clear();
    }

    private static void run(Database database, List<Step> steps) {
        Engine engine = engine(database);
        GraphMachine.clear(engine);
        try (var machine = new GraphMachine(engine)) {
            try {
                steps.forEach(step -> machine.step(step.operation, step.first, step.second));
                machine.commit();
            } catch (RuntimeException failure) {
                throw new AssertionError("after " + machine.log(), failure);
            }
        }
    }
}
