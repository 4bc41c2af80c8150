package dev.azoth.processor.model;

import javax.lang.model.element.TypeElement;

/** Names of entities and of their tables. */
final class Tables {
    private Tables() {}

    static String entityName(TypeElement type) {
        Note entity = Note.find(type, Jpa.ENTITY);
        String simple = type.getSimpleName().toString();
        return entity == null ? simple : entity.text("name", simple);
    }

    /** Whether those that extend an entity have tables of their own; what is said of one holds for all below it. */
    static boolean joined(TypeElement type) {
        for (TypeElement at = type; at != null; at = Shape.parent(at)) {
            Note inheritance = Note.find(at, Jpa.INHERITANCE);
            if (inheritance != null) {
                return inheritance.constant("strategy", "SINGLE_TABLE").equals("JOINED");
            }
        }
        return false;
    }

    static boolean ownTable(TypeElement type) {
        TypeElement parent = Shape.parent(type);
        return parent == null || joined(parent);
    }

    static String tableName(TypeElement type) {
        TypeElement at = type;
        for (TypeElement parent = Shape.parent(at); parent != null && !joined(parent); parent = Shape.parent(at)) {
            at = parent;
        }
        Note table = Note.find(at, Jpa.TABLE);
        String otherwise = Naming.snake(entityName(at));
        return table == null ? otherwise : table.text("name", otherwise);
    }
}
