/** PostgreSQL: dialect and driver. */
module dev.azoth.postgresql {
    requires transitive dev.azoth.engine;
    requires io.vertx.core;
    requires io.vertx.sql.client;
    requires io.vertx.sql.client.pg;
}
