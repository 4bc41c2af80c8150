package dev.azoth.processor;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashSet;
import java.util.List;
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
            known().forEach(type ->
                    all.add(environment.getElementUtils().getBinaryName(type).toString()));
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
    Set<TypeElement> known() {
        Set<TypeElement> known = new LinkedHashSet<>();
        for (String line : lines()) {
            TypeElement type =
                    environment.getElementUtils().getTypeElement(line.strip().replace('$', '.'));
            if (type != null
                    && type.getAnnotationMirrors().stream()
                            .anyMatch(one -> one.getAnnotationType().toString().equals("jakarta.persistence.Entity"))) {
                known.add(type);
            }
        }
        return known;
    }

    private List<String> lines() {
        try (var in = new BufferedReader(new InputStreamReader(
                environment
                        .getFiler()
                        .getResource(StandardLocation.CLASS_OUTPUT, "", NAME)
                        .openInputStream(),
                StandardCharsets.UTF_8))) {
            return in.lines().toList();
        } catch (FileNotFoundException | NoSuchFileException e) {
            return List.of(); // The first compilation.
        } catch (IOException e) {
            environment.getMessager().printMessage(Diagnostic.Kind.ERROR, NAME + " cannot be read: " + e);
            return List.of();
        }
    }
}
