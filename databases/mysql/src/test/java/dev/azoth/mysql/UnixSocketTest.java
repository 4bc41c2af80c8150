package dev.azoth.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server's unix socket is the host. */
class UnixSocketTest extends DriverTest {
    /** A TCP connection has a port here. */
    private static final String HOST = "select host from information_schema.processlist where id = connection_id()";

    private final String socket = String.valueOf(value(connect(), "select @@socket"));

    @Test
    void theSocketIsAnOption() {
        assertThat(value(connect(), HOST)).asString().startsWith("127.0.0.1:");
        assertThat(value(connect(Map.of("host", socket)), HOST)).isEqualTo("localhost");
    }

    @Test
    void aStatementIsCancelledOverIt() {
        DriverConnection connection = connect(Map.of("host", socket));
        CompletionStage<?> sleep = connection.execute(statement("select sleep(30)"));

        stop(connection, sleep);

        assertThat(value(connection, "select 'alive'")).isEqualTo("alive");
    }

    @Test
    void aPathWithoutASocketIsNamed(@TempDir Path nowhere) {
        String path = nowhere.resolve("none.sock").toString();

        DriverException told = failure(driver(URL, Map.of("host", path)).connect());

        assertThat(told.kind()).isEqualTo(DriverErrorKind.OPERATIONAL);
        assertThat(told.getMessage()).contains(path);
    }
}
