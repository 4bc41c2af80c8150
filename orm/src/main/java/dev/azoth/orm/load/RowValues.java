package dev.azoth.orm.load;

import dev.azoth.orm.mapping.Managed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes of the rows that were sent for what a plan's rows are. For one task at a time. */
final class RowValues {
    private final QueryPlan.Item[] items;
    private final boolean bundles;
    private final JoinedMembers objects;
    /** Rows there are already, where an object may stand in several; else null. */
    private final @Nullable Set<List<@Nullable Object>> seen;

    RowValues(QueryPlan plan, JoinedMembers objects) {
        this.items = plan.items().toArray(QueryPlan.Item[]::new);
        boolean any = false;
        for (QueryPlan.Item item : items) {
            any |= item instanceof QueryPlan.BundleItem;
        }
        this.bundles = any;
        this.objects = objects;
        this.seen = plan.hasCollections() ? new HashSet<>() : null;
    }

    List<@Nullable Object[]> of(List<@Nullable Object[]> rows) {
        var made = new ArrayList<@Nullable Object[]>(rows.size());
        for (@Nullable Object[] row : rows) {
            @Nullable Object[] values = read(items, row);
            if (seen == null || seen.add(identities(values))) {
                made.add(values);
            }
        }
        if (bundles) {
            made.forEach(values -> shape(items, values));
        }
        return made;
    }

    /** As {@link #of}, with the values in the arrays of the rows, which are longer, where that can be. */
    List<@Nullable Object[]> within(List<@Nullable Object[]> rows) {
        if (rows.isEmpty() || rows.getFirst().length < items.length || seen != null || bundles) {
            return of(rows);
        }
        @Nullable Object[] values = new Object[items.length];
        for (@Nullable Object[] row : rows) {
            read(items, row, values);
            System.arraycopy(values, 0, row, 0, values.length);
        }
        return rows;
    }

    private @Nullable Object[] read(QueryPlan.Item[] wanted, @Nullable Object[] row) {
        @Nullable Object[] values = new Object[wanted.length];
        read(wanted, row, values);
        return values;
    }

    private void read(QueryPlan.Item[] wanted, @Nullable Object[] row, @Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (wanted[i]) {
                case QueryPlan.EntityItem entity -> objects.read(entity.reader(), row);
                case QueryPlan.ValueItem value -> row[value.position()];
                case QueryPlan.BundleItem bundle -> read(parts(bundle), row);
            };
        }
    }

    private static QueryPlan.Item[] parts(QueryPlan.BundleItem bundle) {
        return bundle.items().toArray(QueryPlan.Item[]::new);
    }

    /** Objects compared by identity, values by equality. */
    private static List<@Nullable Object> identities(@Nullable Object[] values) {
        var keys = new ArrayList<@Nullable Object>(values.length);
        for (Object value : values) {
            keys.add(
                    switch (value) {
                        case Managed managed -> managed.azoth$state();
                        case Object[] bundle -> identities(bundle);
                        case null, default -> value;
                    });
        }
        return keys;
    }

    /** Puts what bundles become in the place of their values. */
    private static void shape(QueryPlan.Item[] items, @Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (items[i] instanceof QueryPlan.BundleItem bundle && values[i] instanceof Object[] parts) {
                shape(parts(bundle), parts);
                values[i] = bundle.shape().map(bundle.header(), parts);
            }
        }
    }
}
