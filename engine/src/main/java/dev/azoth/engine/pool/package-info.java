/** Connection pools, asynchronous at the core. */
@NullMarked
package dev.azoth.engine.pool;

import org.jspecify.annotations.NullMarked;
