package dev.azoth.sql.compile;

import dev.azoth.error.InvalidRequestException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes few INSERT statements with many rows each out of one with one row. Immutable. SQLAlchemy:
 * {@code _deliver_insertmanyvalues_batches}.
 */
final class InsertPages {
    /** Texts kept for different numbers of rows; from as many rows on, these are sent as arrays where they can. */
    private static final int KEPT = 16;

    private final BaseDialect dialect;
    private final InsertOrdering ordering;
    private final int sentinel;
    private final Template single;
    private final @Nullable ArrayRows arrays;
    private final List<Object> head = new ArrayList<>();
    private final List<Object> row = new ArrayList<>();
    private final List<Object> tail = new ArrayList<>();
    private final int rowSlots;
    private final int otherSlots;
    private final boolean rowByRow;
    private final ConcurrentMap<Integer, Template> templates = new ConcurrentHashMap<>();

    InsertPages(
            Template single, @Nullable ArrayRows arrays, InsertOrdering ordering, int sentinel, BaseDialect dialect) {
        this.arrays = arrays;
        this.dialect = dialect;
        this.ordering = ordering;
        this.sentinel = sentinel;
        this.single = single;
        List<Object> current = head;
        for (Object part : single.parts()) {
            if (part == RowMark.BEGIN) {
                current = row;
            } else if (part == RowMark.END) {
                current = tail;
            } else {
                current.add(part);
            }
        }
        this.rowSlots = count(row);
        this.otherSlots = count(head) + count(tail);
        this.rowByRow = ordering.way() == InsertOrdering.Way.ROW_BY_ROW || row.isEmpty() || differsOutsideRows();
    }

    private static int count(List<Object> parts) {
        return (int) parts.stream().filter(BindSlot.class::isInstance).count();
    }

    /** Whether something outside the row takes a value of its own for each parameter set. */
    private boolean differsOutsideRows() {
        return !single.isFixed()
                || head.stream().anyMatch(InsertPages::isNamed)
                || tail.stream().anyMatch(InsertPages::isNamed);
    }

    private static boolean isNamed(Object part) {
        return part instanceof BindSlot slot && slot.key() != null;
    }

    List<BoundInsertPage> bind(@Nullable Object[] literals, List<? extends Map<String, ?>> sets, int pageSize) {
        if (pageSize < 1) {
            throw new InvalidRequestException("A page of an INSERT has at least one row, not " + pageSize);
        }
        int size = rowByRow || !isDistinct(literals, sets) ? 1 : Math.min(pageSize, rowsThatFit());
        var pages = new ArrayList<BoundInsertPage>((sets.size() + size - 1) / size);
        for (int from = 0; from < sets.size(); from += size) {
            List<? extends Map<String, ?>> some = sets.subList(from, Math.min(from + size, sets.size()));
            pages.add(page(literals, some));
        }
        return pages;
    }

    private int rowsThatFit() {
        if (arrays != null) {
            return Integer.MAX_VALUE;
        }
        int limit = dialect.traits().maxParameters();
        return rowSlots == 0 ? limit : Math.max(1, (limit - otherSlots) / rowSlots);
    }

    private Template template(int rows) {
        Template known = templates.get(rows);
        if (known == null) {
            known = repeated(rows);
            if (templates.size() < KEPT) {
                templates.put(rows, known);
            }
        }
        return known;
    }

    private Template repeated(int rows) {
        List<Object> parts = new ArrayList<>(head);
        for (int i = 0; i < rows; i++) {
            if (i > 0) {
                parts.add(", ");
            }
            for (Object part : row) {
                parts.add(
                        switch (part) {
                            case BindSlot slot when slot.key() != null -> slot.ofRow(i);
                            case RowMark counter -> Integer.toString(i);
                            default -> part;
                        });
            }
        }
        parts.addAll(tail);
        return new Template(dialect, parts);
    }

    private BoundInsertPage page(@Nullable Object[] literals, List<? extends Map<String, ?>> sets) {
        if (sets.size() == 1) {
            return new BoundInsertPage(single.bind(literals, sets.getFirst()), 1, -1, null);
        }
        BoundStatement bound =
                arrays != null && sets.size() >= KEPT ? arrays.bind(literals, sets) : values(literals, sets);
        return switch (ordering.way()) {
            case ANY, ROW_BY_ROW -> new BoundInsertPage(bound, sets.size(), -1, null);
            case ASCENDING, COUNTER -> new BoundInsertPage(bound, sets.size(), sentinel, null);
            case CLIENT_VALUE -> new BoundInsertPage(bound, sets.size(), sentinel, sentinels(literals, sets));
        };
    }

    private BoundStatement values(@Nullable Object[] literals, List<? extends Map<String, ?>> sets) {
        var all = new HashMap<String, @Nullable Object>();
        for (int i = 0; i < sets.size(); i++) {
            for (Map.Entry<String, ?> entry : sets.get(i).entrySet()) {
                all.put(BindSlot.rowKey(entry.getKey(), i), entry.getValue());
            }
        }
        return template(sets.size()).bind(literals, all);
    }

    /** The client's values, encoded, one a parameter set. */
    private List<@Nullable Object> sentinels(@Nullable Object[] literals, List<? extends Map<String, ?>> sets) {
        BindSlot slot = sentinelSlot();
        var values = new ArrayList<@Nullable Object>(sets.size());
        for (Map<String, ?> set : sets) {
            slot.encode(slot.value(literals, set), values);
        }
        return Collections.unmodifiableList(values);
    }

    /** Rows are only found again by values that differ and are there. */
    private boolean isDistinct(@Nullable Object[] literals, List<? extends Map<String, ?>> sets) {
        if (ordering.way() != InsertOrdering.Way.CLIENT_VALUE) {
            return true;
        }
        Set<@Nullable Object> seen = new HashSet<>(sentinels(literals, sets));
        return seen.size() == sets.size() && !seen.contains(null);
    }

    private BindSlot sentinelSlot() {
        String place = String.valueOf(ordering.sentinel());
        for (Object part : row) {
            if (part instanceof BindSlot slot && place.equals(slot.place())) {
                return slot;
            }
        }
        throw new IllegalStateException("No value for " + place);
    }
}
