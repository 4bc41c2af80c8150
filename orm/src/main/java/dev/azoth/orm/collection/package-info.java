/** Collections that are not loaded whole. */
@NullMarked
package dev.azoth.orm.collection;

import org.jspecify.annotations.NullMarked;
