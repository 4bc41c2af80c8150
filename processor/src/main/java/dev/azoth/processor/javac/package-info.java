/** The weaver inside javac. */
@NullMarked
package dev.azoth.processor.javac;

import org.jspecify.annotations.NullMarked;
