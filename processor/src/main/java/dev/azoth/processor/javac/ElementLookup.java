package dev.azoth.processor.javac;

import dev.azoth.processor.weave.ClassFacts;
import dev.azoth.processor.weave.ClassLookup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Facts of the classes of this compilation, gathered before any was woven, and of others from where javac found them. */
final class ElementLookup implements ClassLookup {
    private final Elements elements;
    private final Map<String, ClassFacts> facts;
    private final Map<String, WrittenClass> written;
    private final ClassOutput output;

    ElementLookup(
            Elements elements, Map<String, ClassFacts> facts, Map<String, WrittenClass> written, ClassOutput output) {
        this.elements = elements;
        this.facts = facts;
        this.written = written;
        this.output = output;
    }

    @Override
    public @Nullable ClassFacts find(String internalName) {
        ClassFacts known = facts.get(internalName);
        if (known != null) {
            return known;
        }
        try {
            byte[] file = read(internalName);
            if (file == null) {
                return null;
            }
            ClassFacts found = ClassFacts.of(file);
            facts.put(internalName, found);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte @Nullable [] read(String internalName) throws IOException {
        WrittenClass here = written.get(internalName);
        if (here != null) {
            return output.read(here.packageName(), here.fileName());
        }
        String binaryName = internalName.replace('/', '.');
        TypeElement plain = elements.getTypeElement(binaryName);
        TypeElement type = plain == null ? elements.getTypeElement(binaryName.replace('$', '.')) : plain;
        JavaFileObject file = type == null ? null : elements.getFileObjectOf(type);
        if (file == null || file.getKind() != JavaFileObject.Kind.CLASS) {
            return null;
        }
        try (InputStream in = file.openInputStream()) {
            return in.readAllBytes();
        }
    }
}
