package dev.azoth.orm.mapping;

import dev.azoth.error.ArgumentException;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.MetaData;
import dev.azoth.sql.schema.Schema;
import dev.azoth.sql.schema.Table;
import dev.azoth.sql.schema.TableItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Finds how a relationship is wired. */
final class RelationshipWiring {
    private static final ReentrantLock LOCK = new ReentrantLock();
    /** Secondary tables that no class is mapped to, by the relationship that defines them. */
    private static final Map<Relationship<?, ?>, Table> SECONDARY = new ConcurrentHashMap<>();

    private RelationshipWiring() {}

    static <T> Wiring<T> of(Relationship<?, T> relationship) {
        Mapper<T> target = Mappers.of(relationship.targetType());
        RelationshipSpec spec = relationship.spec();
        if (spec.mappedBy != null) {
            return inverse(relationship, target, spec.mappedBy);
        }
        Relationship<?, ?> back = back(relationship, target);
        if (spec.secondaryName != null) {
            Table secondary = secondary(relationship, spec);
            return new Wiring<>(
                    target,
                    Direction.MANY_TO_MANY,
                    pairs(spec.secondaryOwn, secondary),
                    secondary,
                    pairs(spec.secondaryTarget, secondary),
                    back);
        }
        var pairs = new ArrayList<ColumnPair>();
        boolean here = false;
        for (RelationshipSpec.JoinColumn join : spec.joinColumns) {
            here = !join.inTarget();
            Column<?> referred = join.refersTo().get();
            pairs.add(
                    here
                            ? new ColumnPair(join.column(), referred)
                            : new ColumnPair(
                                    referred, target.table().c(join.column().name())));
        }
        return new Wiring<>(target, here ? Direction.MANY_TO_ONE : Direction.ONE_TO_MANY, pairs, null, List.of(), back);
    }

    private static <T> Wiring<T> inverse(Relationship<?, T> relationship, Mapper<T> target, String mappedBy) {
        if (!(target.property(mappedBy) instanceof Relationship<?, ?> back) || back.isInverse()) {
            throw new ArgumentException(
                    relationship + " is mapped by " + target.type().getSimpleName() + "." + mappedBy
                            + ", which is no relationship that holds the foreign key");
        }
        Wiring<?> there = back.wiring();
        if (there.secondary() != null) {
            return new Wiring<>(
                    target, Direction.MANY_TO_MANY, there.secondaryPairs(), there.secondary(), there.pairs(), back);
        }
        return new Wiring<>(
                target,
                Direction.ONE_TO_MANY,
                there.pairs().stream()
                        .map(pair -> new ColumnPair(pair.remote(), pair.local()))
                        .toList(),
                null,
                List.of(),
                back);
    }

    private static @Nullable Relationship<?, ?> back(Relationship<?, ?> relationship, Mapper<?> target) {
        for (Property property : target.properties()) {
            if (property instanceof Relationship<?, ?> other
                    && relationship.name().equals(other.spec().mappedBy)
                    && other.targetType().isAssignableFrom(relationship.owner())) {
                return other;
            }
        }
        return null;
    }

    private static List<ColumnPair> pairs(List<RelationshipSpec.SecondaryColumn> columns, Table secondary) {
        return columns.stream()
                .map(column -> new ColumnPair(column.refersTo().get(), secondary.c(column.name())))
                .toList();
    }

    private static Table secondary(Relationship<?, ?> relationship, RelationshipSpec spec) {
        String name = String.valueOf(spec.secondaryName);
        Table mapped = Mappers.findTable(name, spec.secondarySchema);
        if (mapped != null) {
            return mapped;
        }
        LOCK.lock();
        try {
            Table known = SECONDARY.get(relationship);
            if (known == null) {
                var items = new ArrayList<TableItem>();
                SecondaryTable.items(spec, items);
                if (spec.secondarySchema != null) {
                    items.add(Schema.inSchema(spec.secondarySchema));
                }
                known = Table.define(name, new MetaData(), items);
                SECONDARY.put(relationship, known);
            }
            return known;
        } finally {
            LOCK.unlock();
        }
    }
}
