/** The mapped classes of the examples. Their tables are named {@code azoth_quickstart_...}: the examples drop them at the end. */
@NullUnmarked
package dev.azoth.examples.orm.model;

import org.jspecify.annotations.NullUnmarked;
