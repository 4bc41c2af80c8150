/** The Vert.x MySQL client behind the driver SPI. */
@NullMarked
package dev.azoth.mysql.vertx;

import org.jspecify.annotations.NullMarked;
