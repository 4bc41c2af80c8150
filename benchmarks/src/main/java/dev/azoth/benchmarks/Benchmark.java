package dev.azoth.benchmarks;

import dev.azoth.error.ArgumentException;
import dev.azoth.testservers.TestPostgres;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;

/** {@code bin/benchmark}: all contenders in this JVM, on one server, in turns. */
public final class Benchmark {
    private Benchmark() {}

    /** See {@code Options.USAGE}. */
    public static void main(String... arguments) {
        try {
            run(arguments);
        } catch (ArgumentException wrong) {
            System.err.println("benchmark: " + wrong.getMessage());
            System.exit(2);
        } catch (Exception failure) {
            // Threads of the contenders would keep the process, and its transactions the tables.
            failure.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private static void run(String... arguments) throws Exception {
        if (Arrays.asList(arguments).contains("--help")) {
            System.out.println(Options.USAGE);
            return;
        }
        Options options = Options.parse(arguments);
        String url = options.url();
        var target = new Target(url == null ? TestPostgres.url() : url, options.connections());
        String recording = options.recording();
        Profile profile = recording == null ? null : new Profile(Path.of(recording));
        var rounds = new Rounds(options, System.err, profile);
        try (Suite suite = options.orm() ? OrmSuite.open(target, options) : DriverSuite.open(target, options)) {
            describe(target, arguments);
            suite.run(rounds);
            if (profile != null) {
                profile.stop();
                profile.summarize(System.out);
            }
        } finally {
            ItemRows.drop(target);
        }
    }

    private static void describe(Target target, String... arguments) throws Exception {
        System.out.println("command: bin/benchmark " + String.join(" ", arguments));
        System.out.println("JVM: " + System.getProperty("java.vm.name") + " " + Runtime.version() + ", "
                + String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments()));
        System.out.println("cores: " + Runtime.getRuntime().availableProcessors() + ", " + System.getProperty("os.name")
                + " " + System.getProperty("os.arch"));
        System.out.println("server: " + target.serverVersion());
    }
}
