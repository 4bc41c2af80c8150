package dev.azoth.examples.orm.direct;

import dev.azoth.engine.Engine;
import dev.azoth.orm.mapping.Model;

/** The tables of mapped classes, there while an example runs. */
final class Tables {
    private Tables() {}

    /** Creates the tables of a class and of those it has relationships to, runs the example, and drops them however that ended. */
    static void during(Engine engine, Class<?> type, Runnable example) {
        var tables = Model.of(type).metadata();
        engine.begin(tables::createAll);
        try {
            example.run();
        } finally {
            engine.begin(tables::dropAll);
        }
    }
}
