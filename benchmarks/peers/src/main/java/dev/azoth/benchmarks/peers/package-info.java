/** Other libraries in {@code bin/benchmark --orm}; loaded on a class path of their own. */
@NullMarked
package dev.azoth.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
