package dev.azoth.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without these the other rules could pass for want of classes. */
class ImportTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sql",
                "engine",
                "orm",
                "processor",
                "async",
                "jackson",
                "vertx",
                "mysql",
                "postgresql",
                "sqlite",
                "testkit"
            })
    void theClassesOfAModuleAreSeen(String name) {
        assertThat(Modules.classes().stream().filter(c -> c.getPackageName().startsWith("dev.azoth." + name)))
                .as("classes of dev.azoth.%s on the class path", name)
                .hasSizeGreaterThan(1);
    }

    @Test
    void theCheckoutIsFound() {
        assertThat(Modules.root().resolve("sql/pom.xml")).exists();
    }
}
