/** Event keys, listeners and their registrations. */
@NullMarked
package dev.azoth.engine.event;

import org.jspecify.annotations.NullMarked;
