package dev.azoth.engine.driver;

/**
 * A connect option that a driver knows.
 *
 * @param name as the URL's query spells it
 * @param description what it does and which values it takes; shown in the error that lists what is known
 */
public record ConnectOption(String name, String description) {}
