/** What the parts of a session share. */
@NullMarked
package dev.azoth.orm.context;

import org.jspecify.annotations.NullMarked;
