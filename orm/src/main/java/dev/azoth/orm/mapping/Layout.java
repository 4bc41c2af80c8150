package dev.azoth.orm.mapping;

import static java.util.Objects.requireNonNull;

import dev.azoth.sql.Expression;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.Sql;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.Table;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What follows from the description; made when first needed, because superclasses' tables may still grow. */
final class Layout {
    final List<Table> tables;
    final FromClause from;
    final List<ColumnSlot> slots;
    final IdentityHashMap<Object, ColumnSlot> byColumn = new IdentityHashMap<>();
    final List<ColumnSlot>[] byProperty;
    final int[] keySlots;
    final int keyAttribute;
    final List<Relationship<?, ?>> relationships;
    final List<Relationship<?, ?>> unheld;
    final Map<Object, Object> memo = new ConcurrentHashMap<>();
    final @Nullable ColumnProperty version;
    final List<Property> mutable;
    final int firstHidden;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Layout(Mapper<?> mapper) {
        var line = new ArrayList<Mapper<?>>();
        for (Mapper<?> at = mapper; at != null; at = at.parent()) {
            line.addFirst(at);
        }
        Set<Table> all = new LinkedHashSet<>();
        line.forEach(at -> all.add(at.table()));
        tables = List.copyOf(all);
        from = from(line);
        byProperty = new List[mapper.properties().size()];
        slots = slots(mapper, line);
        for (ColumnSlot slot : slots) {
            byColumn.put(slot.column(), slot);
        }
        for (Mapper<?> at : line) {
            for (int i = 0; i < at.joinedKey().size(); i++) {
                byColumn.put(
                        at.joinedKey().get(i), byColumn.get(mapper.primaryKey().get(i)));
            }
        }
        keySlots = mapper.primaryKey().stream()
                .mapToInt(column -> requireNonNull(byColumn.get(column)).index())
                .toArray();
        Property key = keySlots.length == 1 ? slots.get(keySlots[0]).property() : null;
        keyAttribute = key == null ? -1 : key.index();
        var related = new ArrayList<Relationship<?, ?>>();
        ColumnProperty counting = null;
        for (Property property : mapper.properties()) {
            if (property instanceof Relationship<?, ?> relationship) {
                related.add(relationship);
            } else if (property instanceof ColumnProperty column && column.is(ColumnOption.VERSION)) {
                counting = column;
            }
        }
        relationships = List.copyOf(related);
        unheld = related.stream()
                .filter(relationship -> !relationship.holdsMembers())
                .toList();
        firstHidden = (int) slots.stream().filter(slot -> !slot.hidden()).count();
        mutable = mapper.properties().stream().filter(Layout::mutable).toList();
        version = counting;
    }

    private static boolean mutable(Property property) {
        return switch (property) {
            case EmbeddedProperty embedded -> embedded.mutable();
            case ColumnProperty column -> column.is(ColumnOption.MUTABLE);
            case ExpressionProperty<?> none -> false;
            case Relationship<?, ?> none -> false;
        };
    }

    private static FromClause from(List<Mapper<?>> line) {
        FromClause from = line.getFirst().table();
        for (int i = 1; i < line.size(); i++) {
            Mapper<?> at = line.get(i);
            if (at.joinedKey().isEmpty()) {
                continue;
            }
            Expression<Boolean> on = null;
            List<Column<?>> key = at.primaryKey();
            for (int k = 0; k < key.size(); k++) {
                Expression<Boolean> equal =
                        Mapper.cast(key.get(k)).eq(Mapper.cast(at.joinedKey().get(k)));
                on = on == null ? equal : Sql.and(on, equal);
            }
            from = on == null ? from : from.join(at.table(), on);
        }
        return from;
    }

    private List<ColumnSlot> slots(Mapper<?> mapper, List<Mapper<?>> line) {
        var made = new ArrayList<ColumnSlot>();
        IdentityHashMap<Column<?>, Boolean> held = new IdentityHashMap<>();
        for (Property property : mapper.properties()) {
            List<ColumnSlot> own = new ArrayList<>();
            switch (property) {
                case ColumnProperty one -> own.add(new ColumnSlot(made.size(), one.column(), one, 0));
                case EmbeddedProperty many -> {
                    for (int part = 0; part < many.columns().size(); part++) {
                        own.add(new ColumnSlot(
                                made.size() + part, many.columns().get(part), many, part));
                    }
                }
                case ExpressionProperty<?> none -> {}
                case Relationship<?, ?> none -> {}
            }
            own.forEach(slot -> held.put(slot.column(), true));
            made.addAll(own);
            byProperty[property.index()] = List.copyOf(own);
        }
        for (Mapper<?> at : line) {
            for (Property property : at.properties()) {
                if (property instanceof Relationship<?, ?> relationship) {
                    for (RelationshipSpec.JoinColumn join : relationship.spec().joinColumns) {
                        hide(join.inTarget() ? null : join.column(), made, held);
                    }
                }
            }
            hide(at.discriminator(), made, held);
        }
        // Last: what is known of objects by slot stays true when a class comes that adds more.
        line.forEach(at -> at.joinedColumns().forEach(column -> hide(column, made, held)));
        return List.copyOf(made);
    }

    private static void hide(
            @Nullable Column<?> column, List<ColumnSlot> made, IdentityHashMap<Column<?>, Boolean> held) {
        if (column != null && held.put(column, true) == null) {
            made.add(new ColumnSlot(made.size(), column, null, 0));
        }
    }
}
