/** The unit of work: what has changed, in which order it is written, and the statements that write it. */
@NullMarked
package dev.azoth.orm.flush;

import org.jspecify.annotations.NullMarked;
