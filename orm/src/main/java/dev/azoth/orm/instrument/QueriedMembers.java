package dev.azoth.orm.instrument;

import dev.azoth.error.MultipleResultsFoundException;
import dev.azoth.error.NoResultFoundException;
import dev.azoth.orm.collection.CollectionQuery;
import dev.azoth.sql.Expression;
import dev.azoth.sql.OrderItem;
import dev.azoth.sql.Select;
import dev.azoth.sql.Sql;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The members of a dynamic collection, narrowed, ordered or cut. Immutable; its collection's thread. */
final class QueriedMembers<E> implements CollectionQuery<E> {
    private final DynamicMembers<E> members;
    private final UnaryOperator<Select<E>> refined;
    /** Whether what it asks for is all of the collection. */
    private final boolean whole;

    private QueriedMembers(DynamicMembers<E> members, UnaryOperator<Select<E>> refined, boolean whole) {
        this.members = members;
        this.refined = refined;
        this.whole = whole;
    }

    static <E> QueriedMembers<E> of(DynamicMembers<E> members) {
        return new QueriedMembers<>(members, select -> select, true);
    }

    private QueriedMembers<E> then(UnaryOperator<Select<E>> more) {
        return new QueriedMembers<>(members, select -> more.apply(refined.apply(select)), false);
    }

    @Override
    public Select<E> statement() {
        return refined.apply(members.statements().select());
    }

    @Override
    public CollectionQuery<E> filter(Expression<Boolean> condition) {
        return then(select -> select.where(condition));
    }

    @Override
    public CollectionQuery<E> filterBy(String attribute, Object value) {
        return then(select -> select.filterBy(attribute, value));
    }

    @Override
    public CollectionQuery<E> orderBy(OrderItem... items) {
        return then(select -> select.orderBy(items));
    }

    @Override
    public CollectionQuery<E> unordered() {
        return then(Select::unordered);
    }

    @Override
    public CollectionQuery<E> limit(long count) {
        return then(select -> select.limit(count));
    }

    @Override
    public CollectionQuery<E> offset(long count) {
        return then(select -> select.offset(count));
    }

    @Override
    public CollectionQuery<E> slice(long from, long to) {
        if (from < 0 || to < from) {
            throw new IndexOutOfBoundsException("There is no slice of a query from " + from + " to " + to);
        }
        return then(select -> (from == 0 ? select : select.offset(from)).limit(to - from));
    }

    @Override
    public E get(long place) {
        if (place < 0) {
            throw new IndexOutOfBoundsException("There is no place " + place + " of a query");
        }
        if (isKept()) {
            return members.kept().get(Math.toIntExact(place));
        }
        List<E> found = slice(place, place + 1).all();
        if (found.isEmpty()) {
            throw new IndexOutOfBoundsException("There is no member at place " + place + " of " + members);
        }
        return found.getFirst();
    }

    /** Whether it is known without SQL: of an object without a row. */
    private boolean isKept() {
        return whole && members.isKept();
    }

    @Override
    public List<E> all() {
        return isKept() ? members.kept() : members.ask(this::statement);
    }

    @Override
    public Iterator<E> iterator() {
        return all().iterator();
    }

    @Override
    public Optional<E> first() {
        List<E> found = isKept() ? members.kept() : limit(1).all();
        return found.stream().findFirst();
    }

    @Override
    public E one() {
        return oneOrEmpty()
                .orElseThrow(() -> new NoResultFoundException("No row was found when one was required, of " + members));
    }

    @Override
    public Optional<E> oneOrEmpty() {
        List<E> found = all();
        if (found.size() > 1) {
            throw new MultipleResultsFoundException("Several rows were found when one was required, of " + members);
        }
        return found.stream().findFirst();
    }

    @Override
    public long count() {
        return isKept()
                ? members.kept().size()
                : members.ask(() ->
                                Sql.select(Sql.count()).selectFrom(statement().subquery()))
                        .getFirst();
    }
}
