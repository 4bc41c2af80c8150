package dev.azoth.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mappers;
import dev.azoth.orm.mapping.Model;
import dev.azoth.processor.weave.Weaver;
import dev.azoth.processor.weave.WeavingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kinds of builds that entities are compiled in. */
class BuildTest {
    private static final String ENTITY = """
            @Entity public class E {
                @Id private Long id;
                private String name = "n";
                public String name() { return new Object() { String read() { return name; } }.read(); }
            }
            """;

    @TempDir
    Path directory;

    @Test
    void withoutAnnotationProcessingTheDirectoryMustBeNamed() throws IOException {
        Compilation.Result result =
                compilation().option("-proc:none").source(ENTITY).compile();

        assertThat(result.errors()).singleElement().asString().contains("annotation processing is off", "-Xplugin:");
    }

    @Test
    void withoutAnnotationProcessingThePluginWeaves() throws Exception {
        Path classes = directory.resolve("classes");
        Compilation.Result result = compilation()
                .option("-proc:none", "-Xplugin:Azoth " + classes)
                .source(ENTITY)
                .compile();

        assertThat(result.errors()).isEmpty();
        try (var loader = result.load()) {
            assertThat(loader.loadClass("test.E").getConstructor().newInstance())
                    .isInstanceOf(Managed.class);
        }
    }

    @Test
    void aNamedModule() throws IOException {
        String modulePath = System.getProperty("java.class.path");
        Compilation.Result result = compilation()
                .option("--module-path", modulePath)
                .file("module-info.java", "module test { requires dev.azoth.orm; }")
                .source(ENTITY)
                .compile();

        assertThat(result.errors()).isEmpty();
        assertThat(new String(result.classFile("E"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("dev/azoth/orm/mapping/Managed");
    }

    @Test
    void aNamedModuleThatDoesNotReadAzoth() throws IOException {
        String modulePath = System.getProperty("java.class.path");
        Compilation.Result result = compilation()
                .option("--module-path", modulePath)
                .file("module-info.java", "module test { requires jakarta.persistence; }")
                .file(
                        "test/E.java",
                        "package test; @jakarta.persistence.Entity class E { @jakarta.persistence.Id private Long id; }")
                .compile();

        assertThat(result.errors()).contains("1 Module test must say: requires dev.azoth.orm;");
    }

    @Test
    void theAgentWeavesWhatTheCompilerDidNot() throws Exception {
        Compilation.Result result = compilation().unwoven().source(ENTITY).compile();
        assertThat(result.errors()).isEmpty();

        try (var loader = new WeavingLoader(result.directory())) {
            Class<?> type = loader.loadClass("test.E");
            var made = (Managed) type.getConstructor().newInstance();
            assertThat(made.azoth$attributes()).containsExactly("id", "name");
            assertThat(type.getMethod("name").invoke(made)).isEqualTo("n");
            made.azoth$state("no state");
            assertThatExceptionOfType(java.lang.reflect.InvocationTargetException.class)
                    .isThrownBy(() -> type.getMethod("name").invoke(made))
                    .withCauseInstanceOf(ClassCastException.class);
        }
    }

    @Test
    void theAgentSaysWhichSuperclassItCannotFind() throws Exception {
        Compilation.Result result = compilation()
                .unwoven()
                .source("@MappedSuperclass public class Base { @Id private Long id; }")
                .source("@Entity public class E extends Base { private String name; }")
                .compile();
        byte[] file = result.classFile("E");

        assertThatExceptionOfType(WeavingException.class)
                .isThrownBy(() -> Weaver.weave(file, name -> null))
                .withMessage(
                        "Class test.E cannot be woven: the class file of its superclass test.Base is not to be found,"
                                + " and whether that is mapped decides where its attributes begin");
    }

    @Test
    void theAgentLeavesWhatIsWovenAsItIs() throws Exception {
        Compilation.Result result = compilation().source(ENTITY).compile();

        byte[] again = new LoadTimeWeaver()
                .transform(Compilation.class.getClassLoader(), "test/E", null, null, result.classFile("E"));

        assertThat(again).isNull();
    }

    @Test
    void anUnwovenClassIsRefusedWithTheRemedy() throws Exception {
        compilation().source(ENTITY).compile();
        Compilation.Result unwoven = compilation().unwoven().source(ENTITY).compile();

        try (var loader = unwoven.load()) {
            Class<?> type = loader.loadClass("test.E");
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> Mappers.of(type))
                    .withMessageContaining(
                            "test.E has not been woven: put azoth-processor on the annotation processor path");
            assertThatExceptionOfType(InvalidRequestException.class)
                    .as("the next time, when the JVM has given the class up")
                    .isThrownBy(() -> Mappers.of(type))
                    .withMessageStartingWith("test.E_ could not be initialised: ")
                    .withMessageContaining(
                            "test.E has not been woven: put azoth-processor on the annotation processor path");
        }
    }

    @Test
    void namesThatGeneratedSourceUsesItself() throws Exception {
        Compilation.Result result = compilation()
                .source("@Entity public class Column { @Id private Long id; private String builder; private int r;"
                        + " private int dev; @ManyToOne private Mapper mapper; private String java; }")
                .source(
                        "@Entity public class Mapper { @Id private Long id; @OneToMany(mappedBy = \"mapper\") private List<Column> Schema; private int Types; }")
                .compile();

        assertThat(result.errors()).isEmpty();
        try (var loader = result.load()) {
            assertThat(Mappers.of(loader.loadClass("test.Column")).table().name())
                    .isEqualTo("column");
        }
    }

    @Test
    void aDollarInTheNameOfAClass() throws Exception {
        String source =
                "package test; import jakarta.persistence.*; @Entity public class Of$ { @Id private Long id; @ManyToOne private Of$ up; }";
        assertThat(compilation().file("test/Of$.java", source).compile().errors())
                .isEmpty();
        Compilation.Result again = compilation()
                .source("@Entity public class Other { @Id private Long id; }")
                .compile();

        try (var loader = again.load()) {
            assertThat(Mappers.of(loader.loadClass("test.Of$")).relationships()).hasSize(1);
            assertThat(Model.load(loader, name -> name.startsWith("test.")).mappers())
                    .hasSize(2);
        }
    }

    @Test
    void nestedEntities() throws Exception {
        Compilation.Result result = compilation()
                .source(
                        "public class Outer { @Entity public static class Inner { @Id private Long id; @ManyToOne private Inner up; } }")
                .compile();

        assertThat(result.errors()).isEmpty();
        try (var loader = result.load()) {
            assertThat(Mappers.of(loader.loadClass("test.Outer$Inner")).table().columns())
                    .hasSize(2);
        }
        assertThat(Files.exists(result.directory().resolve("test/Outer_Inner_.class")))
                .isTrue();
    }

    private Compilation compilation() {
        return Compilation.into(directory.resolve("classes"));
    }
}
