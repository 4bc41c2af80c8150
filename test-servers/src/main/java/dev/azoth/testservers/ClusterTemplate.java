package dev.azoth.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A fresh data directory to copy: {@code initdb} takes seconds, a copy takes a fraction of one. */
final class ClusterTemplate {
    private ClusterTemplate() {}

    static Path directory(Path binaries, ServerUser user) {
        String name = "template-" + binaries.getFileName() + "-" + user;
        Path template = binaries.resolveSibling(name);
        return FileLocks.exclusively(binaries.resolveSibling("template.lock"), () -> {
            if (!Files.exists(template)) {
                make(binaries, user, template);
            }
            return template;
        });
    }

    private static void make(Path binaries, ServerUser user, Path template) {
        Path partial = template.resolveSibling(template.getFileName() + ".partial");
        Directories.delete(partial);
        try {
            Files.createDirectory(partial);
            Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwx------"));
            user.own(partial);
            Path password = Files.createTempFile("azoth", "password");
            try {
                Files.writeString(password, Cluster.PASSWORD + "\n");
                Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
                initdb(binaries, user, partial, password);
            } finally {
                Files.delete(password);
            }
            Files.move(partial, template, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a database cluster in " + template, e);
        }
    }

    private static void initdb(Path binaries, ServerUser user, Path data, Path password) {
        Command.check(
                binaries,
                user.command(List.of(
                        binaries.resolve("bin/initdb").toString(),
                        "--pgdata=" + data,
                        "--username=" + Cluster.USER,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--no-sync")));
    }
}
