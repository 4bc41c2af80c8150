/** The side-by-side run of {@code bin/benchmark}: the same work by Azoth, by the raw Vert.x client and by pgjdbc. */
@NullMarked
package dev.azoth.benchmarks;

import org.jspecify.annotations.NullMarked;
