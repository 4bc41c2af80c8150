/** JMH benchmarks of what every statement goes through: {@code bin/benchmark --micro}. */
@NullMarked
package dev.azoth.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
