package dev.azoth.testservers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plays the JVMs of a build with processes of their own. */
class SharedPostgresTest {
    private Path directory;
    private Cluster cluster;

    @BeforeEach
    void makeDirectory() throws IOException {
        directory = Files.createTempDirectory(Directories.user(), "s");
        Directories.create(directory);
        cluster = new Cluster(directory);
    }

    @AfterEach
    void removeAll() {
        cluster.remove();
        Directories.delete(directory);
    }

    @Test
    void twoThatAskAtOnceGetOneServerThatOutlivesThem() throws Exception {
        Process one = asker("0");
        Process two = asker("0");

        String url = url(one);
        assertThat(url(two)).isEqualTo(url);
        end(one);
        end(two);
        assertThat(cluster.process()).isPresent();
        ServerUrl.parse(url).connect().close();
    }

    @Test
    void aServerInUseIsNotStopped() throws Exception {
        Process user = asker("600");
        url(user);

        assertThat(new SharedPostgres(directory).stop()).isFalse();
        assertThat(cluster.process()).isPresent();

        user.destroyForcibly();
        assertThat(user.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(new SharedPostgres(directory).stop()).isTrue();
        assertThat(cluster.process()).isEmpty();
        assertThat(cluster.data()).doesNotExist();
    }

    @Test
    void aServerThatWasKilledIsReplaced() throws Exception {
        Process first = asker("0");
        url(first);
        end(first);
        cluster.kill();
        assertThat(cluster.data().resolve("postmaster.pid")).exists();

        Process second = asker("0");
        String url = url(second);
        end(second);

        ServerUrl.parse(url).connect().close();
    }

    @Test
    void aPidFileThatNamesAStrangerHarmsNoOne() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.createDirectories(cluster.data());
            Files.writeString(
                    cluster.data().resolve("postmaster.pid"), stranger.pid() + "\n" + cluster.data() + "\n0\n5432\n");

            Process asker = asker("0");
            String url = url(asker);
            end(asker);

            ServerUrl.parse(url).connect().close();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    private Process asker(String seconds) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Asker.class.getName(),
                        directory.toString(),
                        seconds))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String url(Process asker) throws IOException {
        return asker.inputReader().readLine();
    }

    private static void end(Process asker) throws InterruptedException {
        assertThat(asker.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(asker.exitValue()).isZero();
    }

    /** A test JVM: prints the URL and stays for some seconds. */
    static final class Asker {
        private Asker() {}

        public static void main(String[] args) throws InterruptedException {
            System.out.println(new SharedPostgres(Path.of(args[0])).use());
            Thread.sleep(Duration.ofSeconds(Long.parseLong(args[1])));
        }
    }
}
