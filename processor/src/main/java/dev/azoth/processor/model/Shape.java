package dev.azoth.processor.model;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Which fields of which classes are mapped. The weaver has the same rule, on class files. */
final class Shape {
    private Shape() {}

    /** A mapped field, and the class that an entity inherits it from or declares it in. */
    record Field(VariableElement element, TypeElement owner) {
        String name() {
            return element.getSimpleName().toString();
        }
    }

    static boolean isEntity(Element type) {
        return Note.has(type, Jpa.ENTITY);
    }

    /** Whether a class, or one that it is declared in, is private. */
    static boolean isHidden(Element type) {
        boolean hidden = false;
        for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
            hidden |= at.getModifiers().contains(Modifier.PRIVATE);
        }
        return hidden;
    }

    static boolean isMappedSuperclass(Element type) {
        return Note.has(type, Jpa.MAPPED_SUPERCLASS);
    }

    static @Nullable TypeElement superclass(TypeElement type) {
        TypeMirror superclass = type.getSuperclass();
        return superclass.getKind() == TypeKind.DECLARED ? (TypeElement) ((DeclaredType) superclass).asElement() : null;
    }

    /** The nearest entity above. */
    static @Nullable TypeElement parent(TypeElement type) {
        TypeElement at = superclass(type);
        while (at != null && !isEntity(at)) {
            at = superclass(at);
        }
        return at;
    }

    /** The topmost entity. */
    static TypeElement root(TypeElement type) {
        TypeElement root = type;
        for (TypeElement at = parent(type); at != null; at = parent(at)) {
            root = at;
        }
        return root;
    }

    /** The persistent fields that a class declares. */
    static List<VariableElement> declared(TypeElement type) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(Shape::persistent)
                .toList();
    }

    private static boolean persistent(VariableElement field) {
        return field.getKind() == ElementKind.FIELD
                && !field.getModifiers().contains(Modifier.STATIC)
                && !field.getModifiers().contains(Modifier.TRANSIENT)
                && !Note.has(field, Jpa.TRANSIENT);
    }

    /** The fields of an entity that are not those of the entity it extends; those of mapped superclasses first. */
    static List<Field> own(TypeElement type) {
        var line = new ArrayList<TypeElement>();
        line.add(type);
        for (TypeElement at = superclass(type); at != null && !isEntity(at); at = superclass(at)) {
            if (isMappedSuperclass(at)) {
                line.addFirst(at);
            }
        }
        var fields = new ArrayList<Field>();
        line.forEach(owner -> declared(owner).forEach(field -> fields.add(new Field(field, owner))));
        return fields;
    }

    /** All fields of an entity. */
    static List<Field> all(TypeElement type) {
        var fields = new ArrayList<Field>();
        TypeElement parent = parent(type);
        if (parent != null) {
            fields.addAll(all(parent));
        }
        fields.addAll(own(type));
        return fields;
    }

    static @Nullable Field find(TypeElement type, String name) {
        for (Field field : all(type)) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        return null;
    }
}
