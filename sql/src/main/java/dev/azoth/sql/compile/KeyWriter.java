package dev.azoth.sql.compile;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.sql.BindParameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the parts of a statement's key, and its values, in one walk. Things that are equal by identity only (aliases,
 * subqueries) are numbered in the order in which they are met, so that equal statements built twice have equal keys.
 */
final class KeyWriter {
    private @Nullable Object[] parts = new Object[48];
    private int partCount;
    private final List<BindParameter<?>> binds = new ArrayList<>(8);
    private boolean late;
    private @Nullable IdentityHashMap<Object, Integer> identities;
    private boolean keyless;
    private final Instead instead = new Instead();

    void add(@Nullable Object part) {
        if (partCount == parts.length) {
            parts = Arrays.copyOf(parts, partCount * 2);
        }
        parts[partCount++] = part;
    }

    /** What is written in the place of queries. */
    Instead instead() {
        return instead;
    }

    /** Remembers a thing that is equal by identity; true when it was met before, then a reference to it was written. */
    boolean seen(Object thing) {
        if (identities == null) {
            identities = new IdentityHashMap<>();
        }
        Integer before = identities.putIfAbsent(thing, identities.size());
        if (before == null) {
            return false;
        }
        add(Tag.SEEN);
        add(before);
        return true;
    }

    /**
     * Adds a parameter. The same object met twice is one value: statements whose values are shared differently have
     * different keys, since they are bound differently.
     */
    void bind(BindParameter<?> bind) {
        int before = indexOf(bind);
        if (before >= 0) {
            add(Tag.SAME_BIND);
            add(before);
            return;
        }
        add(bind.name() == null ? Tag.VALUE : bind.hasValue() ? Tag.PARAMETER_WITH_VALUE : Tag.PARAMETER);
        add(bind.name() == null ? bind.hint() : bind.name());
        add(bind.type());
        if (bind.expanding()) {
            add(Tag.EXPANDING);
        }
        if (bind.literalExecute()) {
            add(Tag.LITERAL);
        }
        late |= bind.isLate();
        if (bind.hasValue()) {
            refuseSecondValue(bind);
            binds.add(bind);
        }
    }

    private int indexOf(BindParameter<?> bind) {
        if (binds.size() > 24) {
            return bindsByIdentity().getOrDefault(bind, -1);
        }
        for (int i = 0; i < binds.size(); i++) {
            if (isSame(binds.get(i), bind)) {
                return i;
            }
        }
        return -1;
    }

    @SuppressWarnings("ReferenceEquality") // equal parameters at two places are two values
    private static boolean isSame(BindParameter<?> one, BindParameter<?> other) {
        return one == other;
    }

    private @Nullable IdentityHashMap<BindParameter<?>, Integer> byIdentity;

    private IdentityHashMap<BindParameter<?>, Integer> bindsByIdentity() {
        IdentityHashMap<BindParameter<?>, Integer> map = byIdentity == null ? new IdentityHashMap<>() : byIdentity;
        byIdentity = map;
        for (int i = map.size(); i < binds.size(); i++) {
            map.put(binds.get(i), i);
        }
        return map;
    }

    private void refuseSecondValue(BindParameter<?> bind) {
        if (bind.name() == null) {
            return;
        }
        for (BindParameter<?> other : binds) {
            if (bind.name().equals(other.name()) && !Objects.equals(bind.value(), other.value())) {
                throw new InvalidRequestException("Two parameters are named '" + bind.name()
                        + "' and have different values; give them different names");
            }
        }
    }

    /** The statement holds something without a key: it is compiled anew each time. */
    void keyless() {
        keyless = true;
    }

    /** Whether a value is asked for whenever the statement is executed. */
    boolean isLate() {
        return late;
    }

    KeyedStatement finish() {
        var values = new @Nullable Object[binds.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = binds.get(i).value();
        }
        return new KeyedStatement(keyless ? null : new StatementKey(Arrays.copyOf(parts, partCount)), values);
    }

    /** Where in the values each parameter's is. */
    IdentityHashMap<BindParameter<?>, Integer> literalPositions() {
        return bindsByIdentity();
    }

    /** The names of the parameters that have been met, with a value or without. */
    Set<String> parameterNames() {
        var names = new LinkedHashSet<String>();
        for (int i = 0; i < partCount - 1; i++) {
            if ((parts[i] == Tag.PARAMETER || parts[i] == Tag.PARAMETER_WITH_VALUE)
                    && parts[i + 1] instanceof String name) {
                names.add(name);
            }
        }
        return names;
    }

    /** What the parts that follow are. Nodes are told apart by their class. */
    enum Tag {
        SEEN,
        SAME_BIND,
        VALUE,
        PARAMETER,
        PARAMETER_WITH_VALUE,
        EXPANDING,
        LITERAL,
        NONE,
        FREE_COLUMN,
        SPINE,
        LIST,
        REPEATED
    }
}
