package io.netty.util.concurrent;

/** Stands for Netty's own by its name, which is what the bridge goes by. */
public class FastThreadLocalThread extends Thread {
    private final boolean blocking;

    public FastThreadLocalThread(Runnable work, boolean blocking) {
        super(work);
        this.blocking = blocking;
    }

    public boolean permitBlockingCalls() {
        return blocking;
    }
}
