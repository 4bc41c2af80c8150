package dev.azoth.postgresql.vertx;

/** Turns a value into exactly what the client writes for one server type; refuses what would be changed on the way. */
@FunctionalInterface
interface ParameterEncoder {
    /**
     * @param value not null, of a class of {@link dev.azoth.engine.driver.DriverValues}
     * @param position from 1, for errors
     */
    Object encode(Object value, int position);
}
