/** What the drivers over Vert.x clients share: event loops, sockets, connecting, the life of a connection, TLS, options. */
@SuppressWarnings("module") // the drivers are compiled after it
module dev.azoth.vertx {
    requires transitive dev.azoth.engine;
    requires io.netty.common;
    requires io.netty.handler;
    requires transitive io.netty.transport;
    requires transitive io.vertx.core;
    requires transitive io.vertx.sql.client;
    requires static org.jspecify;

    exports dev.azoth.vertx to
            dev.azoth.mysql,
            dev.azoth.postgresql;
}
