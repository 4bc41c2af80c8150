package dev.azoth.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares the Java blocks of the manual with the compiled sources they come from.
 *
 * <p>A block follows a comment {@code <!-- snippet: ClassName#tag -->}; the source has the same lines between
 * {@code // tag::tag[]} and {@code // end::tag[]}, indented as it likes.
 */
final class Snippets {
    private static final Pattern MARKER = Pattern.compile("<!-- snippet: (\\w+)#([\\w-]+) -->");

    private final List<Path> sources;

    /** Looks for sources in these trees. */
    Snippets(List<Path> roots) {
        sources = roots.stream()
                .filter(Files::exists)
                .flatMap(Snippets::javaFiles)
                .toList();
    }

    /** A page as it should be, and what is wrong with the page as it is. */
    record Checked(String text, List<String> faults) {}

    Checked check(String name, String page) {
        List<String> lines = page.lines().toList();
        List<String> text = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            text.add(line);
            if (!line.startsWith("```java")) {
                continue;
            }
            int end = i + 1;
            while (end < lines.size() && !lines.get(end).equals("```")) {
                end++;
            }
            List<String> block = lines.subList(i + 1, end);
            List<String> wanted = wanted(name + ":" + (i + 1), i == 0 ? "" : lines.get(i - 1), block, faults);
            text.addAll(wanted);
            i = end - 1;
        }
        return new Checked(String.join("\n", text) + "\n", faults);
    }

    private List<String> wanted(String place, String above, List<String> block, List<String> faults) {
        Matcher marker = MARKER.matcher(above.strip());
        if (!marker.matches()) {
            faults.add(place + " has no <!-- snippet: ClassName#tag --> on the line above its ```java");
            return block;
        }
        try {
            List<String> region = region(marker.group(1), marker.group(2));
            if (!region.equals(block)) {
                faults.add(place + " differs from its source " + marker.group(1) + "#" + marker.group(2)
                        + "; take it over with bin/snippets");
            }
            return region;
        } catch (IllegalArgumentException e) {
            faults.add(place + ": " + e.getMessage());
            return block;
        }
    }

    private List<String> region(String className, String tag) {
        List<Path> found = sources.stream()
                .filter(file -> file.endsWith(className + ".java"))
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    (found.isEmpty() ? "no source " : "more than one source ") + className + ".java");
        }
        List<String> lines = read(found.getFirst()).lines().toList();
        List<String> stripped = lines.stream().map(String::strip).toList();
        int start = stripped.indexOf("// tag::" + tag + "[]");
        int end = stripped.indexOf("// end::" + tag + "[]");
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    className + ".java has no // tag::" + tag + "[] followed by // end::" + tag + "[]");
        }
        List<String> region = lines.subList(start + 1, end).stream()
                .filter(line -> !line.strip().matches("// (tag|end)::[\\w-]+\\[]"))
                .toList();
        return String.join("\n", region).stripIndent().lines().toList();
    }

    private static Stream<Path> javaFiles(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
