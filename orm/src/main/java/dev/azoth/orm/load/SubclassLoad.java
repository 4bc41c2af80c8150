package dev.azoth.orm.load;

import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Property;
import dev.azoth.sql.BindParameter;
import dev.azoth.sql.Expression;
import dev.azoth.sql.OrderItem;
import dev.azoth.sql.Select;
import dev.azoth.sql.Sql;
import dev.azoth.sql.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What objects have beyond the class that was selected, by a statement for one class that extends it. */
final class SubclassLoad implements MemberLoad {
    private static final String KEYS = "keys_";

    private final List<Request> requests = new ArrayList<>(1);

    /**
     * @param later the class
     * @param reader has read the objects
     * @param anew whether what is loaded is loaded again
     */
    SubclassLoad(Mapper<?> later, EntityReader reader, List<Managed> objects, boolean anew) {
        Mapper<?> base = reader.mapper();
        var keys = new ArrayList<Object>();
        for (Managed object : objects) {
            InstanceState state = Members.state(object);
            boolean own = state.mapper().isA(later)
                    && reader.later().stream()
                            .noneMatch(other -> other != later
                                    && other.isA(later)
                                    && state.mapper().isA(other));
            Object id = state.id();
            if (own && id != null && (anew || lacks(state, base, reader.options()))) {
                keys.add(id);
            }
        }
        if (!keys.isEmpty()) {
            OptionTree tree = reader.options().beyond(base);
            for (int i = 0; i < keys.size(); i += CHUNK) {
                requests.add(request(later, keys.subList(i, Math.min(keys.size(), i + CHUNK)), tree, reader.path()));
            }
        }
    }

    private static boolean lacks(InstanceState state, Mapper<?> base, OptionTree options) {
        for (ColumnSlot slot : state.mapper().slots()) {
            Property property = slot.property();
            boolean there = base.slot(slot.column()) != null
                    || (property == null
                            ? state.isHiddenLoaded(slot.index())
                            : state.isLoaded(property.index()) || !options.selects(state.mapper(), slot));
            if (!there) {
                return true;
            }
        }
        return false;
    }

    private static Request request(Mapper<?> later, List<Object> keys, OptionTree tree, List<Mapper<?>> path) {
        List<Column<?>> key = later.primaryKey();
        Select<?> select = Sql.select(later.entity()).orderBy(key.toArray(OrderItem[]::new));
        List<Mapper<?>> before = path.subList(0, path.size() - 1);
        if (key.size() > 1) {
            Expression<Boolean> among =
                    Sql.tuple(key.toArray(Expression<?>[]::new)).in(keys);
            return new Request(QueryPlan.of(select.where(among), tree, before), Map.of());
        }
        BindParameter<?> among = Sql.bindparam(KEYS, key.getFirst().type()).asExpanding();
        return new Request(QueryPlan.of(select.where(key.getFirst().in(among)), tree, before), Map.of(KEYS, keys));
    }

    @Override
    public List<Request> requests() {
        return requests;
    }

    @Override
    public void take(List<@Nullable Object[]> rows) {}

    @Override
    public void finish() {}
}
