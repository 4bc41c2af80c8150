/** Database URLs. */
@NullMarked
package dev.azoth.engine.url;

import org.jspecify.annotations.NullMarked;
