/** Sessions and what goes with them. */
@NullMarked
package dev.azoth.orm;

import org.jspecify.annotations.NullMarked;
