/** What the contenders of {@code bin/benchmark --orm} implement and are given: seen by both class paths. */
@NullMarked
package dev.azoth.benchmarks.orm;

import org.jspecify.annotations.NullMarked;
