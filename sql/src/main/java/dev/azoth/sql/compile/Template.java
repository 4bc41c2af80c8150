package dev.azoth.sql.compile;

import dev.azoth.error.InvalidRequestException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * A statement's text with places for values. Where no place depends on its value the text is made once; lists are written
 * out when they are bound, and the texts kept by their sizes. Immutable but for that cache; safe for any number of threads.
 */
final class Template {
    /** Texts kept for different sizes of lists; beyond it they are made each time. */
    private static final int KEPT_TEXTS = 256;

    private final BaseDialect dialect;
    private final List<Object> parts;
    private final List<BindSlot> slots;
    /** For each place the first one with the same value and number; itself when there is none. */
    private final int[] first;

    private final boolean fixed;
    private final String text;
    private final ConcurrentMap<List<Integer>, String> expanded = new ConcurrentHashMap<>();

    Template(BaseDialect dialect, List<Object> parts) {
        this.dialect = dialect;
        this.parts = List.copyOf(parts);
        var found = new ArrayList<BindSlot>();
        for (Object part : parts) {
            if (part instanceof BindSlot slot) {
                found.add(slot);
            }
        }
        this.slots = List.copyOf(found);
        this.fixed = slots.stream().noneMatch(slot -> slot.expansion() != null || slot.inline());
        this.first = shared();
        this.text = new TemplateText(dialect, this.parts, first).template();
    }

    List<BindSlot> slots() {
        return slots;
    }

    List<Object> parts() {
        return parts;
    }

    String text() {
        return text;
    }

    /** Whether a list or a value put into the text makes the text depend on the values. */
    boolean isFixed() {
        return fixed;
    }

    /**
     * Where placeholders are numbered, the same parameter at two places has one number, so that the database sees that
     * {@code GROUP BY} repeats an expression.
     */
    private int[] shared() {
        Map<Object, Integer> known = new HashMap<>();
        var shared = new int[slots.size()];
        for (int i = 0; i < shared.length; i++) {
            BindSlot slot = slots.get(i);
            boolean can = dialect.numberedPlaceholders() && slot.expansion() == null && !slot.inline();
            Object identity =
                    can ? List.of(slot.key() == null ? slot.literal() : slot.key(), slot.types()) : new Object();
            Integer before = known.putIfAbsent(identity, i);
            shared[i] = before == null ? i : before;
        }
        return shared;
    }

    /** The text and values of one execution. */
    BoundStatement bind(@Nullable Object[] literals, Map<String, ?> parameters) {
        @Nullable Object[] values = values(literals, parameters);
        return new BoundStatement(fixed ? text : expandedText(values), encode(values));
    }

    /** The values of one execution, encoded; only for a fixed text. */
    @Nullable
    Object[] bindValues(@Nullable Object[] literals, Map<String, ?> parameters) {
        return encode(values(literals, parameters));
    }

    private @Nullable Object[] values(@Nullable Object[] literals, Map<String, ?> parameters) {
        var values = new @Nullable Object[slots.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = slots.get(i).value(literals, parameters);
        }
        return values;
    }

    private @Nullable Object[] encode(@Nullable Object[] values) {
        var encoded = new ArrayList<@Nullable Object>(values.length);
        for (int i = 0; i < values.length; i++) {
            BindSlot slot = slots.get(i);
            if (!slot.inline() && first[i] == i) {
                slot.encode(values[i], encoded);
            }
        }
        int limit = dialect.traits().maxParameters();
        if (encoded.size() > limit) {
            throw new InvalidRequestException("The statement has " + encoded.size() + " parameters; '" + dialect.name()
                    + "' takes " + limit + " at most");
        }
        return encoded.toArray();
    }

    private String expandedText(@Nullable Object[] values) {
        var sizes = new ArrayList<Integer>();
        for (int i = 0; i < values.length; i++) {
            BindSlot slot = slots.get(i);
            if (slot.inline()) {
                return new TemplateText(dialect, parts, first).expanded(values);
            }
            BindSlot.Expansion expansion = slot.expansion();
            if (expansion != null) {
                Collection<?> list = slot.list(values[i]);
                sizes.add(expansion.isArray(list) ? BindSlot.ListArray.LEAST : list.size());
            }
        }
        String known = expanded.get(sizes);
        if (known == null) {
            known = new TemplateText(dialect, parts, first).expanded(values);
            if (expanded.size() < KEPT_TEXTS) {
                expanded.put(sizes, known);
            }
        }
        return known;
    }

    /** The text with the values in it, for reading. */
    String withLiterals(@Nullable Object[] literals, Map<String, ?> parameters) {
        return new TemplateText(dialect, parts, first).literals(values(literals, parameters));
    }
}
