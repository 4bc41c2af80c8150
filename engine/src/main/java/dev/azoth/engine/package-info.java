/** Engine, connections, transactions and results. */
@NullMarked
package dev.azoth.engine;

import org.jspecify.annotations.NullMarked;
