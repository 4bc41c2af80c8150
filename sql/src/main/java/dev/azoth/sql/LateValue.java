package dev.azoth.sql;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A parameter's value that is asked for whenever the statement is executed. */
record LateValue(Supplier<? extends @Nullable Object> source) {}
