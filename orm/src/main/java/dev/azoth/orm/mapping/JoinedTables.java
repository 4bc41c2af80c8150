package dev.azoth.orm.mapping;

import dev.azoth.sql.Expression;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.Join;
import dev.azoth.sql.JoinStep;
import dev.azoth.sql.Sql;
import dev.azoth.sql.schema.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables that the objects of a class are kept in, under other names, and joined by the key. */
final class JoinedTables {
    private JoinedTables() {}

    /** A join of a class's tables with each under another name. */
    static FromClause aliased(Join join, @Nullable String name) {
        FromClause left = join.left() instanceof Join inner
                ? aliased(inner, name)
                : join.left().alias(name);
        Mapper<?> right = Mappers.ofTable(join.right());
        return joined(left, named(right, name), right, Join.Kind.INNER);
    }

    private static FromClause named(Mapper<?> mapper, @Nullable String name) {
        return mapper.table().alias(name == null ? null : name + "_" + mapper.table());
    }

    /** What an alias stands for, with the tables of the classes that extend its own where it does not have their columns. */
    static FromClause below(EntityAlias<?> alias, Branches branches) {
        Mapper<?> mapper = alias.mapper();
        FromClause from = alias.from();
        EntityAlias.Origin origin = alias.origin();
        FromClause whole = from;
        for (Mapper<?> below : mapper.selfAndDescendants()) {
            boolean apart = below != mapper && !below.joinedKey().isEmpty() && branches.hold(below);
            if (apart && !(origin == EntityAlias.Origin.GIVEN && holds(from, below))) {
                FromClause table =
                        origin == EntityAlias.Origin.TABLES ? below.table() : named(below, alias.givenName());
                whole = joined(whole, table, below, Join.Kind.LEFT);
            }
        }
        return whole;
    }

    /** The join of the table of a class that extends that of an alias; null for another table. */
    static @Nullable JoinStep bringing(EntityAlias<?> alias, FromClause table) {
        FromClause at = alias.whole();
        while (at != alias.from() && at instanceof Join join) {
            if (join.right() == table) {
                return new JoinStep(alias.from(), table, join.on(), join.kind());
            }
            at = join.left();
        }
        return null;
    }

    private static boolean holds(FromClause from, Mapper<?> mapper) {
        for (Column<?> column : mapper.table().columns()) {
            if (!column.isPrimaryKey() && from.find(column) == null) {
                return false;
            }
        }
        return true;
    }

    private static FromClause joined(FromClause left, FromClause right, Mapper<?> below, Join.Kind kind) {
        Expression<Boolean> on = null;
        List<Column<?>> key = below.primaryKey();
        for (int i = 0; i < key.size(); i++) {
            Expression<Boolean> equal =
                    left.c(key.get(i)).eq(Mapper.cast(right.c(below.joinedKey().get(i))));
            on = on == null ? equal : Sql.and(on, equal);
        }
        if (on == null) {
            throw new IllegalStateException("A joined class without a key");
        }
        return kind == Join.Kind.LEFT ? left.outerJoin(right, on) : left.join(right, on);
    }
}
