/** Every exception Azoth raises, all under {@link dev.azoth.error.AzothException}. */
@NullMarked
package dev.azoth.error;

import org.jspecify.annotations.NullMarked;
