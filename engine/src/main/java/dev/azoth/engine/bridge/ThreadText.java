package dev.azoth.engine.bridge;

/** How a thread is named in messages: virtual threads have no name unless they are given one. */
public final class ThreadText {
    private ThreadText() {}

    /** {@code thread 'main'}, {@code unnamed virtual thread #42}. */
    public static String of(Thread thread) {
        String name = thread.getName();
        return name.isEmpty()
                ? "unnamed " + (thread.isVirtual() ? "virtual " : "") + "thread #" + thread.threadId()
                : "thread '" + name + "'";
    }

    static String ofCurrent() {
        return of(Thread.currentThread());
    }
}
