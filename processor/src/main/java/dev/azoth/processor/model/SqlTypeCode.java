package dev.azoth.processor.model;

/**
 * The type of a column in generated code.
 *
 * @param javaType of the values, boxed
 * @param code that makes the SQL type
 */
public record SqlTypeCode(String javaType, String code) {}
