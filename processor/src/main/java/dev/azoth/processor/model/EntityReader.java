package dev.azoth.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads an entity. */
public final class EntityReader {
    private final Context context;

    public EntityReader(Context context) {
        this.context = context;
    }

    /** The nearest entity above one. */
    public static @Nullable TypeElement parent(TypeElement type) {
        return Shape.parent(type);
    }

    /** The entity; incomplete when problems were reported. */
    public EntityModel read(TypeElement type) {
        TypeElement parent = Shape.parent(type);
        var attributes = new ArrayList<Attribute>();
        Map<String, String> derived = DerivedIds.of(context, type);
        for (Shape.Field field : Shape.own(type)) {
            Attribute attribute = attribute(type, field, derived);
            if (attribute != null) {
                attributes.add(attribute);
            }
        }
        new ColumnChecks(context, type).check(attributes);
        if (parent != null && !Tables.ownTable(type)) {
            nullable(attributes);
        }
        if (parent == null && Shape.all(type).stream().noneMatch(field -> isKey(field.element()))) {
            context.problems()
                    .report(type, "Entity " + type + " needs a key: annotate a field with @Id or @EmbeddedId");
        }
        var calls = new ArrayList<String>();
        new TableReader(context).read(type, calls);
        new IdClassReader(context).read(type, calls);
        new Joiners(context).read(type, calls);
        List<ColumnCode> joinedKey = parent != null && Tables.ownTable(type)
                ? new JoinedKeyReader(context).read(type, parent, calls)
                : List.of();
        return new EntityModel(type, parent, calls, joinedKey, attributes);
    }

    private static boolean isKey(VariableElement field) {
        return Note.has(field, Jpa.ID) || Note.has(field, Jpa.EMBEDDED_ID);
    }

    private @Nullable Attribute attribute(TypeElement entity, Shape.Field field, Map<String, String> derived) {
        Note relationship = ReferenceReader.annotation(field.element());
        if (relationship != null) {
            return new ReferenceReader(context).read(entity, field, relationship);
        }
        TypeMirror type = context.typeOf(entity, field);
        if (type instanceof DeclaredType declared && embedded(field.element(), (TypeElement) declared.asElement())) {
            TypeElement embeddable = (TypeElement) declared.asElement();
            return new Attribute.Embedded(
                    field.name(),
                    embeddable,
                    EmbeddedReader.parts(context, entity, field, embeddable, derived),
                    Note.has(field.element(), Jpa.EMBEDDED_ID));
        }
        ValueReader values = new ValueReader(context);
        return Note.has(field.element(), Jpa.QUERY_EXPRESSION)
                ? values.expression(field, type)
                : values.read(entity, field, derived.get(field.name()));
    }

    private static boolean embedded(VariableElement field, TypeElement type) {
        return Note.has(field, Jpa.EMBEDDED)
                || Note.has(field, Jpa.EMBEDDED_ID)
                || (Note.has(type, Jpa.EMBEDDABLE) && !Note.has(field, Jpa.CONVERT));
    }

    /** Rows of other classes of a common table have no values for the columns of this one. */
    private static void nullable(List<Attribute> attributes) {
        for (Attribute attribute : attributes) {
            switch (attribute) {
                case Attribute.Value value -> value.column().makeNullable();
                case Attribute.Embedded embedded -> embedded.columns().forEach(ColumnCode::makeNullable);
                case Attribute.Expression none -> {}
                case Attribute.Reference reference -> reference.joinColumns().forEach(ColumnCode::makeNullable);
            }
        }
    }

    static boolean isAbstract(TypeElement type) {
        return type.getKind() != ElementKind.CLASS || type.getModifiers().contains(Modifier.ABSTRACT);
    }
}
