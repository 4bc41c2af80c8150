package dev.azoth.testservers;

/** Stops the servers that the test JVMs of a checkout shared. Needs nothing but the JDK on its class path. */
public final class StopServers {
    private StopServers() {}

    /** The argument is the root of the checkout. */
    public static void main(String[] args) {
        if (!new SharedPostgres(Directories.shared(args[0])).stop()) {
            System.err.println("the test server is still used by another build and was left running");
        }
    }
}
