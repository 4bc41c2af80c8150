/** What the drivers over Vert.x clients share. */
@NullMarked
package dev.azoth.vertx;

import org.jspecify.annotations.NullMarked;
