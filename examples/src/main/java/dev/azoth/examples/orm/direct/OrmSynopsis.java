package dev.azoth.examples.orm.direct;

import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;

import dev.azoth.engine.Engine;
import dev.azoth.examples.orm.model.A;
import dev.azoth.examples.orm.model.A_;
import dev.azoth.examples.orm.model.B;
import dev.azoth.orm.SessionFactory;

/** Write objects, read them with their collections, change one: the ORM synopsis. */
final class OrmSynopsis {
    private OrmSynopsis() {}

    static void run(Engine engine) {
        var sessions = SessionFactory.of(engine);
        Tables.during(engine, A.class, () -> {
            insertObjects(sessions);
            selectAndUpdateObjects(sessions);
        });
    }

    static void insertObjects(SessionFactory sessions) {
        sessions.begin(session -> {
            session.addAll(new A("a1", new B("b1"), new B("b2")), new A("a2"), new A("a3", new B("b3"), new B("b4")));
        });
    }

    private static void selectAndUpdateObjects(SessionFactory sessions) {
        try (var session = sessions.open()) {
            for (A a : session.scalars(select(A.class).orderBy(A_.id).options(selectinload(A_.bs)))) {
                System.out.println(a + " created at: " + a.getCreateDate());
                a.getBs().forEach(System.out::println);
            }
            A a1 = session.scalars(select(A.class).orderBy(A_.id).limit(1)).one();
            a1.setData("new data");
            session.commit();
            System.out.println(a1.getData());
        }
    }
}
