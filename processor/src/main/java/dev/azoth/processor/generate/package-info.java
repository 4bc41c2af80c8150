/** Java source of the generated classes. */
@NullMarked
package dev.azoth.processor.generate;

import org.jspecify.annotations.NullMarked;
