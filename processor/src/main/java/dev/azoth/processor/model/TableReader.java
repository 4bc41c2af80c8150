package dev.azoth.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;

/** Reads what is said of an entity as a whole. */
final class TableReader {
    private final Context context;

    TableReader(Context context) {
        this.context = context;
    }

    void read(TypeElement type, List<String> calls) {
        String name = Tables.entityName(type);
        if (!type.getSimpleName().contentEquals(name)) {
            calls.add("named(" + Code.literal(name) + ")");
        }
        if (Tables.ownTable(type)) {
            table(type, calls);
        }
        TypeElement parent = Shape.parent(type);
        if (parent != null) {
            calls.add("extending(" + Code.ref(GeneratedNames.of(parent)) + ".MAPPER)");
            Note loading = Note.find(type, Jpa.POLYMORPHIC_LOADING);
            if (loading != null && loading.constant("value", "INLINE").equals("SELECTIN")) {
                calls.add("loadedLater()");
            }
        }
        TypeElement root = Shape.root(type);
        if (!isFamily(root)) {
            if (parent != null) {
                context.problems()
                        .report(type, "Entity " + root + " is extended by " + type + ": give it an @Inheritance");
            }
            return;
        }
        Note column = Note.find(root, Jpa.DISCRIMINATOR_COLUMN);
        boolean number =
                column != null && column.constant("discriminatorType", "STRING").equals("INTEGER");
        if (parent == null) {
            calls.add("inheritance(" + Code.mapping("InheritanceKind") + "."
                    + (Tables.joined(type) ? "JOINED" : "SINGLE_TABLE") + ")");
            String columnName = column == null ? "dtype" : column.text("name", "dtype");
            int length = column == null ? 31 : column.number("length", 31);
            calls.add("discriminator(" + Code.schema() + ".column(" + Code.literal(columnName) + ", " + Code.types()
                    + "." + (number ? "integer()" : "string(" + length + ")") + ").notNull())");
        }
        if (!EntityReader.isAbstract(type)) {
            Note value = Note.find(type, Jpa.DISCRIMINATOR_VALUE);
            String text = value == null ? name : value.text("value", name);
            if (number && !text.matches("-?[0-9]{1,9}")) {
                context.problems()
                        .report(type, "The discriminator is a number: give " + type + " a @DiscriminatorValue");
            }
            calls.add("discriminatorValue(" + (number ? text : Code.literal(text)) + ")");
        }
    }

    /** Whether an entity says that others extend it: they may be compiled later. */
    private static boolean isFamily(TypeElement root) {
        return Note.has(root, Jpa.INHERITANCE)
                || Note.has(root, Jpa.DISCRIMINATOR_COLUMN)
                || Note.has(root, Jpa.DISCRIMINATOR_VALUE);
    }

    private void table(TypeElement type, List<String> calls) {
        Note table = Note.find(type, Jpa.TABLE);
        String schema = table == null ? "" : table.text("schema");
        calls.add("table(" + Code.literal(Tables.tableName(type)) + ", "
                + (schema.isEmpty() ? "null" : Code.literal(schema)) + ")");
        if (table == null) {
            return;
        }
        for (Note unique : table.notes("uniqueConstraints")) {
            String name = unique.text("name");
            calls.add("item(" + Code.schema() + ".unique(" + literals(unique.texts("columnNames")) + ")"
                    + (name.isEmpty() ? "" : ".named(" + Code.literal(name) + ")") + ")");
        }
        table.notes("indexes").forEach(index -> index(type, index, calls));
        if (!table.text("comment").isEmpty()) {
            calls.add("item(" + Code.schema() + ".comment(" + Code.literal(table.text("comment")) + "))");
        }
    }

    private void index(TypeElement type, Note index, List<String> calls) {
        List<String> columns = List.of(index.text("columnList").strip().split("\\s*,\\s*", -1));
        if (columns.stream().anyMatch(column -> !column.matches("\\S+"))) {
            context.problems().report(index, "columnList: names of columns with commas between, and nothing else");
        }
        String otherwise = "ix_" + Tables.tableName(type) + "_" + String.join("_", columns);
        calls.add("item(" + Code.schema() + ".index(" + Code.literal(index.text("name", otherwise)) + ", "
                + literals(columns) + ")" + (index.flag("unique", false) ? ".unique()" : "") + ")");
    }

    private static String literals(List<String> texts) {
        return String.join(", ", texts.stream().map(Code::literal).toList());
    }
}
