/** SQL statements, expressions and their compilation to text. */
@NullMarked
package dev.azoth.sql;

import org.jspecify.annotations.NullMarked;
