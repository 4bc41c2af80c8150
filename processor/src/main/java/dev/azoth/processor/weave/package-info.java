/** The weaver: class bytes in, class bytes out. It knows neither javac nor agents. */
@NullMarked
package dev.azoth.processor.weave;

import org.jspecify.annotations.NullMarked;
