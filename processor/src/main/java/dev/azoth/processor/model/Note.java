package dev.azoth.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** An annotation as it is written on something; attributes that are not written have no value. */
record Note(Element on, AnnotationMirror mirror) {
    static @Nullable Note find(Element on, String annotation) {
        for (AnnotationMirror mirror : on.getAnnotationMirrors()) {
            if (name(mirror).equals(annotation)) {
                return new Note(on, mirror);
            }
        }
        return null;
    }

    static boolean has(Element on, String annotation) {
        return find(on, annotation) != null;
    }

    static String name(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }

    String name() {
        return name(mirror);
    }

    String simpleName() {
        return mirror.getAnnotationType().asElement().getSimpleName().toString();
    }

    @Nullable
    AnnotationValue value(String attribute) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(attribute)) {
                return entry.getValue();
            }
        }
        return null;
    }

    /** The text, or empty. */
    String text(String attribute) {
        AnnotationValue value = value(attribute);
        return value == null ? "" : (String) value.getValue();
    }

    String text(String attribute, String otherwise) {
        String text = text(attribute);
        return text.isEmpty() ? otherwise : text;
    }

    boolean flag(String attribute, boolean otherwise) {
        AnnotationValue value = value(attribute);
        return value == null ? otherwise : (Boolean) value.getValue();
    }

    int number(String attribute, int otherwise) {
        AnnotationValue value = value(attribute);
        return value == null ? otherwise : (Integer) value.getValue();
    }

    /** The name of an enum's constant, or the other. */
    String constant(String attribute, String otherwise) {
        AnnotationValue value = value(attribute);
        return value == null
                ? otherwise
                : ((VariableElement) value.getValue()).getSimpleName().toString();
    }

    List<String> constants(String attribute) {
        var names = new ArrayList<String>();
        for (Object one : list(attribute)) {
            names.add(((VariableElement) one).getSimpleName().toString());
        }
        return names;
    }

    List<String> texts(String attribute) {
        return list(attribute).stream().map(String.class::cast).toList();
    }

    @Nullable
    TypeMirror type(String attribute) {
        AnnotationValue value = value(attribute);
        return value == null ? null : (TypeMirror) value.getValue();
    }

    List<Note> notes(String attribute) {
        return list(attribute).stream()
                .filter(AnnotationMirror.class::isInstance)
                .map(AnnotationMirror.class::cast)
                .map(inner -> new Note(on, inner))
                .toList();
    }

    private List<Object> list(String attribute) {
        AnnotationValue value = value(attribute);
        if (value == null) {
            return List.of();
        }
        return value.getValue() instanceof List<?> list
                ? list.stream().map(one -> ((AnnotationValue) one).getValue()).toList()
                : List.of(value.getValue());
    }
}
