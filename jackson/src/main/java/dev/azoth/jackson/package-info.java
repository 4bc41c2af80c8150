/** A Jackson 2 module for entities. */
@NullMarked
package dev.azoth.jackson;

import org.jspecify.annotations.NullMarked;
