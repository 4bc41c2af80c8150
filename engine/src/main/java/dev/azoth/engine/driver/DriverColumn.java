package dev.azoth.engine.driver;

/**
 * A column of a result.
 *
 * @param name as the database gives it
 * @param typeName the database's name of its type, in lower case, for error messages and untyped text statements
 */
public record DriverColumn(String name, String typeName) {}
