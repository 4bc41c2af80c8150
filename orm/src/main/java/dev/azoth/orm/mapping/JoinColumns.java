package dev.azoth.orm.mapping;

import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.Constraint;
import dev.azoth.sql.schema.ForeignKeyConstraint;
import dev.azoth.sql.schema.Schema;
import dev.azoth.sql.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The columns that relationships are joined by, and the foreign keys these make: one for each relationship, of one column or several. */
final class JoinColumns {
    /** Of one class: which columns refer to which class by a foreign key already. */
    private final Set<Reference> known = new HashSet<>();

    private record Reference(List<String> columns, Class<?> target) {}

    /**
     * Replaces the join columns of a relationship by those that the table has.
     *
     * @param own the column that the table will have under the name of another
     * @param keyColumns how many columns the key has
     * @return constraints of several columns; those of one column have been set on it
     */
    List<Constraint> own(Relationship<?, ?> relationship, Function<Column<?>, Column<?>> own, long keyColumns) {
        List<RelationshipSpec.JoinColumn> joins = relationship.spec().joinColumns;
        var names = new ArrayList<String>();
        boolean free = false;
        for (int i = 0; i < joins.size(); i++) {
            RelationshipSpec.JoinColumn join = joins.get(i);
            if (join.inTarget()) {
                return List.of();
            }
            Column<?> column = own.apply(join.column());
            joins.set(i, new RelationshipSpec.JoinColumn(column, false, join.refersTo()));
            names.add(column.name());
            free |= column.table() == null;
        }
        var made = new ArrayList<Constraint>();
        if (free) {
            unique(relationship, names, keyColumns, made);
            foreignKey(relationship, names, made);
        }
        return made;
    }

    private static void unique(
            Relationship<?, ?> relationship, List<String> names, long keyColumns, List<Constraint> made) {
        List<RelationshipSpec.JoinColumn> joins = relationship.spec().joinColumns;
        boolean isKey = joins.size() == keyColumns
                && joins.stream().allMatch(join -> join.column().isPrimaryKey());
        if (!relationship.spec().unique || isKey) {
            return;
        }
        if (joins.size() == 1) {
            joins.getFirst().column().unique();
        } else {
            made.add(Schema.unique(names.toArray(String[]::new)));
        }
    }

    private void foreignKey(Relationship<?, ?> relationship, List<String> names, List<Constraint> made) {
        List<RelationshipSpec.JoinColumn> joins = relationship.spec().joinColumns;
        Consumer<ForeignKeyConstraint> how = relationship.spec().foreignKey;
        if (how == null || !known.add(new Reference(names, relationship.targetType()))) {
            return;
        }
        if (joins.size() > 1) {
            made.add(several(joins, how));
        } else {
            ForeignKeyConstraint one = Schema.foreignKey(joins.getFirst().refersTo());
            how.accept(one);
            joins.getFirst().column().references(one);
        }
    }

    private static ForeignKeyConstraint several(
            List<RelationshipSpec.JoinColumn> joins, Consumer<ForeignKeyConstraint> how) {
        return several(
                joins.stream().map(join -> join.column().name()).toList(),
                joins.stream()
                        .<Supplier<? extends Column<?>>>map(RelationshipSpec.JoinColumn::refersTo)
                        .toList(),
                how);
    }

    /** A foreign key of columns by their names. */
    static ForeignKeyConstraint several(
            List<String> names,
            List<? extends Supplier<? extends Column<?>>> refersTo,
            Consumer<ForeignKeyConstraint> how) {
        ForeignKeyConstraint constraint = Schema.foreignKeyLater(names, refersTo);
        how.accept(constraint);
        return constraint;
    }

    /**
     * Adds to the table of the other side what it does not have of the columns that a relationship is joined by.
     *
     * @return the columns added
     */
    static List<Column<?>> inTarget(Relationship<?, ?> relationship, Table table, boolean shared) {
        List<RelationshipSpec.JoinColumn> joins = relationship.spec().joinColumns;
        var added = new ArrayList<Column<?>>();
        var names = new ArrayList<String>();
        for (RelationshipSpec.JoinColumn join : joins) {
            names.add(join.column().name());
            if (table.find(join.column().name()) == null) {
                Column<?> column = shared ? join.column().nullable() : join.column();
                added.add(table.appendColumn(column));
            }
        }
        Consumer<ForeignKeyConstraint> how = relationship.spec().foreignKey;
        if (how != null && table.foreignKeys().stream().noneMatch(key -> names.equals(names(key)))) {
            table.appendConstraint(several(joins, how));
        }
        return added;
    }

    private static List<String> names(ForeignKeyConstraint key) {
        return key.columns().stream().map(Column::name).toList();
    }
}
