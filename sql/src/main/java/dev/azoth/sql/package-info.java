/** The SQL expression language: immutable expressions and statements, and {@link dev.azoth.sql.Sql}, which makes them. */
@NullMarked
package dev.azoth.sql;

import org.jspecify.annotations.NullMarked;
