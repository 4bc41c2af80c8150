package dev.azoth.sql;

import dev.azoth.error.ArgumentException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The condition of a join, derived from foreign keys between its sides. SQLAlchemy: {@code Join._join_condition}. */
final class JoinCondition {
    private JoinCondition() {}

    static Expression<Boolean> derive(FromClause left, FromClause right) {
        List<Condition> found = all(left, right);
        if (found.isEmpty()) {
            throw new ArgumentException("Can't find any foreign key relationships between '" + left + "' and '" + right
                    + "'; give the ON condition");
        }
        if (found.size() > 1) {
            throw new ArgumentException("Can't determine join between '" + left + "' and '" + right
                    + "': they have more than one foreign key relationship; give the ON condition");
        }
        return found.getFirst();
    }

    static boolean exists(FromClause left, FromClause right) {
        return !all(left, right).isEmpty();
    }

    private static List<Condition> all(FromClause left, FromClause right) {
        // The rightmost part of a left side that is itself a join is tried first, as SQLAlchemy does.
        if (left instanceof Join join) {
            List<Condition> nearest = all(join.right(), right);
            return nearest.isEmpty() ? all(join.left(), right) : nearest;
        }
        var found = new ArrayList<Condition>();
        collect(right, left, found);
        if (!left.equals(right)) {
            collect(left, right, found);
        }
        return found;
    }

    /** Foreign keys from one side to the other; written {@code referred = referring} whatever their direction. */
    private static void collect(FromClause from, FromClause to, List<Condition> found) {
        for (TableClause table : tables(from)) {
            for (ForeignKeyLink link : table.foreignKeyLinks()) {
                Condition condition = condition(link, from, to);
                if (condition != null && !found.contains(condition)) {
                    found.add(condition);
                }
            }
        }
    }

    private static @Nullable Condition condition(ForeignKeyLink link, FromClause from, FromClause to) {
        var parts = new ArrayList<Condition>();
        for (int i = 0; i < link.columns().size(); i++) {
            Expression<?> referring = Correspondence.find(from, link.columns().get(i));
            Expression<?> referred =
                    Correspondence.find(to, link.targetColumns().get(i));
            if (referring == null || referred == null) {
                return null;
            }
            parts.add(new Comparison(referred, StandardOperator.EQ, referring));
        }
        return Junction.of(Junction.Kind.AND, parts);
    }

    /** The tables whose columns can be seen through a FROM clause. */
    private static List<TableClause> tables(FromClause from) {
        var tables = new ArrayList<TableClause>();
        for (NamedExpression<?> column : from.columns()) {
            Expression<?> at = column;
            while (at instanceof ProxyColumn<?> || at instanceof Label<?>) {
                at = at instanceof ProxyColumn<?> proxy ? proxy.source() : ((Label<?>) at).expression();
            }
            if (at instanceof ColumnClause<?> bare && bare.table() != null && !tables.contains(bare.table())) {
                tables.add(bare.table());
            }
        }
        return tables;
    }
}
