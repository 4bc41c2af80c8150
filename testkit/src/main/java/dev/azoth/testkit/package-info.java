/** Tools for testing, and the compliance suite. */
@NullMarked
package dev.azoth.testkit;

import org.jspecify.annotations.NullMarked;
