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

    ElementLookup(Elements elements, Map<String, ClassFacts> facts) {
        this.elements = elements;
        this.facts = facts;
    }

    @Override
    public @Nullable ClassFacts find(String internalName) {
        ClassFacts known = facts.get(internalName);
        if (known != null) {
            return known;
        }
        TypeElement type =
                elements.getTypeElement(internalName.replace('/', '.').replace('$', '.'));
        JavaFileObject file = type == null ? null : elements.getFileObjectOf(type);
        if (file == null || file.getKind() != JavaFileObject.Kind.CLASS) {
            return null;
        }
        try (InputStream in = file.openInputStream()) {
            ClassFacts found = ClassFacts.of(in.readAllBytes());
            facts.put(internalName, found);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
