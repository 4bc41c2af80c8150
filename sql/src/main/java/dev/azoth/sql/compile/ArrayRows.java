package dev.azoth.sql.compile;

import dev.azoth.sql.type.NullType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an INSERT as arrays, one a column: {@code SELECT p0, p1 FROM unnest($1::INTEGER[], $2::VARCHAR[]) AS imp_sen(p0, p1)}.
 * The text is the same for any number of rows, and the server neither parses nor plans them. Immutable.
 */
final class ArrayRows {
    /** How an array travels: made of encoded values, it is taken as it is. */
    private record Column(UnaryOperator<String> cast) implements TypeCodec<Object> {
        @Override
        public String ddl() {
            return cast.apply("");
        }

        @Override
        public Object encode(Object value) {
            return value;
        }

        @Override
        public Object decode(Object value) {
            return value;
        }

        @Override
        public String bindExpression(String placeholder) {
            return cast.apply(placeholder);
        }

        @Override
        public String literal(@Nullable Object value) {
            throw new IllegalStateException("Rows are never written into the text as arrays");
        }
    }

    private final List<BindSlot> slots;
    private final Template template;

    private ArrayRows(List<BindSlot> slots, Template template) {
        this.slots = slots;
        this.template = template;
    }

    /** Null where a value is no parameter, or is of a type that has no array. */
    static @Nullable ArrayRows of(Template single, InsertPlan plan, InsertOrdering ordering, BaseDialect dialect) {
        var slots = new ArrayList<BindSlot>();
        var parts = new ArrayList<Object>();
        boolean outside = true;
        for (Object part : single.parts()) {
            if (part == RowMark.ROWS) {
                outside = false;
            } else if (part == RowMark.ROWS_END) {
                List<Object> rows = rows(slots, ordering, dialect);
                if (rows == null) {
                    return null;
                }
                parts.addAll(rows);
                outside = true;
            } else if (outside) {
                parts.add(part);
            } else if (part instanceof BindSlot slot) {
                slots.add(slot);
            }
        }
        boolean parameters = plan.entries().stream()
                .allMatch(entry -> entry.source() instanceof InsertPlan.Source.Parameter
                        || entry.source() instanceof InsertPlan.Source.Made);
        return parameters && slots.size() == plan.entries().size()
                ? new ArrayRows(slots, new Template(dialect, parts))
                : null;
    }

    private static @Nullable List<Object> rows(List<BindSlot> slots, InsertOrdering ordering, BaseDialect dialect) {
        var names = new StringBuilder();
        var parts = new ArrayList<Object>();
        for (int i = 0; i < slots.size(); i++) {
            BindSlot slot = slots.get(i);
            UnaryOperator<String> cast = dialect.arrayBinding(slot.types().getFirst());
            if (cast == null || slot.key() == null || slot.expansion() != null || slot.inline()) {
                return null;
            }
            names.append(i == 0 ? "p" : ", p").append(i);
            parts.add(i == 0 ? "" : ", ");
            parts.add(new BindSlot(
                    slot.key(),
                    slot.display(),
                    slot.place(),
                    -1,
                    List.of(new BindSlot.BindType<>(new NullType(), new Column(cast))),
                    null,
                    false));
        }
        boolean counted = ordering.way() == InsertOrdering.Way.COUNTER;
        parts.set(0, " SELECT " + names + " FROM unnest(");
        parts.add(
                counted
                        ? ") WITH ORDINALITY AS imp_sen(" + names + ", sen_counter) ORDER BY sen_counter"
                        : ") AS imp_sen(" + names + ")");
        return parts;
    }

    /** One statement for all of these. */
    BoundStatement bind(@Nullable Object[] literals, List<? extends Map<String, ?>> sets) {
        Map<String, @Nullable Object> columns = HashMap.newHashMap(slots.size());
        for (BindSlot slot : slots) {
            columns.put(slot.key(), column(slot, literals, sets));
        }
        return template.bind(literals, columns);
    }

    private static @Nullable Object[] column(
            BindSlot slot, @Nullable Object[] literals, List<? extends Map<String, ?>> sets) {
        @Nullable Object[] column = new Object[sets.size()];
        int place = slot.key() != null && sets instanceof ParameterColumns columns ? columns.column(slot.key()) : -1;
        if (place >= 0 && sets instanceof ParameterColumns columns) {
            for (int row = 0; row < column.length; row++) {
                column[row] = slot.encodeOne(columns.value(row, place));
            }
        } else {
            for (int row = 0; row < column.length; row++) {
                column[row] = slot.encodeOne(slot.value(literals, sets.get(row)));
            }
        }
        return column;
    }
}
