package dev.azoth.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Finds the columns that foreign keys to an entity refer to. */
final class KeyReader {
    private final Context context;
    private final TypeReader types;

    KeyReader(Context context) {
        this.context = context;
        this.types = new TypeReader(context);
    }

    /** The key of an entity; empty when it has none, which is reported where the entity is read. */
    List<KeyColumn> key(TypeElement entity) {
        return columns(entity, true);
    }

    /** A column of an entity by name. */
    @Nullable
    KeyColumn column(TypeElement entity, String name) {
        for (KeyColumn column : columns(entity, false)) {
            if (column.name().equals(name)) {
                return column;
            }
        }
        return null;
    }

    private List<KeyColumn> columns(TypeElement entity, boolean keyOnly) {
        String reading = entity + (keyOnly ? " key" : "");
        if (!context.reading().add(reading)) {
            context.problems().reportLoudly(entity, "The key of " + entity + " is made of itself, in a circle");
            return List.of();
        }
        try {
            return read(entity, keyOnly);
        } finally {
            context.reading().remove(reading);
        }
    }

    private List<KeyColumn> read(TypeElement entity, boolean keyOnly) {
        var found = new ArrayList<KeyColumn>();
        Map<String, String> derived = DerivedIds.of(context.muted(), entity);
        for (Shape.Field field : Shape.all(entity)) {
            VariableElement element = field.element();
            TypeElement declaring = declaring(entity, field);
            String generated = Code.ref(GeneratedNames.of(declaring));
            boolean id = Note.has(element, Jpa.ID);
            if (Note.has(element, Jpa.EMBEDDED_ID)) {
                embedded(declaring, field, derived, generated + "." + field.name(), found);
            } else if (ReferenceReader.annotation(element) != null) {
                if (id) {
                    joined(declaring, field, generated, found);
                }
            } else if (id || !keyOnly) {
                value(declaring, field, derived.get(field.name()), generated + "." + field.name(), found);
            }
        }
        return found;
    }

    private void value(
            TypeElement entity, Shape.Field field, @Nullable String derived, String path, List<KeyColumn> found) {
        VariableElement element = field.element();
        TypeMirror type = context.typeOf(entity, field);
        Note column = Overrides.column(entity, field);
        SqlTypeCode sqlType =
                Note.has(element, Jpa.CONVERT) ? types.read(element, type, column) : types.plain(element, type, column);
        if (sqlType != null) {
            String name = Naming.snake(field.name());
            found.add(new KeyColumn(
                    derived != null ? derived : column == null ? name : column.text("name", name),
                    sqlType.defined(column),
                    path));
        }
    }

    /** The join columns of a relationship that is part of the key; no attribute holds them. */
    private void joined(TypeElement entity, Shape.Field field, String generated, List<KeyColumn> found) {
        TypeElement target = ReferenceReader.one(context, entity, field);
        if (target == null) {
            return;
        }
        List<Note> notes = JoinNotes.of(entity, field).columns();
        for (JoinPairs.Pair pair : new JoinPairs(context.muted()).of(notes, target, Naming.snake(field.name()))) {
            found.add(new KeyColumn(
                    pair.name(),
                    pair.refersTo().type(),
                    generated + ".MAPPER.table().c(" + Code.literal(pair.name()) + ")"));
        }
    }

    /** The entity whose generated class has the column. */
    private static TypeElement declaring(TypeElement entity, Shape.Field field) {
        TypeElement at = entity;
        while (true) {
            if (Shape.own(at).stream().anyMatch(own -> own.element().equals(field.element()))) {
                return at;
            }
            TypeElement parent = Shape.parent(at);
            if (parent == null) {
                return at;
            }
            at = parent;
        }
    }

    private void embedded(
            TypeElement entity, Shape.Field field, Map<String, String> derived, String path, List<KeyColumn> found) {
        if (context.typeOf(entity, field) instanceof DeclaredType declared) {
            add(EmbeddedReader.parts(context, entity, field, (TypeElement) declared.asElement(), derived), path, found);
        }
    }

    private static void add(List<EmbeddedPart> parts, String path, List<KeyColumn> found) {
        for (EmbeddedPart part : parts) {
            String at = path + "." + part.name();
            switch (part) {
                case EmbeddedPart.Leaf leaf ->
                    found.add(new KeyColumn(leaf.column().name(), leaf.column().type(), at));
                case EmbeddedPart.Nested nested -> add(nested.parts(), at, found);
            }
        }
    }
}
