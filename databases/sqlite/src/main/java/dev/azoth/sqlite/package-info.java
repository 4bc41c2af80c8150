/** SQLite: dialect and driver. */
@NullMarked
package dev.azoth.sqlite;

import org.jspecify.annotations.NullMarked;
