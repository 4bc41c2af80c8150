package dev.azoth.format;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Formats every Java source below a root (120 columns, four spaces), or names those that are not formatted.
 *
 * <p>Arguments: {@code check|write|skip ROOT [FILES]}; FILES are absolute paths between spaces, and then only those are
 * looked at.
 */
final class FormatTree {
    private static final Set<String> SKIPPED = Set.of("target", "node_modules");

    private final Path root;
    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    private FormatTree(Path root) {
        this.root = root;
    }

    public static void main(String[] args) throws IOException {
        String mode = args[0];
        if (mode.equals("skip")) {
            return;
        }
        if (!mode.equals("check") && !mode.equals("write")) {
            throw new IllegalArgumentException("azoth.format is check, write or skip, not \"" + mode + "\"");
        }
        Path root = Path.of(args[1]).toAbsolutePath().normalize();
        FormatTree tree = new FormatTree(root);
        List<Path> files = args.length > 2 && !args[2].isBlank()
                ? Arrays.stream(args[2].strip().split(" +")).map(Path::of).toList()
                : tree.sources();
        List<Path> changed = files.parallelStream()
                .filter(mode.equals("write") ? tree::rewrite : Predicate.not(tree::isFormatted))
                .sorted()
                .toList();
        if (mode.equals("write")) {
            changed.forEach(file -> System.out.println("formatted " + root.relativize(file)));
        } else if (!changed.isEmpty()) {
            System.err.println("Not formatted (run bin/format):");
            changed.forEach(file -> System.err.println("  " + root.relativize(file)));
            System.exit(1);
        }
    }

    private List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                String name = String.valueOf(directory.getFileName());
                boolean skipped = SKIPPED.contains(name) || name.startsWith(".");
                return skipped && !directory.equals(root) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".java")) {
                    sources.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return sources;
    }

    private boolean rewrite(Path file) {
        try {
            String source = Files.readString(file);
            String formatted = format(file, source);
            if (formatted.equals(source)) {
                return false;
            }
            Files.writeString(file, formatted);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isFormatted(Path file) {
        try {
            String source = Files.readString(file);
            return format(file, source).equals(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String format(Path file, String source) {
        try {
            String imports = RemoveUnusedImports.removeUnusedImports(source);
            imports = ImportOrderer.reorderImports(imports, JavaFormatterOptions.Style.PALANTIR);
            return formatter.formatSource(imports);
        } catch (FormatterException e) {
            throw new IllegalStateException("cannot parse " + root.relativize(file) + ": " + e.getMessage(), e);
        }
    }
}
