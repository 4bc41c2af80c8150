package dev.azoth.processor.javac;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Which top-level classes are mapped or have a mapped class in them. */
final class MappedNests {
    private static final Set<String> ANNOTATIONS = Set.of(
            "jakarta.persistence.Entity", "jakarta.persistence.MappedSuperclass", "jakarta.persistence.Embeddable");

    private final Map<Element, Boolean> known = new HashMap<>();

    boolean mapped(TypeElement type) {
        Element top = type;
        for (Element at = type; at != null; at = at.getEnclosingElement()) {
            if (at.getKind().isClass() || at.getKind().isInterface()) {
                top = at;
            }
        }
        Boolean found = known.get(top);
        if (found == null) {
            found = anyMapped(top);
            known.put(top, found);
        }
        return found;
    }

    private static boolean anyMapped(Element type) {
        for (var annotation : type.getAnnotationMirrors()) {
            if (ANNOTATIONS.contains(annotation.getAnnotationType().toString())) {
                return true;
            }
        }
        for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
            if (anyMapped(nested)) {
                return true;
            }
        }
        return false;
    }
}
