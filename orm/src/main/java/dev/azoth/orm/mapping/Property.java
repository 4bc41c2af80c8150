package dev.azoth.orm.mapping;

import dev.azoth.engine.event.Listeners;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A mapped field of a class. Immutable; safe for any number of threads. SQLAlchemy: {@code MapperProperty}. */
public abstract sealed class Property permits ColumnProperty, EmbeddedProperty, ExpressionProperty, Relationship {
    private static final ReentrantLock LOCK = new ReentrantLock();

    private final Class<?> owner;
    private final String name;
    private final int index;
    private volatile @Nullable Listeners listeners;

    Property(Class<?> owner, String name, int index) {
        this.owner = owner;
        this.name = name;
        this.index = index;
    }

    /** The entity that declares it, or inherits it from a mapped superclass. */
    public final Class<?> owner() {
        return owner;
    }

    /** The field's name. */
    public final String name() {
        return name;
    }

    /** Its place among the attributes of its class and those that extend it. */
    public final int index() {
        return index;
    }

    /** Who listens to it; null when nobody ever has. */
    public final @Nullable Listeners listeners() {
        return listeners;
    }

    /** For who wants to listen. */
    public final Listeners listen() {
        LOCK.lock();
        try {
            Listeners present = listeners;
            if (present == null) {
                present = new Listeners();
                listeners = present;
            }
            return present;
        } finally {
            LOCK.unlock();
        }
    }

    /** {@code User.name}. */
    @Override
    public final String toString() {
        return owner.getSimpleName() + "." + name;
    }
}
