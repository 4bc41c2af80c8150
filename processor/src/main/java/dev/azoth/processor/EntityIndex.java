package dev.azoth.processor;

import dev.azoth.processor.model.EntityReader;
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

/**
 * The list of entities beside the classes, each with the one it extends; an incremental compilation sees some of them only and adds
 * to it.
 */
final class EntityIndex {
    private static final String NAME = "META-INF/azoth/entities";

    private final ProcessingEnvironment environment;

    EntityIndex(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    /** @param entities the lines of those of this compilation */
    void write(Set<String> entities) {
        if (entities.isEmpty()) {
            return;
        }
        try {
            Set<String> all = new TreeSet<>(entities);
            known().forEach(type -> all.add(line(type)));
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

    /** Its binary name and, after a blank, that of the entity it extends. */
    String line(TypeElement type) {
        TypeElement parent = EntityReader.parent(type);
        return name(type) + (parent == null ? "" : " " + name(parent));
    }

    private String name(TypeElement type) {
        return environment.getElementUtils().getBinaryName(type).toString();
    }

    /** Those of earlier compilations that are entities still. */
    Set<TypeElement> known() {
        Set<TypeElement> known = new LinkedHashSet<>();
        for (String line : lines()) {
            String name = line.strip().split(" ", 2)[0];
            TypeElement plain = environment.getElementUtils().getTypeElement(name);
            TypeElement type =
                    plain == null ? environment.getElementUtils().getTypeElement(name.replace('$', '.')) : plain;
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
