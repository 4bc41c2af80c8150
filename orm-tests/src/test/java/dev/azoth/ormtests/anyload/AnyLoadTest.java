package dev.azoth.ormtests.anyload;

import dev.azoth.engine.ConnectionEvents;
import dev.azoth.engine.Engine;
import dev.azoth.orm.SessionFactory;
import dev.azoth.orm.mapping.Model;
import dev.azoth.ormtests.Database;
import dev.azoth.ormtests.eager.Item;
import dev.azoth.ormtests.eager.Node;
import dev.azoth.ormtests.eager.User;
import dev.azoth.ormtests.model.joined.Company;
import dev.azoth.ormtests.model.joined.Engineer;
import dev.azoth.ormtests.model.joined.Manager;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is loaded however, it is what the rows say, and nothing is left to be loaded later. */
class AnyLoadTest {
    private static final int STATEMENTS = 300;

    @ParameterizedTest
    @EnumSource(Database.class)
    void everyStrategyFindsTheSame(Database database) {
        String url = database.create();
        Engine engine = Engine.create(url);
        try {
            engine.begin(connection -> {
                Model.of(User.class, Item.class, Node.class, Company.class, Engineer.class, Manager.class)
                        .metadata()
                        .createAll(connection);
                Rows.insert(connection);
                return null;
            });
            List<String> sent = new ArrayList<>();
            engine.on(ConnectionEvents.BEFORE_CURSOR_EXECUTE, (connection, execution) -> sent.add(execution.sql()));
            SessionFactory sessions = SessionFactory.of(engine);
            for (int seed = 0; seed < STATEMENTS; seed++) {
                var statement = new AnyStatement(new Random(seed));
                try {
                    sessions.use(session -> {
                        statement.run(session, sent);
                        return null;
                    });
                } catch (RuntimeException failure) {
                    throw new AssertionError("by " + statement + "\n" + String.join("\n", sent), failure);
                }
            }
        } finally {
            engine.dispose();
            database.drop(url);
        }
    }
}
