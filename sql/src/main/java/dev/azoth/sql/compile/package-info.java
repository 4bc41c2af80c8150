/** From statements to SQL text: dialects, compilers, compiled statements, type codecs. */
@NullMarked
package dev.azoth.sql.compile;

import org.jspecify.annotations.NullMarked;
