package dev.azoth.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What must stand beside the sources of every published module. */
class DescriptorsTest {
    static final List<String> MODULES = Modules.PUBLISHED;

    @ParameterizedTest
    @FieldSource("MODULES")
    void aModuleHasAModuleInfo(String module) {
        assertThat(sources(module).resolve("module-info.java")).exists();
    }

    @ParameterizedTest
    @FieldSource("MODULES")
    void everyPackageIsNullMarked(String module) throws IOException {
        TreeSet<Path> packages = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources(module))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .forEach(file -> packages.add(file.getParent()));
        }
        assertThat(packages)
                .isNotEmpty()
                .allSatisfy(directory -> assertThat(directory.resolve("package-info.java"))
                        .content()
                        .containsPattern("(?m)^@NullMarked"));
    }

    private static Path sources(String module) {
        return Modules.root().resolve(module).resolve("src/main/java");
    }
}
