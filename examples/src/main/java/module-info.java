/** Runnable examples; the quickstart. */
module dev.azoth.examples {
    requires dev.azoth.async;
    requires io.netty.transport;
    requires static org.jspecify;
}
