package dev.azoth.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads relationships. */
final class ReferenceReader {
    private static final List<String> ANNOTATIONS =
            List.of(Jpa.MANY_TO_ONE, Jpa.ONE_TO_ONE, Jpa.ONE_TO_MANY, Jpa.MANY_TO_MANY);
    private static final Map<String, String> CONTAINERS = Map.of(
            "java.util.List", "LIST",
            "java.util.Set", "SET",
            "java.util.Collection", "COLLECTION",
            "java.util.Map", "MAP",
            "dev.azoth.orm.collection.WriteOnlyCollection", "WRITE_ONLY",
            "dev.azoth.orm.collection.DynamicCollection", "DYNAMIC");

    private final Context context;

    ReferenceReader(Context context) {
        this.context = context;
    }

    /** The annotation that makes a field a relationship. */
    static @Nullable Note annotation(Element field) {
        for (String annotation : ANNOTATIONS) {
            Note found = Note.find(field, annotation);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The class of the other side of a relationship to one; null when there is none. */
    static @Nullable TypeElement one(Context context, TypeElement entity, Shape.Field field) {
        Note annotation = annotation(field.element());
        if (annotation == null
                || annotation.name().equals(Jpa.ONE_TO_MANY)
                || annotation.name().equals(Jpa.MANY_TO_MANY)) {
            return null;
        }
        TypeMirror given = annotation.type("targetEntity");
        TypeElement target = element(given == null ? context.typeOf(entity, field) : given);
        return target != null && Shape.isEntity(target) ? target : null;
    }

    /** The class of the other side of a relationship, whatever that is; null when it cannot be told. */
    static @Nullable TypeElement target(Context context, TypeElement entity, Shape.Field field, Note annotation) {
        TypeMirror given = annotation.type("targetEntity");
        TypeMirror type = given == null ? context.typeOf(entity, field) : given;
        boolean many =
                annotation.name().equals(Jpa.ONE_TO_MANY) || annotation.name().equals(Jpa.MANY_TO_MANY);
        if (given == null && many) {
            List<? extends TypeMirror> arguments =
                    type instanceof DeclaredType held ? held.getTypeArguments() : List.of();
            return arguments.isEmpty() ? null : element(arguments.getLast());
        }
        return element(type);
    }

    Attribute.@Nullable Reference read(TypeElement entity, Shape.Field field, Note annotation) {
        boolean many =
                annotation.name().equals(Jpa.ONE_TO_MANY) || annotation.name().equals(Jpa.MANY_TO_MANY);
        TypeMirror type = context.typeOf(entity, field);
        var calls = new ArrayList<String>();
        TypeMirror given = annotation.type("targetEntity");
        TypeElement target = many ? member(field, type, calls) : element(type);
        if (target != null && given != null) {
            target = element(given);
        }
        if (target == null || !Shape.isEntity(target)) {
            context.problems()
                    .report(
                            annotation,
                            "Field " + field.name() + " is a relationship to " + type + ", which is no entity");
            return null;
        }
        var reference =
                new Attribute.Reference(field.name(), target, many, calls, new ArrayList<>(), new ArrayList<>());
        new JoinReader(context, entity, field, annotation, reference).read();
        RelationshipOptions.read(context, field.element(), annotation, target, calls);
        return reference;
    }

    private static @Nullable TypeElement element(TypeMirror type) {
        return type instanceof DeclaredType declared ? (TypeElement) declared.asElement() : null;
    }

    /** The class of the members; tells what holds them. */
    private @Nullable TypeElement member(Shape.Field field, TypeMirror type, List<String> calls) {
        TypeElement collection = element(type);
        String container = collection == null
                ? null
                : CONTAINERS.get(collection.getQualifiedName().toString());
        if (container == null) {
            context.problems()
                    .report(
                            field.element(),
                            "Field " + field.name() + " is of type " + type
                                    + ". A relationship to many is a List, Set, Collection, Map, WriteOnlyCollection or"
                                    + " DynamicCollection, by the interface: its value is replaced by one that is tracked");
            return null;
        }
        if (!container.equals("LIST")) {
            calls.add("container(" + Code.mapping("Container") + "." + container + ")");
        }
        List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
        return arguments.isEmpty() ? collection : element(arguments.getLast());
    }
}
