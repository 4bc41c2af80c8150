package dev.azoth.processor;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A javac with the processor, for sources given as text. */
final class Compilation {
    private static final Pattern NAME = Pattern.compile(
            "(?m)^(?:@\\w+.*\\s)*(?:public |abstract |final )*(?:class|record|enum|interface|module) ([\\w.]+)");

    private final Path directory;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<String> options = new ArrayList<>();
    private final List<Path> libraries = new ArrayList<>();
    private boolean weaving = true;
    private Lombok lombok = Lombok.ABSENT;

    /** Where Lombok stands on the processor path. */
    enum Lombok {
        ABSENT,
        FIRST,
        LAST
    }

    private Compilation(Path directory) {
        this.directory = directory;
    }

    /** Into a directory, which is on the class path, too. */
    static Compilation into(Path directory) {
        return new Compilation(directory);
    }

    /** A source in package test; imports of the annotations are added in its first line, so that lines count as written. */
    Compilation source(String text) {
        Matcher matcher = NAME.matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException("No class in " + text);
        }
        String header =
                "package test; import jakarta.persistence.*; import dev.azoth.orm.annotation.*; import java.util.*; ";
        sources.put("test/" + matcher.group(1) + ".java", header + text);
        return this;
    }

    Compilation file(String name, String text) {
        sources.put(name, text);
        return this;
    }

    Compilation option(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** With Lombok. */
    Compilation with(Lombok where) {
        lombok = where;
        return this;
    }

    /** With the classes of another directory on the class path. */
    Compilation using(Path library) {
        libraries.add(library);
        return this;
    }

    /** Neither the processor nor the plugin. */
    Compilation unwoven() {
        weaving = false;
        return this;
    }

    Result compile() throws IOException {
        Path sourceDirectory = Files.createTempDirectory(directory.getParent(), "src");
        var files = new ArrayList<Path>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = sourceDirectory.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.getValue(), StandardCharsets.UTF_8));
        }
        Files.createDirectories(directory);
        if (!weaving) {
            return plainly(files);
        }
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        String classPath = classPath(true);
        var all = new ArrayList<>(
                List.of("-d", directory.toString(), "-Xlint:all,-processing,-path,-options", "-parameters"));
        if (!options.contains("--module-path")) {
            all.addAll(List.of("-cp", directory + File.pathSeparator + classPath));
        }
        all.addAll(List.of("-processorpath", processorPath()));
        all.addAll(options);
        try (StandardJavaFileManager manager =
                javac.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8)) {
            boolean done = javac.getTask(
                            null, manager, diagnostics, all, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            return new Result(done, diagnostics.getDiagnostics(), directory);
        }
    }

    private String processorPath() {
        String others = classPath(false);
        return switch (lombok) {
            case ABSENT -> others;
            case FIRST -> lombokJar() + File.pathSeparator + others;
            case LAST -> others + File.pathSeparator + lombokJar();
        };
    }

    private String classPath(boolean compiling) {
        boolean wanted = compiling && lombok != Lombok.ABSENT;
        Stream<String> used = compiling ? libraries.stream().map(Path::toString) : Stream.of();
        return Stream.concat(used, entries().filter(entry -> wanted || !isLombok(entry)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<String> entries() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"));
    }

    private static String lombokJar() {
        return entries().filter(Compilation::isLombok).findFirst().orElseThrow();
    }

    private static boolean isLombok(String entry) {
        return Path.of(entry).getFileName().toString().startsWith("lombok");
    }

    /** A javac of its own: one in this JVM would find the plugin among the JVM's classes. */
    private Result plainly(List<Path> files) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-proc:none",
                "-d",
                directory.toString(),
                "-processorpath",
                directory.toString(),
                "-cp",
                directory + File.pathSeparator + System.getProperty("java.class.path")));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException(output);
        }
        return new Result(true, List.of(), directory);
    }

    /** What came of it. */
    record Result(boolean done, List<Diagnostic<? extends JavaFileObject>> diagnostics, Path directory) {
        /** {@code 3:5 message}, in order. */
        List<String> errors() {
            return diagnostics.stream()
                    .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                    .map(one -> one.getLineNumber() + " " + one.getMessage(null))
                    .toList();
        }

        List<String> warnings() {
            return diagnostics.stream()
                    .filter(one -> one.getKind() != Diagnostic.Kind.ERROR && one.getKind() != Diagnostic.Kind.NOTE)
                    .map(one -> one.getMessage(null))
                    .toList();
        }

        /** The text that an error marks, from its position on. */
        String at(int error) throws IOException {
            Diagnostic<? extends JavaFileObject> one = diagnostics.stream()
                    .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                    .toList()
                    .get(error);
            String text = one.getSource().getCharContent(true).toString();
            return text.substring((int) one.getStartPosition(), (int) one.getEndPosition());
        }

        /** A loader of the classes and of those of other directories. */
        URLClassLoader load(Path... libraries) throws MalformedURLException {
            var all = new ArrayList<URL>(List.of(directory.toUri().toURL()));
            for (Path library : libraries) {
                all.add(library.toUri().toURL());
            }
            return new URLClassLoader(all.toArray(URL[]::new), Compilation.class.getClassLoader());
        }

        byte[] classFile(String name) throws IOException {
            return Files.readAllBytes(directory.resolve("test/" + name + ".class"));
        }
    }
}
