package dev.azoth.engine.bridge;

/**
 * Tells event-loop threads from others by the class of the thread, without depending on the libraries that make them.
 *
 * <p>Netty's event loops run on {@code FastThreadLocalThread}, which says itself whether it may block
 * ({@code permitBlockingCalls}) from 4.2 on; Vert.x' {@code VertxThread} says whether it is a worker; Reactor's non-blocking
 * threads implement {@code NonBlocking}. Names of threads prove nothing and are not looked at.
 */
final class EventLoops {
    private static final ClassValue<Probe> PROBES = new ClassValue<>() {
        @Override
        protected Probe computeValue(Class<?> type) {
            return Probe.of(type);
        }
    };

    private EventLoops() {}

    static boolean isEventLoop(Thread thread) {
        if (thread.isVirtual()) {
            return false;
        }
        Class<?> type = thread.getClass();
        return type != Thread.class && PROBES.get(type).isEventLoop(thread);
    }
}
