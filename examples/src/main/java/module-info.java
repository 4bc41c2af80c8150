/** Runnable examples; the quickstart. */
module dev.azoth.examples {
    requires dev.azoth.async;
    requires dev.azoth.orm;
    requires io.netty.transport;
    requires java.net.http;
    requires jdk.httpserver;
    requires static org.jspecify;
}
