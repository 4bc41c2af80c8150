/** The driver SPI: small, asynchronous, one implementation per database client. */
@NullMarked
package dev.azoth.engine.driver;

import org.jspecify.annotations.NullMarked;
