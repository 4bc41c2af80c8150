/** The asynchronous face of the engine. */
@NullMarked
package dev.azoth.async;

import org.jspecify.annotations.NullMarked;
