package dev.azoth.sql;

import dev.azoth.error.ArgumentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists of assignments, in which a column stands once: the last one counts. */
final class Assignments {
    private Assignments() {}

    static List<Assignment> put(List<Assignment> assignments, Assignment added) {
        var all = new ArrayList<Assignment>(assignments.size() + 1);
        for (Assignment one : assignments) {
            if (!one.column().equals(added.column())) {
                all.add(one);
            }
        }
        all.add(added);
        return List.copyOf(all);
    }

    static List<Assignment> put(DmlTarget target, List<Assignment> assignments, Map<String, ?> values) {
        List<Assignment> all = assignments;
        for (Map.Entry<String, ?> entry : target.unfolded(values).entrySet()) {
            all = put(all, Assignment.of(target.column(entry.getKey()), entry.getValue()));
        }
        return all;
    }

    /** Rows of one VALUES: each must give the columns of the first. */
    static List<List<Assignment>> rows(DmlTarget target, List<? extends Map<String, ?>> rows) {
        if (rows.isEmpty()) {
            throw new ArgumentException("INSERT into '" + target.table() + "' was given an empty list of rows");
        }
        var all = new ArrayList<List<Assignment>>(rows.size());
        var names = target.unfolded(rows.get(0)).keySet();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, ?> row = target.unfolded(rows.get(i));
            if (!row.keySet().equals(names)) {
                throw new ArgumentException("INSERT into '" + target.table() + "': row " + i + " gives the columns "
                        + row.keySet() + ", the first row gives " + names + "; all rows must give the same");
            }
            all.add(row(target, names, row));
        }
        return List.copyOf(all);
    }

    private static List<Assignment> row(DmlTarget target, Iterable<String> names, Map<String, ?> row) {
        var assignments = new ArrayList<Assignment>();
        for (String name : names) {
            @Nullable Object value = row.get(name);
            assignments.add(Assignment.ofRow(target.column(name), value));
        }
        return List.copyOf(assignments);
    }
}
