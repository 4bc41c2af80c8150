package dev.azoth.examples.orm.direct;

import dev.azoth.engine.Engine;
import dev.azoth.examples.orm.model.Address_;
import dev.azoth.examples.orm.model.User;

/** A collection that is queried when it is asked for: its statement can be refined. */
final class Dynamic {
    private Dynamic() {}

    static void run(Engine engine) {
        Shop.during(engine, sessions -> {
            try (var session = sessions.open()) {
                User user = session.getOne(User.class, 1);
                System.out.println("all: "
                        + session.scalars(user.getAddresses().statement()).all());
                var filtered = user.getAddresses().statement().where(Address_.emailAddress.startsWith("alice"));
                System.out.println("filtered: " + session.scalars(filtered).all());
            }
        });
    }
}
