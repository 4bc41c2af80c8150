package dev.azoth.processor.model;

/**
 * A column that a foreign key can refer to.
 *
 * @param path of the column in generated code: {@code A_.id}
 */
record KeyColumn(String name, SqlTypeCode type, String path) {}
