/** PostgreSQL: dialect and driver. */
module dev.azoth.postgresql {
    requires transitive dev.azoth.engine;
    requires dev.azoth.vertx;
    requires io.netty.buffer;
    requires io.netty.codec;
    requires io.netty.common;
    requires io.netty.handler;
    requires io.netty.transport;
    requires io.vertx.core;
    requires io.vertx.sql.client;
    requires io.vertx.sql.client.pg;
    requires static org.jspecify;

    exports dev.azoth.postgresql;

    provides dev.azoth.engine.driver.DriverProvider with
            dev.azoth.postgresql.PostgresProvider;
}
