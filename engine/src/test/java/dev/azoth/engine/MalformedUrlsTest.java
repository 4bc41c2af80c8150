package dev.azoth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.engine.url.Url;
import dev.azoth.error.ArgumentException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables {@code malformed-urls.txt} and {@code malformed-options.txt}: what is refused, and what the refusal names. */
class MalformedUrlsTest {
    private static final Drivers DRIVERS = new Drivers(List.of(
            new NamedProvider("postgresql", "vertx", true),
            new NamedProvider("postgresql", "jdbc", false),
            new NamedProvider("sqlite", "jdbc", true)));

    @ParameterizedTest
    @MethodSource("urls")
    void aMalformedUrlIsRefusedByNamingTheCulprit(String url, String culprit) {
        assertThatThrownBy(() -> {
                    Url read = Url.parse(url);
                    Drivers.connectOptions(DRIVERS.find(read), read, Map.of());
                })
                .isExactlyInstanceOf(ArgumentException.class)
                .hasMessageContaining(culprit)
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("s3cret"));
    }

    @ParameterizedTest
    @MethodSource("options")
    void aBadOptionIsRefusedByNamingTheCulprit(String option, String value, String culprit) {
        var configuration = new HashMap<>(Map.of("azoth.url", "postgresql://h/db"));
        configuration.put("azoth." + option, value);
        assertThatThrownBy(() -> {
                    EngineConfig read = EngineConfig.read(configuration, "azoth.");
                    Drivers.connectOptions(
                            DRIVERS.find(read.url()), read.url(), read.options().connectOptions());
                })
                .isExactlyInstanceOf(ArgumentException.class)
                .hasMessageContaining(culprit)
                .hasMessageContaining(option.substring(option.lastIndexOf('.') + 1))
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("s3cret"));
    }

    @Test
    void theTablesHoldTwoHundredCases() {
        assertThat(urls().size() + options().size()).isGreaterThanOrEqualTo(200);
    }

    static List<Arguments> urls() {
        return table("malformed-urls.txt", 2);
    }

    static List<Arguments> options() {
        return table("malformed-options.txt", 3);
    }

    /** Fields between bars; {@code \}{@code u0000} and the like are characters; a line that starts with # is a remark. */
    private static List<Arguments> table(String name, int fields) {
        var rows = new ArrayList<Arguments>();
        try (var stream = MalformedUrlsTest.class.getResourceAsStream(name)) {
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    Object[] cells = Arrays.stream(line.split("¦", -1))
                            .map(cell -> cell.strip().translateEscapes())
                            .toArray();
                    assertThat(cells).as(line).hasSize(fields);
                    rows.add(Arguments.of(cells));
                }
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return rows;
    }
}
