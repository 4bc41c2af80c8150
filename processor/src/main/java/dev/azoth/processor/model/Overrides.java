package dev.azoth.processor.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** What an entity, or a mapped superclass between, says of attributes that it inherits; and a field of the parts of what it holds. */
final class Overrides {
    private Overrides() {}

    /** The @Column of a field: the entity's word before the field's. */
    static @Nullable Note column(TypeElement entity, Shape.Field field) {
        Note over = ofClass(entity, field).get(field.name());
        return over != null ? over : Note.find(field.element(), Jpa.COLUMN);
    }

    /** The @Columns of parts of an embedded object, by their paths below the field. */
    static Map<String, Note> parts(TypeElement entity, Shape.Field field) {
        Map<String, Note> found = new HashMap<>(of(field.element()));
        String prefix = field.name() + ".";
        ofClass(entity, field).forEach((path, column) -> {
            if (path.startsWith(prefix)) {
                found.put(path.substring(prefix.length()), column);
            }
        });
        return found;
    }

    /** The @AssociationOverride of a relationship. */
    static @Nullable Note association(TypeElement entity, Shape.Field field) {
        for (TypeElement at : below(entity, field)) {
            for (Note override : notes(at, Jpa.ASSOCIATION_OVERRIDE, Jpa.ASSOCIATION_OVERRIDES)) {
                if (override.text("name").equals(field.name())) {
                    return override;
                }
            }
        }
        return null;
    }

    /** The @Columns that something's @AttributeOverrides name, by path. */
    static Map<String, Note> of(Element element) {
        var found = new HashMap<String, Note>();
        for (Note override : notes(element, Jpa.ATTRIBUTE_OVERRIDE, Jpa.ATTRIBUTE_OVERRIDES)) {
            override.notes("column").forEach(column -> found.put(override.text("name"), column));
        }
        return found;
    }

    private static Map<String, Note> ofClass(TypeElement entity, Shape.Field field) {
        var found = new HashMap<String, Note>();
        below(entity, field).forEach(at -> of(at).forEach(found::putIfAbsent));
        return found;
    }

    /** The entity and the classes between it and the one that declares the field, which may all override it. */
    private static List<TypeElement> below(TypeElement entity, Shape.Field field) {
        var classes = new ArrayList<TypeElement>();
        for (TypeElement at = entity; at != null && !at.equals(field.owner()); at = Shape.superclass(at)) {
            classes.add(at);
        }
        return classes;
    }

    private static List<Note> notes(Element element, String one, String several) {
        var all = new ArrayList<Note>();
        Note single = Note.find(element, one);
        Note many = Note.find(element, several);
        if (single != null) {
            all.add(single);
        }
        if (many != null) {
            all.addAll(many.notes("value"));
        }
        return all;
    }
}
