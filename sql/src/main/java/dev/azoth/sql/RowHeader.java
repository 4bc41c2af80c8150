package dev.azoth.sql;

import dev.azoth.error.ArgumentException;
import dev.azoth.error.InvalidRequestException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What all rows of a result share: the names of the columns and the expressions they came from. */
public final class RowHeader {
    private static final int AMBIGUOUS = -2;

    private final List<String> names;
    private final List<? extends @Nullable Expression<?>> expressions;
    private volatile @Nullable Map<Object, Integer> positions;
    /** A name that more than one column has, empty when there is none, null when not looked for yet. */
    private volatile @Nullable String repeated;

    /**
     * @param expressions what was selected, one a name, null where unknown; may be empty when nothing is known
     */
    public RowHeader(List<String> names, List<? extends @Nullable Expression<?>> expressions) {
        this.names = List.copyOf(names);
        this.expressions = expressions;
    }

    public List<String> names() {
        return names;
    }

    public int size() {
        return names.size();
    }

    /** What was selected there, null where unknown. */
    @Nullable
    Expression<?> expression(int position) {
        return position < expressions.size() ? expressions.get(position) : null;
    }

    /** Refuses to make maps of rows in which a value would be lost. */
    void requireDistinctNames() {
        String repeated = repeatedName();
        if (!repeated.isEmpty()) {
            throw new InvalidRequestException(
                    "Ambiguous column '" + repeated + "': more than one column of the row has that"
                            + " name, and a map holds one value for it; use label() in the statement, or rows by position. The"
                            + " columns are " + names);
        }
    }

    private String repeatedName() {
        String known = repeated;
        if (known == null) {
            var seen = new HashSet<String>();
            known = names.stream().filter(name -> !seen.add(name)).findFirst().orElse("");
            repeated = known;
        }
        return known;
    }

    /** The header of rows made of the columns at these positions, in this order. */
    public RowHeader pick(int... positions) {
        var pickedNames = new ArrayList<String>(positions.length);
        var pickedExpressions = new ArrayList<@Nullable Expression<?>>(positions.length);
        for (int position : positions) {
            pickedNames.add(names.get(checkIndex(position)));
            pickedExpressions.add(position < expressions.size() ? expressions.get(position) : null);
        }
        return new RowHeader(pickedNames, pickedExpressions);
    }

    int checkIndex(int index) {
        if (index < 0 || index >= names.size()) {
            throw new ArgumentException("No column at position " + index + ": the row has " + names.size() + " columns "
                    + names + ", counted from 0");
        }
        return index;
    }

    /** The position of the column of that name; refused when there is none, or more than one. */
    public int indexOf(String name) {
        return find(name, "'" + name + "'");
    }

    /** The position of a selected expression; refused when it was not selected. */
    public int indexOf(Expression<?> expression) {
        return find(expression, "expression " + expression);
    }

    private int find(Object key, String shown) {
        Integer position = positions().get(key);
        if (position == null) {
            throw new InvalidRequestException(
                    "Could not locate column for " + shown + " in the row; its columns are " + names);
        }
        if (position == AMBIGUOUS) {
            throw new InvalidRequestException("Ambiguous column " + shown + ": more than one column of the row has it;"
                    + " use label() in the statement, or the position. The columns are " + names);
        }
        return position;
    }

    private Map<Object, Integer> positions() {
        Map<Object, Integer> known = positions;
        if (known == null) {
            known = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                known.merge(names.get(i), i, (first, second) -> AMBIGUOUS);
            }
            for (int i = 0; i < expressions.size(); i++) {
                Expression<?> expression = expressions.get(i);
                if (expression != null) {
                    known.merge(expression, i, (first, second) -> first);
                }
            }
            positions = known;
        }
        return known;
    }
}
