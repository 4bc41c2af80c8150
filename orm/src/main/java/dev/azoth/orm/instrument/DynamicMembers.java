package dev.azoth.orm.instrument;

import dev.azoth.error.DetachedInstanceException;
import dev.azoth.orm.collection.CollectionQuery;
import dev.azoth.orm.collection.DynamicCollection;
import dev.azoth.sql.Expression;
import dev.azoth.sql.OrderItem;
import dev.azoth.sql.Select;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Members that are queried when they are asked for. */
final class DynamicMembers<E> extends UnheldMembers<E> implements DynamicCollection<E> {
    DynamicMembers(Tracking tracking) {
        super(tracking);
    }

    private QueriedMembers<E> query() {
        return QueriedMembers.of(this);
    }

    /** Whether those that have been added are all: of an object that has no row, nor gets one by a flush, or is being shown. */
    boolean isKept() {
        InstanceState state = state();
        if (state == null) {
            return true;
        }
        SessionLink session = state.session();
        return state.key() == null ? session == null || !session.autoflushes() : Showing.now();
    }

    @SuppressWarnings("unchecked") // only members of this class are added
    List<E> kept() {
        return (List<E>) members();
    }

    /** Runs a query about the members. */
    <R> List<R> ask(Supplier<Select<R>> select) {
        InstanceState state = state();
        SessionLink session = state == null ? null : state.session();
        if (session == null) {
            if (state == null || state.key() == null) {
                var unused = statements(); // refuses it
            }
            throw new DetachedInstanceException(
                    this + " of " + state + " cannot be queried: the object is in no session");
        }
        return session.query(this, select);
    }

    @Override
    public Select<E> statement() {
        return query().statement();
    }

    @Override
    public CollectionQuery<E> filter(Expression<Boolean> condition) {
        return query().filter(condition);
    }

    @Override
    public CollectionQuery<E> filterBy(String attribute, Object value) {
        return query().filterBy(attribute, value);
    }

    @Override
    public CollectionQuery<E> orderBy(OrderItem... items) {
        return query().orderBy(items);
    }

    @Override
    public CollectionQuery<E> unordered() {
        return query().unordered();
    }

    @Override
    public CollectionQuery<E> limit(long count) {
        return query().limit(count);
    }

    @Override
    public CollectionQuery<E> offset(long count) {
        return query().offset(count);
    }

    @Override
    public CollectionQuery<E> slice(long from, long to) {
        return query().slice(from, to);
    }

    @Override
    public E get(long place) {
        return query().get(place);
    }

    @Override
    public List<E> all() {
        return query().all();
    }

    @Override
    public Optional<E> first() {
        return query().first();
    }

    @Override
    public E one() {
        return query().one();
    }

    @Override
    public Optional<E> oneOrEmpty() {
        return query().oneOrEmpty();
    }

    @Override
    public long count() {
        return query().count();
    }

    @Override
    public Iterator<E> iterator() {
        return query().iterator();
    }
}
