package dev.azoth.orm.mapping;

/** On which side the foreign key stands. SQLAlchemy: {@code RelationshipDirection}. */
public enum Direction {
    MANY_TO_ONE,
    ONE_TO_MANY,
    MANY_TO_MANY
}
