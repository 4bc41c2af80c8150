package dev.azoth.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where servers keep their files: below the temporary directory, one tree for each user.
 *
 * <p>Not below {@code target/}: as root the servers run as another user, who may not be able to reach the checkout; and
 * a path below it can be too long for a unix socket.
 */
final class Directories {
    private Directories() {}

    /** The tree of this user; readable by all, because a server may run as another user. */
    static Path user() {
        String user = System.getProperty("user.name");
        Path directory = Path.of(System.getProperty("java.io.tmpdir")).resolve("azoth-test-servers-" + user);
        create(directory);
        try {
            String owner = Files.getOwner(directory).getName();
            if (!owner.equals(user)) {
                throw new IllegalStateException(directory + " belongs to " + owner + ", not to " + user
                        + ": remove it, or give the tests another directory with TMPDIR and -Djava.io.tmpdir");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return directory;
    }

    /** What the builds of one checkout share. */
    static Path shared(String checkout) {
        Path directory = user().resolve("shared-" + digest(checkout.getBytes(StandardCharsets.UTF_8)));
        create(directory);
        return directory;
    }

    static void create(Path directory) {
        try {
            Files.createDirectories(directory);
            if (Files.isWritable(directory)) {
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create " + directory, e);
        }
    }

    static void delete(Path tree) {
        try {
            Files.walkFileTree(tree, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                    if (failure instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw failure;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                        throws IOException {
                    Files.deleteIfExists(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + tree, e);
        }
    }

    static String digest(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
