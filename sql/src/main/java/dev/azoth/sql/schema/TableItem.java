package dev.azoth.sql.schema;

/** What a table is defined with: columns, constraints, indexes, options. */
public sealed interface TableItem permits Column, Constraint, Index, TableOption {}
