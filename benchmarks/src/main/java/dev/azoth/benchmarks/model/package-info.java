/** The tables as mapped classes. */
@NullMarked
package dev.azoth.benchmarks.model;

import org.jspecify.annotations.NullMarked;
