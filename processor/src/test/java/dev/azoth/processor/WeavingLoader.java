package dev.azoth.processor;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Loads classes as a JVM with the agent does. */
final class WeavingLoader extends URLClassLoader {
    private final Path directory;

    WeavingLoader(Path directory) throws IOException {
        super(new URL[] {directory.toUri().toURL()}, WeavingLoader.class.getClassLoader());
        this.directory = directory;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        try {
            String internal = name.replace('.', '/');
            byte[] file = Files.readAllBytes(directory.resolve(internal + ".class"));
            byte[] woven = new LoadTimeWeaver().transform(this, internal, null, null, file);
            byte[] used = woven == null ? file : woven;
            return defineClass(name, used, 0, used.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
