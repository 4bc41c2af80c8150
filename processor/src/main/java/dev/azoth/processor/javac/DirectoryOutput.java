package dev.azoth.processor.javac;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A directory of class files. */
record DirectoryOutput(Path root) implements ClassOutput {
    @Override
    public byte[] read(String packageName, String fileName) throws IOException {
        return Files.readAllBytes(file(packageName, fileName));
    }

    @Override
    public void write(String packageName, String fileName, byte[] content) throws IOException {
        Files.write(file(packageName, fileName), content);
    }

    @Override
    public void delete(String packageName, String fileName) throws IOException {
        Files.deleteIfExists(file(packageName, fileName));
    }

    private Path file(String packageName, String fileName) {
        return root.resolve(packageName.replace('.', '/')).resolve(fileName);
    }
}
