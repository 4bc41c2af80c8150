package dev.azoth.processor.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads what is said of a relationship besides its columns. */
final class RelationshipOptions {
    private RelationshipOptions() {}

    static void read(Context context, Element field, Note annotation, TypeElement target, List<String> calls) {
        cascade(annotation, calls);
        if (annotation.flag("orphanRemoval", false)) {
            calls.add("orphanRemoval()");
        }
        if (!annotation.flag("optional", true)) {
            calls.add("required()");
        }
        loading(context, field, annotation, calls);
        MemberOrder.read(context, field, target, calls);
        mapKey(context, field, annotation, target, calls);
        if (Note.has(field, Jpa.PASSIVE_DELETES)) {
            calls.add("passiveDeletes()");
        }
        if (Note.has(field, Jpa.POST_UPDATE)) {
            calls.add("postUpdate()");
        }
    }

    private static void mapKey(
            Context context, Element field, Note annotation, TypeElement target, List<String> calls) {
        Note mapKey = Note.find(field, Jpa.MAP_KEY);
        if (mapKey == null) {
            if (calls.stream().anyMatch(call -> call.startsWith("container(") && call.endsWith(".MAP)"))) {
                context.problems()
                        .report(annotation, "A Map needs a @MapKey: the attribute of its members that is their key");
            }
            return;
        }
        String key = keyAttribute(target);
        String name = mapKey.text("name", key == null ? "id" : key);
        Shape.Field attribute = Shape.find(target, name);
        if (attribute == null) {
            context.problems().report(mapKey, "Class " + target + " has no attribute '" + name + "'");
        } else if (field.asType() instanceof DeclaredType map
                && map.getTypeArguments().size() == 2
                && map.getTypeArguments().getFirst() instanceof DeclaredType given) {
            TypeMirror held = context.typeOf(target, attribute);
            TypeMirror boxed = held instanceof PrimitiveType primitive
                    ? context.types().boxedClass(primitive).asType()
                    : held;
            if (!context.types()
                    .isAssignable(
                            context.types().erasure(boxed), context.types().erasure(given))) {
                context.problems()
                        .report(
                                mapKey,
                                "The keys of the Map are of type " + given + ", attribute '" + name + "' of " + target
                                        + " is of type " + held);
            }
        }
        calls.add("mapKey(" + Code.literal(name) + ")");
    }

    private static void cascade(Note annotation, List<String> calls) {
        Set<String> cascades = new LinkedHashSet<>();
        for (String type : annotation.constants("cascade")) {
            switch (type) {
                case "ALL" -> cascades.addAll(List.of("SAVE_UPDATE", "MERGE", "REFRESH_EXPIRE", "EXPUNGE", "DELETE"));
                case "PERSIST" -> cascades.add("SAVE_UPDATE");
                case "REMOVE" -> cascades.add("DELETE");
                case "REFRESH" -> cascades.add("REFRESH_EXPIRE");
                case "DETACH" -> cascades.add("EXPUNGE");
                default -> cascades.add(type);
            }
        }
        if (!cascades.isEmpty()) {
            String prefix = Code.mapping("Cascade") + ".";
            calls.add("cascade(" + prefix + String.join(", " + prefix, cascades) + ")");
        }
    }

    private static void loading(Context context, Element field, Note annotation, List<String> calls) {
        Note loading = Note.find(field, Jpa.LOADING);
        String fetch = annotation.constant("fetch", "");
        String strategy = loading == null ? null : loading.constant("value", "SELECT");
        String type = calls.stream()
                .filter(call -> call.startsWith("container("))
                .findFirst()
                .orElse("");
        for (String kind : List.of("WRITE_ONLY", "DYNAMIC")) {
            boolean held = type.endsWith("." + kind + ")");
            if (held && strategy == null) {
                strategy = kind;
            } else if (held != kind.equals(strategy)) {
                context.problems()
                        .report(
                                loading == null ? annotation : loading,
                                "Loading " + kind + " and a field of its collection's interface go together");
                return;
            }
        }
        if (strategy == null && fetch.equals("EAGER")) {
            strategy = "SELECTIN";
        }
        if (strategy != null && !strategy.equals("SELECT")) {
            calls.add("loading(" + Code.ref("dev.azoth.orm.annotation.LoadingStrategy") + "." + strategy + ")");
        }
    }

    private static @Nullable String keyAttribute(TypeElement target) {
        for (Shape.Field field : Shape.all(target)) {
            if (Note.has(field.element(), Jpa.ID) && ReferenceReader.annotation(field.element()) == null) {
                return field.name();
            }
        }
        return null;
    }
}
