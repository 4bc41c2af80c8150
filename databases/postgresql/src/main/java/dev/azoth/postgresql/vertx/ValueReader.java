package dev.azoth.postgresql.vertx;

import org.jspecify.annotations.Nullable;

/** Turns what the client read into a class of {@link dev.azoth.engine.driver.DriverValues}. */
@FunctionalInterface
interface ValueReader {
    /**
     * @param value as the client gives it; null also where it could not read what the server sent
     * @param column its name, for errors
     */
    @Nullable
    Object read(@Nullable Object value, String column);
}
