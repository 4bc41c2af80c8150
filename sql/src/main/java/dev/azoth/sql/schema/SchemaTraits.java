package dev.azoth.sql.schema;

/**
 * What a database's DDL can do.
 *
 * @param alterForeignKeys foreign keys can be added to and dropped from a table that exists, which cycles need
 * @param nativeEnums enums are types of their own, made by CREATE TYPE
 * @param sequences there is CREATE SEQUENCE
 * @param comments COMMENT ON stands for itself
 */
public record SchemaTraits(boolean alterForeignKeys, boolean nativeEnums, boolean sequences, boolean comments) {}
