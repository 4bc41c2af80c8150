/** Azoth's engine: connections, transactions, results, pool, events, reflection, and the driver SPI. */
module dev.azoth.engine {
    requires transitive dev.azoth.sql;
    requires static transitive org.jspecify;
    // Only to see whether the application has set up logging: echo prints by itself when it has not.
    requires static java.logging;

    exports dev.azoth.engine;
    exports dev.azoth.engine.bridge;
    exports dev.azoth.engine.driver;
    exports dev.azoth.engine.event;
    exports dev.azoth.engine.pool;
    exports dev.azoth.engine.reflect;
    exports dev.azoth.engine.url;

    uses dev.azoth.engine.driver.DriverProvider;
    uses java.lang.System.LoggerFinder;
}
