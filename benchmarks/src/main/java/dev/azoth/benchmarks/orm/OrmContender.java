package dev.azoth.benchmarks.orm;

/** One way to do the work, open until it is closed. For any number of callers at once. */
public sealed interface OrmContender extends AutoCloseable permits DirectContender, CallbackContender {}
