/** What statements about mapped classes carry for the session. */
@NullMarked
package dev.azoth.orm.query;

import org.jspecify.annotations.NullMarked;
