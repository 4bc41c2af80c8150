package dev.azoth.processor.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Checks that a class can be woven, and be described by a generated one. */
public final class ClassChecks {
    private final Context context;

    public ClassChecks(Context context) {
        this.context = context;
    }

    /** Checks an entity, a mapped superclass or an embeddable class. */
    public void check(TypeElement type) {
        boolean entity = Shape.isEntity(type);
        boolean record = type.getKind() == ElementKind.RECORD;
        if (type.getKind() != ElementKind.CLASS && !(record && Note.has(type, Jpa.EMBEDDABLE))) {
            report(type, "A mapped class must be a class" + (record ? "; only an @Embeddable may be a record" : ""));
            return;
        }
        if (type.getNestingKind() == NestingKind.LOCAL
                || (type.getNestingKind() == NestingKind.MEMBER
                        && !type.getModifiers().contains(Modifier.STATIC))) {
            report(type, "A mapped class must not be an inner class: make it static");
        }
        if (Shape.isHidden(type)) {
            report(type, "A mapped class must not be private: the generated class refers to it");
        }
        if (entity && !type.getTypeParameters().isEmpty()) {
            report(type, "An entity must not have type parameters; a mapped superclass may");
        }
        var module = context.elements().getModuleOf(type);
        if (context.elements().getTypeElement(module, "dev.azoth.orm.mapping.Managed") == null) {
            report(
                    type,
                    module == null || module.isUnnamed()
                            ? "azoth-orm is not on the class path"
                            : "Module " + module.getQualifiedName() + " must say: requires dev.azoth.orm;");
        }
        if (!record) {
            members(type);
        }
        if (entity) {
            attributes(type);
        }
    }

    private void members(TypeElement type) {
        for (VariableElement field : Shape.declared(type)) {
            if (!field.getModifiers().contains(Modifier.PRIVATE)) {
                report(
                        field,
                        "Mapped field " + field.getSimpleName()
                                + " must be private: else who reads or writes it elsewhere goes unseen");
            }
            if (field.getModifiers().contains(Modifier.FINAL)) {
                report(field, "Mapped field " + field.getSimpleName() + " must not be final");
            }
        }
        for (Element member : type.getEnclosedElements()) {
            if (member.getSimpleName().toString().startsWith("azoth$")) {
                report(member, "Names that start with azoth$ are Azoth's own; rename " + member.getSimpleName());
            }
        }
        boolean needed = !Shape.isMappedSuperclass(type) && !type.getModifiers().contains(Modifier.ABSTRACT);
        if (needed
                && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                        .noneMatch(ClassChecks::usable)) {
            report(type, "Class " + type + " needs a constructor without arguments that is not private");
        }
    }

    private static boolean usable(ExecutableElement constructor) {
        return constructor.getParameters().isEmpty()
                && !constructor.getModifiers().contains(Modifier.PRIVATE);
    }

    private void attributes(TypeElement type) {
        Map<String, Shape.Field> seen = new HashMap<>();
        for (Shape.Field field : Shape.all(type)) {
            Shape.Field before = seen.put(field.name(), field);
            Element where = field.owner().equals(type) ? field.element() : type;
            if (before != null) {
                report(
                        where,
                        "Attribute " + field.name() + " of " + field.owner() + " is one of " + before.owner()
                                + " already");
            }
            if (Set.of("MAPPER").contains(field.name())) {
                report(where, "No attribute can be named MAPPER: the generated class has a field of that name");
            }
        }
        List<Shape.Field> versions = Shape.all(type).stream()
                .filter(field -> Note.has(field.element(), Jpa.VERSION))
                .toList();
        if (versions.size() > 1) {
            Shape.Field second = versions.get(1);
            report(
                    second.owner().equals(type) ? second.element() : type,
                    "Entity " + type + " has a version already: "
                            + versions.get(0).name());
        }
        TypeElement parent = Shape.parent(type);
        if (parent != null) {
            for (Shape.Field field : Shape.own(type)) {
                if (Note.has(field.element(), Jpa.ID) || Note.has(field.element(), Jpa.EMBEDDED_ID)) {
                    report(field.element(), "The key belongs to the topmost entity, " + Shape.root(type));
                }
            }
        }
    }

    private void report(Element where, String message) {
        context.problems().report(where, message);
    }
}
