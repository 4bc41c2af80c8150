package dev.azoth.orm.flush;

import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.mapping.ColumnPair;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Sql;
import dev.azoth.sql.Update;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of secondary tables that follow a key which changes, where the database does not see to that. */
final class LinkKeys {
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Moved(
            Relationship<?, ?> relationship,
            InstanceState owner,
            @Nullable Object[] before) {}

    private final Referred referred;
    private final List<Moved> moved = new ArrayList<>(0);

    LinkKeys(Referred referred) {
        this.referred = referred;
    }

    void add(Relationship<?, ?> relationship, InstanceState owner) {
        moved.add(new Moved(
                relationship, owner, Changes.before(owner, relationship.wiring().pairs())));
    }

    /** When the owners have their new keys. */
    void write(Writing writing) {
        for (Moved one : moved) {
            Table table = one.relationship.wiring().secondary();
            if (table != null) {
                write(writing, table, one);
            }
        }
    }

    private void write(Writing writing, Table table, Moved one) {
        Update update = Sql.update(table);
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        List<ColumnPair> pairs = one.relationship.wiring().pairs();
        for (int i = 0; i < pairs.size(); i++) {
            Column<?> column = pairs.get(i).remote();
            Expression<?> value = Sql.bindparam(column.name(), column.type());
            update = update.set((ColumnClause<?>) column, value).where(UpdateShape.is(column));
            row.put(column.name(), referred.value(one.owner, pairs.get(i).local()));
            row.put(UpdateShape.old(column), one.before[i]);
        }
        writing.run("UPDATE of links", update, List.of(row), List.of(one.owner));
    }
}
