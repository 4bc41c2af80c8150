/** MariaDB and MySQL: dialects and driver. */
module dev.azoth.mysql {
    requires transitive dev.azoth.engine;
    requires dev.azoth.vertx;
    requires io.netty.buffer;
    requires io.netty.common;
    requires io.netty.handler;
    requires io.netty.transport;
    requires io.vertx.core;
    requires io.vertx.sql.client;
    requires io.vertx.sql.client.mysql;
    requires static org.jspecify;

    exports dev.azoth.mysql;

    provides dev.azoth.engine.driver.DriverProvider with
            dev.azoth.mysql.MariaDbProvider,
            dev.azoth.mysql.MySqlProvider;
}
