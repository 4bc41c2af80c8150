package dev.azoth.orm.instrument;

import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;

/** Makes objects for rows: what their constructors assign is told to nobody. */
public final class Creation {
    /*
     * A thread-local, because constructors call whatever they like, and none of it can be told otherwise. It is used only when somebody
     * listens to attributes.
     */
    private static final ThreadLocal<Boolean> NOW = new ThreadLocal<>();

    private Creation() {}

    /** An object of the mapper's class, by its constructor without arguments. */
    public static Managed of(Mapper<?> mapper) {
        if (!AttributeTold.heard() || now()) {
            return (Managed) mapper.create();
        }
        NOW.set(true);
        try {
            return (Managed) mapper.create();
        } finally {
            NOW.remove();
        }
    }

    static boolean now() {
        return NOW.get() != null;
    }
}
