package dev.azoth.testservers;

import java.nio.file.Path;
import java.util.List;

/** Stops the servers that the test JVMs of a checkout shared. Needs nothing but the JDK on its class path. */
public final class StopServers {
    private StopServers() {}

    /** The argument is the root of the checkout. */
    public static void main(String[] args) {
        Path shared = Directories.shared(args[0]);
        for (SharedServer server : List.of(new SharedPostgres(shared), SharedMariaDb.below(shared))) {
            if (!server.stop()) {
                System.err.println("the test server is still used by another build and was left running");
            }
        }
    }
}
