package dev.azoth.orm.annotation;

/** How a relationship is loaded. SQLAlchemy: the values of {@code lazy}. */
public enum LoadingStrategy {
    /** When it is first touched, where I/O may happen; elsewhere that is refused. */
    SELECT,
    /** With a second statement for all objects of a result: {@code WHERE key IN (...)}. */
    SELECTIN,
    /** With the statement itself, by an outer join. */
    JOINED,
    /** With a second statement that has the first as a subquery. */
    SUBQUERY,
    /** At once, with a statement for each object. */
    IMMEDIATE,
    /** Never by itself: touching it raises. */
    RAISE,
    /** Never by itself: touching it raises if that would need SQL; objects already in the session are found. */
    RAISE_ON_SQL,
    /** Never: it is empty. */
    NOLOAD,
    /** A collection that is only written and queried, never loaded; of type {@code WriteOnlyCollection}. */
    WRITE_ONLY,
    /** A collection that is queried when touched; of type {@code DynamicCollection}. */
    DYNAMIC
}
