/** Runnable examples. */
@NullMarked
package dev.azoth.examples;

import org.jspecify.annotations.NullMarked;
