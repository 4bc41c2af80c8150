package dev.azoth.processor.model;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The parts of what a field holds that have columns, in the order of these: {@code id.order}, {@code place.at.latitude}. */
final class EmbeddedPaths {
    private EmbeddedPaths() {}

    /** The paths of parts; of something that is not embedded the path itself. */
    static List<String> of(TypeMirror type, String path) {
        var paths = new ArrayList<String>();
        add(type, path, paths);
        return paths;
    }

    private static void add(TypeMirror type, String path, List<String> paths) {
        if (!(type instanceof DeclaredType declared) || !Note.has(declared.asElement(), Jpa.EMBEDDABLE)) {
            paths.add(path);
            return;
        }
        for (VariableElement part : Shape.declared((TypeElement) declared.asElement())) {
            add(part.asType(), path + "." + part.getSimpleName(), paths);
        }
    }
}
