package dev.azoth.engine.bridge;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** What the class of a thread tells of whether it may block. */
final class Probe {
    private static final Probe MAY_BLOCK = new Probe(false, null);

    private final boolean eventLoop;
    /** Asks one thread whether it may block after all; null when the class says it all. */
    private final @Nullable MethodHandle mayBlock;

    private Probe(boolean eventLoop, @Nullable MethodHandle mayBlock) {
        this.eventLoop = eventLoop;
        this.mayBlock = mayBlock;
    }

    static Probe of(Class<?> type) {
        boolean netty = false;
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            String name = c.getName();
            if (name.equals("io.vertx.core.impl.VertxThread")) {
                MethodHandle worker = question(c, "isWorker");
                return new Probe(true, worker == null ? onVertxWorker(c.getClassLoader()) : worker);
            }
            netty |= name.endsWith("netty.util.concurrent.FastThreadLocalThread");
            if (implementsNonBlocking(c)) {
                return new Probe(true, null);
            }
            if (netty) {
                return new Probe(true, question(c, "permitBlockingCalls"));
            }
        }
        return MAY_BLOCK;
    }

    boolean isEventLoop(Thread thread) {
        if (!eventLoop || mayBlock == null) {
            return eventLoop;
        }
        try {
            return !(boolean) mayBlock.invokeExact(thread);
        } catch (Throwable e) {
            return true;
        }
    }

    private static boolean implementsNonBlocking(Class<?> type) {
        for (Class<?> face : type.getInterfaces()) {
            if (face.getName().equals("reactor.core.scheduler.NonBlocking") || implementsNonBlocking(face)) {
                return true;
            }
        }
        return false;
    }

    /** As a named module Vert.x shows its thread class to nobody; its {@code Context} tells of the calling thread. */
    private static @Nullable MethodHandle onVertxWorker(ClassLoader loader) {
        try {
            MethodHandle onWorker = MethodHandles.publicLookup()
                    .findStatic(
                            Class.forName("io.vertx.core.Context", false, loader),
                            "isOnWorkerThread",
                            MethodType.methodType(boolean.class));
            return MethodHandles.dropArguments(onWorker, 0, Thread.class);
        } catch (ReflectiveOperationException | LinkageError e) {
            return null;
        }
    }

    private static @Nullable MethodHandle question(Class<?> type, String method) {
        try {
            return MethodHandles.publicLookup()
                    .findVirtual(type, method, MethodType.methodType(boolean.class))
                    .asType(MethodType.methodType(boolean.class, Thread.class));
        } catch (ReflectiveOperationException | SecurityException e) {
            return null;
        }
    }
}
