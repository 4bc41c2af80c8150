package dev.azoth.orm;

import dev.azoth.orm.bulk.BulkStatements;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Mappers;
import dev.azoth.sql.Alias;
import dev.azoth.sql.Bundle;
import dev.azoth.sql.DmlStatement;
import dev.azoth.sql.EntityClause;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.Label;
import dev.azoth.sql.ProxyColumn;
import dev.azoth.sql.Select;
import dev.azoth.sql.Selectable;
import dev.azoth.sql.Statement;
import dev.azoth.sql.schema.Column;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The mapped classes that a statement is about. */
final class ExecutedClasses {
    private ExecutedClasses() {}

    /** Those whose objects or columns a SELECT selects, and the one whose rows another statement writes. */
    static List<Mapper<?>> of(Statement<?> statement) {
        var found = new LinkedHashSet<Mapper<?>>();
        switch (statement) {
            case Select<?> select -> select.parts().selection().forEach(item -> collect(item, found));
            case DmlStatement<?> dml -> {
                EntityClause<?> entity = BulkStatements.bare(dml).entity();
                if (entity != null) {
                    collect(entity, found);
                }
            }
            default -> {}
        }
        return List.copyOf(found);
    }

    private static void collect(Selectable item, Set<Mapper<?>> into) {
        switch (item) {
            case EntityAlias<?> entity -> into.add(entity.mapper());
            case Bundle<?> bundle -> bundle.items().forEach(one -> collect(one, into));
            case Label<?> label -> collect(label.expression(), into);
            case Column<?> column -> ofTable(column.table(), into);
            case ProxyColumn<?> column when column.from() instanceof Alias alias -> ofTable(alias.element(), into);
            default -> {}
        }
    }

    private static void ofTable(@Nullable FromClause table, Set<Mapper<?>> into) {
        Mapper<?> mapper = table == null ? null : Mappers.findByTable(table);
        if (mapper != null) {
            into.add(mapper);
        }
    }
}
