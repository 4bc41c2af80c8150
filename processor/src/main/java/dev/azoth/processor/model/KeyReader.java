package dev.azoth.processor.model;

import java.util.ArrayList;
import java.util.List;
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
        var found = new ArrayList<KeyColumn>();
        for (Shape.Field field : Shape.all(entity)) {
            VariableElement element = field.element();
            String path = Code.ref(GeneratedNames.of(declaring(entity, field))) + "." + field.name();
            TypeMirror type = context.typeOf(entity, field);
            if (Note.has(element, Jpa.EMBEDDED_ID)) {
                embedded(element, type, path, found);
            } else if (Note.has(element, Jpa.ID) || (!keyOnly && ReferenceReader.annotation(element) == null)) {
                Note column = Note.find(element, Jpa.COLUMN);
                SqlTypeCode sqlType = Note.has(element, Jpa.CONVERT)
                        ? types.read(element, type, column)
                        : types.plain(element, type, column);
                if (sqlType != null) {
                    found.add(new KeyColumn(ValueReader.columnName(element), sqlType, path));
                }
            }
        }
        return found;
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

    private void embedded(VariableElement field, TypeMirror type, String path, List<KeyColumn> found) {
        if (!(type instanceof DeclaredType declared)) {
            return;
        }
        for (EmbeddedPart part : new EmbeddedReader(context).parts(field, (TypeElement) declared.asElement())) {
            found.add(new KeyColumn(part.column().name(), part.column().type(), path + "." + part.name()));
        }
    }
}
