/** What Azoth adds to Jakarta Persistence's annotations. */
@NullMarked
package dev.azoth.orm.annotation;

import org.jspecify.annotations.NullMarked;
