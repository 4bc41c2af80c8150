/** Formats the sources of this repository. */
@NullMarked
package dev.azoth.format;

import org.jspecify.annotations.NullMarked;
