/** From rows to objects, and what is loaded along with them. */
@NullMarked
package dev.azoth.orm.load;

import org.jspecify.annotations.NullMarked;
