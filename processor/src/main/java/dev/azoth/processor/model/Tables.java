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

    /** Whether subclasses of the root's have tables of their own. */
    static boolean joined(TypeElement root) {
        Note inheritance = Note.find(root, Jpa.INHERITANCE);
        return inheritance != null
                && inheritance.constant("strategy", "SINGLE_TABLE").equals("JOINED");
    }

    static boolean ownTable(TypeElement type) {
        return Shape.parent(type) == null || joined(Shape.root(type));
    }

    static String tableName(TypeElement type) {
        TypeElement at = ownTable(type) ? type : Shape.root(type);
        Note table = Note.find(at, Jpa.TABLE);
        String otherwise = Naming.snake(entityName(at));
        return table == null ? otherwise : table.text("name", otherwise);
    }
}
