package dev.azoth.processor;

import dev.azoth.processor.weave.ClassFacts;
import dev.azoth.processor.weave.ClassKind;
import dev.azoth.processor.weave.Weaver;
import dev.azoth.processor.weave.WeavingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/** Weaves what a class loader loads. Safe for any number of threads. */
final class LoadTimeWeaver implements ClassFileTransformer {
    private static final System.Logger LOGGER = System.getLogger("dev.azoth.processor");

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] classFile) {
        if (loader == null || name == null || redefined != null || name.startsWith("dev/azoth/orm/")) {
            return null;
        }
        try {
            ClassFacts facts = ClassFacts.of(classFile);
            boolean alone = facts.kind() == ClassKind.PLAIN && !facts.nested();
            return alone ? null : Weaver.weave(classFile, other -> find(loader, other));
        } catch (WeavingException | UncheckedIOException e) {
            // The JVM swallows what a transformer throws; the class stays unwoven and is refused when its mapper is
            // made.
            LOGGER.log(Level.ERROR, () -> String.valueOf(e.getMessage()), e);
            return null;
        }
    }

    private static @Nullable ClassFacts find(ClassLoader loader, String internalName) {
        try (InputStream in = loader.getResourceAsStream(internalName + ".class")) {
            return in == null ? null : ClassFacts.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
