package dev.azoth.orm.bulk;

import dev.azoth.engine.ResultLayers;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.context.SessionContext;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.load.Keys;
import dev.azoth.orm.load.Loader;
import dev.azoth.orm.mapping.ColumnOption;
import dev.azoth.orm.mapping.ColumnPair;
import dev.azoth.orm.mapping.ColumnProperty;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Property;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.orm.query.SessionOption;
import dev.azoth.sql.Assignment;
import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.Dml;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Select;
import dev.azoth.sql.Selectable;
import dev.azoth.sql.Sql;
import dev.azoth.sql.Update;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the objects of a session in step with an UPDATE or DELETE. For one task at a time. SQLAlchemy: {@code synchronize_session}. */
final class Synchronisation {
    private final SessionContext session;
    private final Mapper<?> mapper;
    private final Evaluator evaluator;
    private final List<InstanceState> concerned = new ArrayList<>();
    private final List<InstanceState> uncertain = new ArrayList<>();
    /** The objects of both: while the statement runs nobody else may hold them. */
    private final List<Managed> held = new ArrayList<>();

    Synchronisation(SessionContext session, Mapper<?> mapper, Map<String, ?> parameters) {
        this.session = session;
        this.mapper = mapper;
        this.evaluator = new Evaluator(mapper, parameters);
    }

    /** Finds the objects concerned, before the statement runs. */
    void find(Dml statement, @Nullable Expression<Boolean> where) {
        if (statement.options().contains(SessionOption.SYNCHRONIZE_NONE)) {
            return;
        }
        boolean evaluable = evaluator.supports(where);
        if (statement.options().contains(SessionOption.SYNCHRONIZE_EVALUATE) && !evaluable) {
            throw new InvalidRequestException("The condition cannot be evaluated on the objects of the session: "
                    + where + ". Synchronise by SYNCHRONIZE_FETCH, or not at all");
        }
        if (evaluable && !statement.options().contains(SessionOption.SYNCHRONIZE_FETCH)) {
            evaluate(where);
        } else {
            fetch(where);
        }
    }

    private void evaluate(@Nullable Expression<Boolean> where) {
        for (InstanceState state : session.identities().all()) {
            if (state.mapper().isA(mapper) && isHeld(state)) {
                Object value = where == null ? (Object) true : evaluator.value(where, state);
                if (value == Evaluator.EXPIRED) {
                    uncertain.add(state);
                } else if (Boolean.TRUE.equals(value)) {
                    concerned.add(state);
                }
            }
        }
    }

    /** False when the object is gone. */
    private boolean isHeld(InstanceState state) {
        Managed object = state.get();
        return object != null && held.add(object);
    }

    private void fetch(@Nullable Expression<Boolean> where) {
        Select<?> select = Sql.select(List.<Selectable>copyOf(mapper.primaryKey()));
        Expression<Boolean> ofClass = Loader.isOfClass(mapper.entity());
        if (where != null) {
            select = select.where(where);
        }
        if (ofClass != null) {
            select = select.where(ofClass);
        }
        for (@Nullable
        Object[] row : ResultLayers.arrays(session.connection().execute(select, evaluator.parameters()))) {
            IdentityKey key = IdentityKey.of(mapper, row);
            InstanceState state = key == null ? null : session.identities().get(key);
            if (state != null && isHeld(state)) {
                concerned.add(state);
            }
        }
    }

    /** The rows are gone: so are the objects. */
    void deleted() {
        try {
            concerned.forEach(session::removed);
            for (InstanceState state : uncertain) {
                state.mapper().properties().forEach(property -> state.expire(property.index()));
                state.expireHidden();
            }
        } finally {
            Reference.reachabilityFence(held);
        }
    }

    /** The rows have these values: so have the objects. What cannot be told is read anew when it is touched. */
    void updated(Update update) {
        try {
            concerned.addAll(uncertain);
            concerned.forEach(state -> updated(state, update));
        } finally {
            Reference.reachabilityFence(held);
        }
    }

    private void updated(InstanceState state, Update update) {
        Map<ColumnSlot, @Nullable Object> values = new HashMap<>();
        for (Assignment assignment : update.values()) {
            ColumnSlot slot = state.mapper().slot(assignment.column());
            if (slot != null) {
                values.put(
                        slot,
                        evaluator.supports(assignment.value())
                                ? evaluator.value(assignment.value(), state)
                                : Evaluator.EXPIRED);
            }
        }
        values.forEach((slot, value) -> set(state, slot, value));
        rekey(state, values.keySet());
        expireMade(state, update);
        session.altered(state);
    }

    /** An object whose key has been set is found by that from now on. */
    private void rekey(InstanceState state, Set<ColumnSlot> set) {
        if (set.stream().anyMatch(slot -> slot.column().isPrimaryKey())) {
            IdentityKey now = Keys.current(state);
            if (now != null) {
                session.rekeyed(state, now);
            }
        }
    }

    /** Gives an object the value its row has now. */
    static void set(InstanceState state, ColumnSlot slot, @Nullable Object value) {
        Property property = slot.property();
        if (property == null) {
            state.hidden(slot.index(), value == Evaluator.EXPIRED ? InstanceState.NO_VALUE : value);
            expireReferences(state, slot.column());
        } else if (property instanceof ColumnProperty column
                && value != Evaluator.EXPIRED
                && !state.isModified(property.index())) {
            if (state.isLoaded(property.index())) {
                state.object()
                        .azoth$set(
                                property.index(),
                                value == null ? null : column.column().type().check(value));
            }
        } else {
            state.expire(property.index());
        }
    }

    private static void expireReferences(InstanceState state, ColumnClause<?> column) {
        for (Relationship<?, ?> relationship : state.mapper().relationships()) {
            if (!relationship.toMany()) {
                for (ColumnPair pair : relationship.wiring().pairs()) {
                    if (pair.local() == column) {
                        state.expire(relationship.index());
                    }
                }
            }
        }
    }

    /** What the database makes on UPDATE. */
    private static void expireMade(InstanceState state, Update update) {
        for (Property property : state.mapper().properties()) {
            if (property instanceof ColumnProperty column
                    && (column.is(ColumnOption.SERVER_ON_UPDATE)
                            || column.column().updateDefault() != null
                            || column.column().computed() != null)
                    && update.values().stream().noneMatch(one -> one.column() == column.column())) {
                state.expire(property.index());
            }
        }
    }
}
