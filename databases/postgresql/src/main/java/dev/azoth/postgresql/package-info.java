/** PostgreSQL: dialect and driver. */
@NullMarked
package dev.azoth.postgresql;

import org.jspecify.annotations.NullMarked;
