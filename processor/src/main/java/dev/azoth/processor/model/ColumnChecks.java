package dev.azoth.processor.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Checks that no two fields hold one column, and that a field and a relationship that have one in common agree on it. */
final class ColumnChecks {
    private final Context context;
    private final TypeElement entity;
    private final Map<String, Holder> holders = new HashMap<>();

    /** What holds a column: a field, or a part of an embedded object. */
    private record Holder(String path, ColumnCode column, boolean id) {}

    ColumnChecks(Context context, TypeElement entity) {
        this.context = context;
        this.entity = entity;
    }

    void check(List<Attribute> attributes) {
        for (Attribute attribute : attributes) {
            switch (attribute) {
                case Attribute.Value value -> hold(value.name(), new Holder(value.name(), value.column(), value.id()));
                case Attribute.Embedded embedded ->
                    parts(embedded.name(), embedded.name(), embedded.parts(), embedded.id());
                case Attribute.Expression none -> {}
                case Attribute.Reference none -> {}
            }
        }
        for (Attribute attribute : attributes) {
            if (attribute instanceof Attribute.Reference reference) {
                reference.joinColumns().forEach(column -> join(reference, column));
            }
        }
    }

    private void parts(String field, String path, List<EmbeddedPart> parts, boolean id) {
        for (EmbeddedPart part : parts) {
            String at = path + "." + part.name();
            switch (part) {
                case EmbeddedPart.Leaf leaf -> hold(field, new Holder(at, leaf.column(), id));
                case EmbeddedPart.Nested nested -> parts(field, at, nested.parts(), id);
            }
        }
    }

    private void hold(String field, Holder holder) {
        String name = holder.column.name();
        Holder before = holders.putIfAbsent(name, holder);
        if (before != null) {
            boolean plain = field.equals(holder.path);
            report(
                    field,
                    "Column '" + name + "' of " + holder.path + " is that of " + before.path
                            + ", too: name another, with " + (plain ? "@Column" : "@AttributeOverride"));
        }
    }

    private void join(Attribute.Reference reference, ColumnCode column) {
        Holder holder = holders.get(column.name());
        if (holder == null) {
            return;
        }
        if (!holder.column.type().javaType().equals(column.type().javaType())) {
            report(
                    reference.name(),
                    "Column '" + column.name() + "' is " + shown(holder.column) + " in " + holder.path + " and "
                            + shown(column) + " in the key that " + reference.name()
                            + " refers to: one type is needed");
        } else if (holder.id && reference.calls().contains("id()")) {
            report(
                    reference.name(),
                    "Column '" + column.name() + "' is in the key by " + holder.path + " already: leave @Id of "
                            + reference.name() + " out; @MapsId takes its value from the relationship");
        }
    }

    private static String shown(ColumnCode column) {
        String type = column.type().javaType().replace("\u00ab", "").replace("\u00bb", "");
        return type.startsWith("java.lang.") ? type.substring("java.lang.".length()) : type;
    }

    private void report(String name, String message) {
        Element at = entity;
        for (Shape.Field field : Shape.own(entity)) {
            if (field.name().equals(name) && field.owner().equals(entity)) {
                at = field.element();
            }
        }
        context.problems().report(at, message);
    }
}
