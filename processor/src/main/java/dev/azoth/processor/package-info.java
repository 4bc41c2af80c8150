/** Annotation processor, javac plugin and agent. */
@NullMarked
package dev.azoth.processor;

import org.jspecify.annotations.NullMarked;
