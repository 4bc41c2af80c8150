package dev.azoth.processor.model;

/**
 * A field of an embeddable class.
 *
 * @param cast the type its value is cast to where it is handed to a constructor
 * @param zero what stands for null: the zero of a primitive type
 */
public record EmbeddedPart(String name, ColumnCode column, String cast, String zero) {}
