package dev.azoth.examples.orm.direct;

import dev.azoth.engine.Engine;
import dev.azoth.examples.orm.model.A;
import dev.azoth.examples.orm.model.A_;
import dev.azoth.orm.SessionFactory;

/** A collection that is loaded because it is named. */
final class RefreshByName {
    private RefreshByName() {}

    static void run(Engine engine) {
        var sessions = SessionFactory.of(engine);
        Tables.during(engine, A.class, () -> {
            OrmSynopsis.insertObjects(sessions);
            try (var session = sessions.open()) {
                A a = session.getOne(A.class, 1);
                session.refresh(a, A_.bs);
                System.out.println("bs collection: " + a.getBs());
            }
        });
    }
}
