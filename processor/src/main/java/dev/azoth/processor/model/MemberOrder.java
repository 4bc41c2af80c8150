package dev.azoth.processor.model;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Reads {@code @OrderBy}: attributes of the members, parts of embedded ones, or nothing for their key. */
final class MemberOrder {
    private final Context context;
    private final Note order;
    private final TypeElement target;

    private MemberOrder(Context context, Note order, TypeElement target) {
        this.context = context;
        this.order = order;
        this.target = target;
    }

    static void read(Context context, Element field, TypeElement target, List<String> calls) {
        Note order = Note.find(field, Jpa.ORDER_BY);
        if (order != null) {
            new MemberOrder(context, order, target).read(calls);
        }
    }

    private void read(List<String> calls) {
        String value = order.text("value");
        if (value.isBlank()) {
            calls.add("orderByKey()");
            return;
        }
        for (String item : value.split(",", -1)) {
            String[] words = item.strip().split("\\s+", -1);
            boolean descending = words.length == 2 && words[1].equalsIgnoreCase("DESC");
            if (words.length > 2 || (words.length == 2 && !descending && !words[1].equalsIgnoreCase("ASC"))) {
                context.problems().report(order, "'" + item.strip() + "' is not an attribute, ASC or DESC after it");
            } else if (!words[0].isEmpty()) {
                item(words[0], descending, calls);
            }
        }
    }

    private void item(String path, boolean descending, List<String> calls) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        Shape.Field attribute = Shape.find(target, name);
        if (attribute == null) {
            context.problems().report(order, "Class " + target + " has no attribute '" + name + "'");
            return;
        }
        List<String> parts = EmbeddedPaths.of(context.typeOf(target, attribute), name);
        boolean embedded = !parts.getFirst().equals(name);
        if (ReferenceReader.annotation(attribute.element()) != null) {
            context.problems()
                    .report(order, "Attribute '" + name + "' of " + target + " is a relationship: name a column's");
        } else if (!parts.contains(path)) {
            String found = embedded ? "the parts " + String.join(", ", parts) : "no parts";
            context.problems().report(order, "'" + path + "': attribute '" + name + "' of " + target + " has " + found);
        } else if (embedded) {
            calls.add("orderBy(" + Code.literal(name) + ", " + parts.indexOf(path) + ", " + descending + ")");
        } else {
            calls.add("orderBy(" + Code.literal(name) + ", " + descending + ")");
        }
    }
}
