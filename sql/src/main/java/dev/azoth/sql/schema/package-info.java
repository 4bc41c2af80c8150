/** Schema: metadata, tables, columns, constraints, indexes, and the DDL that creates and drops them. */
@NullMarked
package dev.azoth.sql.schema;

import org.jspecify.annotations.NullMarked;
