/** The driver over the Vert.x PostgreSQL client. */
@NullMarked
package dev.azoth.postgresql.vertx;

import org.jspecify.annotations.NullMarked;
