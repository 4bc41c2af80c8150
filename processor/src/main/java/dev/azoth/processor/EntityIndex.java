package dev.azoth.processor;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** The list of entities beside the classes; an incremental compilation sees some of them only and adds to it. */
final class EntityIndex {
    private static final String NAME = "META-INF/azoth/entities";

    private final ProcessingEnvironment environment;

    EntityIndex(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    void write(Set<String> entities) {
        if (entities.isEmpty()) {
            return;
        }
        try {
            Set<String> all = new TreeSet<>(entities);
            all.addAll(known());
            FileObject file = environment.getFiler().createResource(StandardLocation.CLASS_OUTPUT, "", NAME);
            try (Writer out = file.openWriter()) {
                for (String entity : all) {
                    out.write(entity + "\n");
                }
            }
        } catch (IOException e) {
            environment.getMessager().printMessage(Diagnostic.Kind.ERROR, NAME + " cannot be written: " + e);
        }
    }

    /** Those of earlier compilations that are entities still. */
    private Set<String> known() throws IOException {
        var known = new TreeSet<String>();
        try (var in = new BufferedReader(new InputStreamReader(
                environment
                        .getFiler()
                        .getResource(StandardLocation.CLASS_OUTPUT, "", NAME)
                        .openInputStream(),
                StandardCharsets.UTF_8))) {
            for (String line : in.lines().toList()) {
                TypeElement type = environment
                        .getElementUtils()
                        .getTypeElement(line.strip().replace('$', '.'));
                if (type != null
                        && type.getAnnotationMirrors().stream()
                                .anyMatch(one ->
                                        one.getAnnotationType().toString().equals("jakarta.persistence.Entity"))) {
                    known.add(line.strip());
                }
            }
        } catch (FileNotFoundException | NoSuchFileException e) {
            return known; // The first compilation.
        }
        return known;
    }
}
