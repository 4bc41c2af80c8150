package dev.azoth.processor.javac;

import java.io.IOException;

/** Where javac has put its class files. */
interface ClassOutput {
    /**
     * @param packageName with dots; empty for the unnamed one
     * @param fileName {@code A.class}
     */
    byte[] read(String packageName, String fileName) throws IOException;

    void write(String packageName, String fileName, byte[] content) throws IOException;

    void delete(String packageName, String fileName) throws IOException;
}
