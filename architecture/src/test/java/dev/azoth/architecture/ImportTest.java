package dev.azoth.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Without these the other rules could pass for want of classes. */
class ImportTest {
    @Test
    void theClassesOfTheLowerModulesAreSeen() {
        assertThat(Modules.classes().stream().filter(c -> c.getPackageName().startsWith("dev.azoth.sql")))
                .as("classes of sql/ on the class path")
                .hasSizeGreaterThan(10);
        assertThat(Modules.classes().stream().filter(c -> c.getPackageName().startsWith("dev.azoth.engine")))
                .as("classes of engine/ on the class path")
                .hasSizeGreaterThan(10);
    }

    @Test
    void theCheckoutIsFound() {
        assertThat(Modules.root().resolve("sql/pom.xml")).exists();
    }
}
