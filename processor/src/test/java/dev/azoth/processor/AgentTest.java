package dev.azoth.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JVM of its own that is started with the agent, or without, on classes that the compiler has not woven. */
class AgentTest {
    private static final String BASE = """
            @MappedSuperclass public class Base {
                @Id private Long id;
                public Long id() { return id; }
            }
            """;
    private static final String ENTITY = """
            @Entity public class E extends Base {
                private String name = "n";
                public String name() { return name; }
            }
            """;
    private static final String MAIN = """
            public class Main {
                public static void main(String[] arguments) {
                    var mapper = dev.azoth.orm.mapping.Mappers.of(E.class);
                    var made = (dev.azoth.orm.mapping.Managed) (Object) new E();
                    made.azoth$set(0, 7L);
                    System.out.println(mapper.table().name() + " " + String.join(",", made.azoth$attributes()) + " "
                            + ((E) (Object) made).id() + " " + ((E) (Object) made).name());
                }
            }
            """;

    @TempDir
    Path directory;

    @Test
    void weavesWhatTheCompilerDidNot() throws Exception {
        Path classes = unwoven();

        assertThat(run(classes, "-javaagent:" + agent())).isEqualTo("e id,name 7 n");
    }

    @Test
    void withoutItTheMapperRefusesTheClass() throws Exception {
        Path classes = unwoven();

        assertThat(run(classes)).contains("test.E has not been woven");
    }

    @Test
    void leavesWhatTheCompilerWoveAsItIs() throws Exception {
        Path classes = compilation().source(MAIN).compile().directory();

        assertThat(run(classes, "-javaagent:" + agent())).isEqualTo("e id,name 7 n");
    }

    @Test
    void namesTheSuperclassWhoseClassFileIsNotThere() throws Exception {
        Path classes = unwoven();
        Path hidden = Files.createDirectories(directory.resolve("hidden/test"));
        Files.move(classes.resolve("test/Base.class"), hidden.resolve("Base.class"));

        assertThat(run(classes, "-javaagent:" + agent()))
                .contains(
                        "Class test.E cannot be woven: the class file of its superclass test.Base is not to be found");
    }

    /** The generated class from a woven compilation, the rest compiled over it without the processor. */
    private Path unwoven() throws IOException {
        assertThat(compilation().compile().errors()).isEmpty();
        return compilation().source(MAIN).unwoven().compile().directory();
    }

    private Compilation compilation() {
        return Compilation.into(directory.resolve("classes")).source(BASE).source(ENTITY);
    }

    private static String run(Path classes, String... options) throws IOException {
        var command = new java.util.ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Arrays.asList(options));
        command.addAll(Arrays.asList(
                "-cp", classes + File.pathSeparator + System.getProperty("java.class.path"), "test.Main"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.onExit().join();
        return output.strip();
    }

    /** A jar that says what that of the build says; the classes are where they were compiled to. */
    private Path agent() throws IOException {
        var manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Premain-Class", Agent.class.getName());
        attributes.put(
                Attributes.Name.CLASS_PATH,
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toUri())
                        .map(URI::toString)
                        .collect(Collectors.joining(" ")));
        Path jar = directory.resolve("agent.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }
}
