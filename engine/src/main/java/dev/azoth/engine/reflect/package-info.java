/** Reflection: what schema a database has, told by {@link dev.azoth.engine.reflect.Inspector}. */
@NullMarked
package dev.azoth.engine.reflect;

import org.jspecify.annotations.NullMarked;
