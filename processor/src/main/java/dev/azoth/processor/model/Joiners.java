package dev.azoth.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Finds the entities whose relationships to many add columns to the table of another entity, which says nothing of them. */
final class Joiners {
    private final Context context;

    Joiners(Context context) {
        this.context = context;
    }

    /** Adds the call that names them to those upon the builder of an entity. */
    void read(TypeElement type, List<String> calls) {
        List<String> owners = context.entities().stream()
                .filter(owner -> Shape.own(owner).stream().anyMatch(field -> joins(owner, field, type)))
                .map(owner -> Code.ref(owner.getQualifiedName().toString()) + ".class")
                .sorted()
                .toList();
        if (!owners.isEmpty()) {
            calls.add("joinedBy(" + String.join(", ", owners) + ")");
        }
    }

    private boolean joins(TypeElement owner, Shape.Field field, TypeElement type) {
        Note annotation = Note.find(field.element(), Jpa.ONE_TO_MANY);
        if (annotation == null
                || !annotation.text("mappedBy").isEmpty()
                || JoinNotes.of(owner, field).columns().isEmpty()) {
            return false;
        }
        TypeMirror target = annotation.type("targetEntity");
        if (target == null
                && context.typeOf(owner, field) instanceof DeclaredType held
                && !held.getTypeArguments().isEmpty()) {
            target = held.getTypeArguments().getLast();
        }
        return target instanceof DeclaredType declared && declared.asElement().equals(type);
    }
}
