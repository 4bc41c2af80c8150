package dev.azoth.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Locks between processes. A file is opened once in a JVM: closing any channel of it would release every lock on it. */
final class FileLocks {
    private FileLocks() {}

    static <T> T exclusively(Path file, Supplier<T> work) {
        try (FileChannel channel = open(file);
                FileLock lock = channel.lock()) {
            return work.get();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + file, e);
        }
    }

    /** Shares {@code file} until this JVM ends, or until the lock is released. */
    static FileLock share(Path file) {
        try {
            return open(file).lock(0, Long.MAX_VALUE, true);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + file, e);
        }
    }

    static void release(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs {@code work} if no other process shares {@code file}; answers whether it did. */
    static boolean ifUnshared(Path file, Runnable work) {
        try (FileChannel channel = open(file);
                @Nullable FileLock lock = channel.tryLock()) {
            if (lock == null) {
                return false;
            }
            work.run();
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + file, e);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
