package dev.azoth.sql;

/** What a mapped class has and calls by a name: a column, or a relationship. SQLAlchemy: {@code InstrumentedAttribute}. */
public interface Attribute {
    /** The name in SQL of a column; the name in the class of a relationship. */
    String name();
}
