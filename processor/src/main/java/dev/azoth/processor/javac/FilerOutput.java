package dev.azoth.processor.javac;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Class files by javac's filer. */
record FilerOutput(Filer filer) implements ClassOutput {
    @Override
    public byte[] read(String packageName, String fileName) throws IOException {
        try (InputStream in = find(packageName, fileName).openInputStream()) {
            return in.readAllBytes();
        }
    }

    /** A file is written as such: the filer wants to make each file itself, and once. Other stores are asked by way of it. */
    @Override
    public void write(String packageName, String fileName, byte[] content) throws IOException {
        URI uri = find(packageName, fileName).toUri();
        if ("file".equals(uri.getScheme())) {
            Files.write(Path.of(uri), content);
            return;
        }
        FileObject file = filer.createResource(StandardLocation.CLASS_OUTPUT, packageName, fileName);
        try (OutputStream out = file.openOutputStream()) {
            out.write(content);
        }
    }

    @Override
    public void delete(String packageName, String fileName) throws IOException {
        URI uri = find(packageName, fileName).toUri();
        if ("file".equals(uri.getScheme())) {
            Files.deleteIfExists(Path.of(uri));
        } else {
            // What cannot be deleted is made unusable.
            write(packageName, fileName, new byte[0]);
        }
    }

    private FileObject find(String packageName, String fileName) throws IOException {
        return filer.getResource(StandardLocation.CLASS_OUTPUT, packageName, fileName);
    }
}
