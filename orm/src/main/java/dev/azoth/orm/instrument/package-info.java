/** What woven classes call, and what is known of each object. */
@NullMarked
package dev.azoth.orm.instrument;

import org.jspecify.annotations.NullMarked;
