/** What the annotations of a class say, read and checked. */
@NullMarked
package dev.azoth.processor.model;

import org.jspecify.annotations.NullMarked;
