package dev.azoth.orm.load;

import dev.azoth.orm.mapping.Mapper;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Row;
import dev.azoth.sql.RowHeader;
import dev.azoth.sql.RowShape;
import dev.azoth.sql.Select;
import dev.azoth.sql.Statement;
import dev.azoth.sql.StatementOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a SELECT of mapped classes becomes: the SELECT of columns that is sent, and what is made of its rows. Immutable; safe for
 * any number of threads.
 *
 * @param source the SELECT, and what is loaded of its objects
 * @param owners the SELECT of the objects, without what is joined to it for members
 * @param core what is sent
 * @param hasCollections whether an object may stand in several rows because its members do
 */
record QueryPlan(
        Select<?> source,
        OptionTree options,
        List<Mapper<?>> path,
        Select<?> owners,
        Statement<Row> core,
        List<Item> items,
        RowHeader header,
        boolean hasCollections) {
    /** One thing that was selected. */
    sealed interface Item {
        String name();
    }

    /** A mapped class. */
    record EntityItem(EntityReader reader, String name) implements Item {}

    /** Several of these under one name. */
    record BundleItem(List<Item> items, RowHeader header, RowShape<?> shape, String name) implements Item {}

    /** An expression, at a position of the row. */
    record ValueItem(int position, String name, @Nullable Expression<?> expression) implements Item {}

    QueryPlan(
            Select<?> source,
            OptionTree options,
            List<Mapper<?>> path,
            Select<?> owners,
            Statement<Row> core,
            List<Item> items,
            boolean hasCollections) {
        this(source, options, path, owners, core, items, header(items), hasCollections);
    }

    /** The SELECT that has the columns of what a reader reads. */
    Select<?> selectOf(EntityReader reader) {
        return entities().anyMatch(own -> own == reader) ? owners : (Select<?>) core;
    }

    /** What makes the objects that were selected. */
    Stream<EntityReader> entities() {
        return entities(items);
    }

    private static Stream<EntityReader> entities(List<Item> items) {
        return items.stream().flatMap(item -> switch (item) {
            case EntityItem entity -> Stream.of(entity.reader());
            case BundleItem bundle -> entities(bundle.items());
            case ValueItem value -> Stream.empty();
        });
    }

    static QueryPlan of(Select<?> select, OptionTree options) {
        return of(select, options, List.of());
    }

    /** @param path the classes that led here, by relationships that are loaded along */
    static QueryPlan of(Select<?> select, OptionTree options, List<Mapper<?>> path) {
        return new PlanBuilder(select, options, path).plan();
    }

    /** The plan of the same SELECT as somebody has changed it. */
    QueryPlan of(Select<?> changed) {
        List<StatementOption> before = source.parts().options();
        List<StatementOption> now = changed.parts().options();
        List<StatementOption> more = now.size() > before.size() ? now.subList(before.size(), now.size()) : List.of();
        return of(changed, options.with(more), path);
    }

    static RowHeader header(List<Item> items) {
        var names = new ArrayList<String>();
        var expressions = new ArrayList<@Nullable Expression<?>>();
        for (Item item : items) {
            names.add(item.name());
            expressions.add(item instanceof ValueItem value ? value.expression() : null);
        }
        return new RowHeader(names, expressions);
    }
}
