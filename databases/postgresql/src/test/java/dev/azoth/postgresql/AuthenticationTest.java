package dev.azoth.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import dev.azoth.testservers.PrivatePostgres;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords, by every way in which PostgreSQL asks for one. */
class AuthenticationTest extends PgTest {
    private static final String PASSWORD = "p@ss:/w?rd %€";
    private static PrivatePostgres server;

    @BeforeAll
    static void start() throws Exception {
        server = PrivatePostgres.builder()
                .tls()
                .authentication(
                        "hostssl all scram_tls localhost scram-sha-256",
                        "hostnossl all scram_tls localhost reject",
                        "host all scram localhost scram-sha-256",
                        "host all old localhost md5",
                        "host all clear localhost password",
                        "host all nobody localhost trust",
                        "host all azoth localhost scram-sha-256")
                .start();
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            for (String role : new String[] {"scram", "scram_tls", "clear", "nobody"}) {
                statement.execute("create role " + role + " login password '" + PASSWORD + "'");
            }
            statement.execute("set password_encryption = 'md5'");
            statement.execute("create role old login password '" + PASSWORD + "'");
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"scram", "scram_tls", "old", "clear", "nobody"})
    void theRightPasswordOpens(String user) {
        DriverConnection connection =
                opened(answer(driver(url(user, PASSWORD), Map.of()).connect()));
        assertThat(value(connection, "select current_user::text")).isEqualTo(user);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scram", "scram_tls", "old", "clear"})
    void aWrongPasswordIsRefusedAndNotRepeated(String user) {
        DriverException told = failure(driver(url(user, "wr0ng"), Map.of()).connect());
        assertThat(told.kind()).isEqualTo(DriverErrorKind.OPERATIONAL);
        assertThat(told.sqlState()).isEqualTo("28P01");
        assertThat(told.getMessage())
                .startsWith("could not connect to PostgreSQL at localhost:" + server.port())
                .contains("password authentication failed for user \"" + user + "\"")
                .doesNotContain("wr0ng");
    }

    @ParameterizedTest
    @ValueSource(strings = {"scram", "old", "clear"})
    void aMissingPasswordIsRefused(String user) {
        DriverException told =
                failure(driver("postgresql://" + user + "@localhost:" + server.port() + "/postgres", Map.of())
                        .connect());
        assertThat(told.kind()).isEqualTo(DriverErrorKind.OPERATIONAL);
        assertThat(told.getMessage()).contains("password");
    }

    @Test
    void aUserWhoIsNotThereIsToldLikeAWrongPassword() {
        DriverException told = failure(driver(url("azoth", "x").replace("azoth:", "nobody_here:"), Map.of())
                .connect());
        assertThat(told.sqlState()).isEqualTo("28000");
        assertThat(told.getMessage()).contains("nobody_here");
    }

    private static String url(String user, String password) {
        return "postgresql://" + user + ":"
                + URLEncoder.encode(password, StandardCharsets.UTF_8).replace("+", "%20") + "@localhost:"
                + server.port() + "/postgres";
    }
}
