package dev.azoth.orm;

import dev.azoth.engine.event.ListenOption;
import dev.azoth.engine.event.Registration;
import dev.azoth.orm.instrument.AttributeTold;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.mapping.Mappers;
import dev.azoth.orm.mapping.ToMany;
import dev.azoth.orm.mapping.ToOne;
import dev.azoth.sql.Attribute;
import dev.azoth.sql.schema.Column;
import org.jspecify.annotations.Nullable;

/**
 * What can be listened to on an attribute: values that are set, members that come and go; of new objects from their constructors
 * on, but not of those that are made for rows. A handler refuses a change by raising. Safe on any thread. SQLAlchemy:
 * {@code AttributeEvents}, {@code @validates}.
 */
public final class AttributeEvents {
    private AttributeEvents() {}

    /** A value is about to be set. */
    @FunctionalInterface
    public interface SetHandler<E, T> {
        /**
         * Gives the value to set, the given one or another.
         *
         * @param old null when there was none, or it is not loaded
         */
        @Nullable
        T handle(E object, @Nullable T value, @Nullable T old);
    }

    /** A member is about to come or go. */
    @FunctionalInterface
    public interface MemberHandler<E, T> {
        void handle(E object, T member);
    }

    /** Listens to a column's values. */
    public static <E, T> Registration onSet(
            Class<E> type, Column<T> column, SetHandler<? super E, T> handler, ListenOption... options) {
        return set(type, column, handler, options);
    }

    /** Listens to a reference's values; of one that is set by the other side, what the handler gives does not matter. */
    public static <E, T> Registration onSet(
            Class<E> type, ToOne<?, T> reference, SetHandler<? super E, T> handler, ListenOption... options) {
        return set(type, reference, handler, options);
    }

    @SuppressWarnings("unchecked") // the attribute says which class its values have
    private static <E, T> Registration set(
            Class<E> type, Attribute attribute, SetHandler<? super E, T> handler, ListenOption... options) {
        AttributeTold.OfSet untyped = (object, value, old) ->
                handler.handle((E) object, (T) value, old == InstanceState.NO_VALUE ? null : (T) old);
        AttributeTold.hear();
        return Mappers.of(type).property(attribute).listen().on(AttributeTold.SET, untyped, options);
    }

    /** Listens to members that come into a collection, one by one, with an assignment, or by the other side. */
    @SuppressWarnings("unchecked")
    public static <E, T> Registration onAppend(
            Class<E> type, ToMany<?, T> collection, MemberHandler<? super E, T> handler, ListenOption... options) {
        AttributeTold.OfMember untyped = (object, member) -> handler.handle((E) object, (T) member);
        return Mappers.of(type).property(collection).listen().on(AttributeTold.APPEND, untyped, options);
    }

    /** Listens to members that go out of a collection, one by one, with an assignment, or by the other side. */
    @SuppressWarnings("unchecked")
    public static <E, T> Registration onRemove(
            Class<E> type, ToMany<?, T> collection, MemberHandler<? super E, T> handler, ListenOption... options) {
        AttributeTold.OfMember untyped = (object, member) -> handler.handle((E) object, (T) member);
        return Mappers.of(type).property(collection).listen().on(AttributeTold.REMOVE, untyped, options);
    }
}
