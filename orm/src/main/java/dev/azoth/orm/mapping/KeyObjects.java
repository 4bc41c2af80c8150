package dev.azoth.orm.mapping;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Objects that stand for the keys of a class, and how their values are told. */
record KeyObjects(Class<?> type, Function<Object, @Nullable Object[]> split) {}
