/** The one place where direct style and asynchronous drivers meet. */
@NullMarked
package dev.azoth.engine.bridge;

import org.jspecify.annotations.NullMarked;
