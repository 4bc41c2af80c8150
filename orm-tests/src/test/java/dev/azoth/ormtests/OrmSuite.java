package dev.azoth.ormtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.ConnectionEvents;
import dev.azoth.engine.Engine;
import dev.azoth.orm.Session;
import dev.azoth.orm.SessionFactory;
import dev.azoth.orm.mapping.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What tests on real databases have in common: an engine on an empty database with the tables of some classes. */
@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
public abstract class OrmSuite {
    @Parameter
    protected Database database;

    protected Engine engine;
    protected SessionFactory sessions;
    private final List<String> sent = new ArrayList<>();
    private String url;

    /** The classes whose tables are made. */
    protected abstract Class<?>[] model();

    @BeforeEach
    final void createTables() {
        url = database.create();
        engine = Engine.create(url);
        sessions = SessionFactory.of(engine);
        engine.begin(connection -> Model.of(model()).metadata().createAll(connection));
        engine.on(
                ConnectionEvents.BEFORE_CURSOR_EXECUTE, (connection, execution) -> sent.add(oneLine(execution.sql())));
    }

    @AfterEach
    final void dispose() {
        engine.dispose();
        database.drop(url);
    }

    /** Without what databases spell differently: placeholders, and of MariaDB quotes, JOIN and LIMIT. */
    private String oneLine(String sql) {
        String line = sql.replaceAll("\\$\\d+(::[A-Z]+( PRECISION)?)?", "?").replaceAll("\\s+", " ");
        return database == Database.MARIADB
                ? line.replace("`", "").replace(" INNER JOIN ", " JOIN ").replace("LIMIT ?, ?", "LIMIT ? OFFSET ?")
                : line;
    }

    /** Writes objects in a session of their own. */
    protected final void write(Object... objects) {
        sessions.begin(session -> {
            session.addAll(List.of(objects));
            return null;
        });
        sent.clear();
    }

    /** Runs a function in a session. */
    protected final void use(Consumer<Session> work) {
        sessions.use(session -> {
            work.accept(session);
            return null;
        });
    }

    /** The statements sent since the last call, one line each, placeholders as question marks; transactions left out. */
    protected final List<String> sent() {
        var taken = List.copyOf(sent);
        sent.clear();
        return taken;
    }

    /** That exactly these statements have been sent since the last look. */
    protected final void assertSql(String... expected) {
        assertThat(sent()).containsExactly(expected);
    }
}
