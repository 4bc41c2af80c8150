package dev.azoth.orm.mapping;

/** A mapped field of a class. Immutable; safe for any number of threads. SQLAlchemy: {@code MapperProperty}. */
public abstract sealed class Property permits ColumnProperty, EmbeddedProperty, Relationship {
    private final Class<?> owner;
    private final String name;
    private final int index;

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

    /** {@code User.name}. */
    @Override
    public final String toString() {
        return owner.getSimpleName() + "." + name;
    }
}
