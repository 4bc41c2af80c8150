package dev.azoth.orm;

import dev.azoth.error.ArgumentException;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.EntityDml;
import dev.azoth.orm.mapping.Mappers;
import dev.azoth.orm.mapping.MemberStatements;
import dev.azoth.orm.mapping.Related;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.orm.query.FetchSize;
import dev.azoth.orm.query.FromStatement;
import dev.azoth.orm.query.LoaderCriteria;
import dev.azoth.orm.query.LockRows;
import dev.azoth.orm.query.SessionOption;
import dev.azoth.sql.Bundle;
import dev.azoth.sql.ColumnAdapter;
import dev.azoth.sql.Delete;
import dev.azoth.sql.Expression;
import dev.azoth.sql.ForUpdate;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.Insert;
import dev.azoth.sql.Query;
import dev.azoth.sql.Row;
import dev.azoth.sql.Select;
import dev.azoth.sql.SelectItem;
import dev.azoth.sql.Selectable;
import dev.azoth.sql.Sql;
import dev.azoth.sql.StatementOption;
import dev.azoth.sql.Tuple2;
import dev.azoth.sql.Tuple3;
import dev.azoth.sql.Update;
import java.util.function.Function;

/** Statements about mapped classes; to be imported statically beside {@link Sql}. SQLAlchemy: {@code sqlalchemy.orm}. */
public final class Orm extends LoaderOptions {
    private Orm() {}

    /** Objects of a class. */
    public static <E> Select<E> select(Class<E> type) {
        return Sql.select(entity(type));
    }

    /** Objects of two classes, as typed tuples. */
    public static <A, B> Select<Tuple2<A, B>> select(Class<A> a, Class<B> b) {
        return Sql.select(entity(a), entity(b));
    }

    /** Objects of a class and an expression or alias, as typed tuples. */
    public static <A, B> Select<Tuple2<A, B>> select(Class<A> a, SelectItem<B> b) {
        return Sql.select(entity(a), b);
    }

    /** An expression or alias and objects of a class, as typed tuples. */
    public static <A, B> Select<Tuple2<A, B>> select(SelectItem<A> a, Class<B> b) {
        return Sql.select(a, entity(b));
    }

    /** Objects of a class and two expressions or aliases, as typed tuples. */
    public static <A, B, C> Select<Tuple3<A, B, C>> select(Class<A> a, SelectItem<B> b, SelectItem<C> c) {
        return Sql.select(entity(a), b, c);
    }

    /** Objects of three classes, as typed tuples. */
    public static <A, B, C> Select<Tuple3<A, B, C>> select(Class<A> a, Class<B> b, Class<C> c) {
        return Sql.select(entity(a), entity(b), entity(c));
    }

    /** A class as a thing to select, for {@code select(...)} of more. */
    public static <E> EntityAlias<E> entity(Class<E> type) {
        return Mappers.of(type).entity();
    }

    /** An alias of a class, so that it can stand in a statement twice. SQLAlchemy: {@code aliased()}. */
    public static <E> EntityAlias<E> aliased(Class<E> type) {
        return EntityAlias.of(Mappers.of(type), (String) null);
    }

    /** An alias with a name. */
    public static <E> EntityAlias<E> aliased(Class<E> type, String name) {
        return EntityAlias.of(Mappers.of(type), name);
    }

    /** The class as the rows of something that has its columns: a subquery, a CTE. */
    public static <E> EntityAlias<E> aliased(Class<E> type, FromClause from) {
        return EntityAlias.of(Mappers.of(type), from);
    }

    /**
     * A class with the columns of some classes that extend it, instead of all: {@code withPolymorphic(Person.class, Engineer.class)};
     * of an alias, {@code aliased(Person.class).withPolymorphic(Engineer.class)}.
     *
     * @throws dev.azoth.error.ArgumentException for a class that is not mapped, or does not extend the first
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the classes are only read
    public static <E> EntityAlias<E> withPolymorphic(Class<E> type, Class<? extends E>... subclasses) {
        return entity(type).withPolymorphic(subclasses);
    }

    /** Two things that are one value of a row; {@code into} makes a record of them. */
    public static <A, B> Bundle<Tuple2<A, B>> bundle(String name, SelectItem<A> a, SelectItem<B> b) {
        return Bundle.of(name, Sql.select(a, b));
    }

    /** Three things that are one value of a row. */
    public static <A, B, C> Bundle<Tuple3<A, B, C>> bundle(
            String name, SelectItem<A> a, SelectItem<B> b, SelectItem<C> c) {
        return Bundle.of(name, Sql.select(a, b, c));
    }

    /** Any number of things that are one value of a row, itself a row: {@code bundle("b", x, y).into(Row::asMap)}. */
    public static Bundle<Row> bundle(String name, Selectable... items) {
        return Bundle.of(name, Sql.select(items));
    }

    /**
     * That rows belong to an object by one of its relationships: {@code select(Order.class).where(withParent(user, User_.orders))}; of an
     * alias, {@code withParent(user, User_.orders.to(alias))}. The object's key is asked for when the statement is executed. SQLAlchemy:
     * {@code with_parent}.
     *
     * @throws ArgumentException when the relationship is none of the object's class
     */
    public static Expression<Boolean> withParent(Object owner, Related related) {
        Relationship<?, ?> relationship = related.relationship();
        if (!relationship.owner().isInstance(owner)) {
            throw new ArgumentException(relationship + " is no relationship of "
                    + owner.getClass().getSimpleName() + ", whose object was given");
        }
        Expression<Boolean> condition = new MemberStatements<>(relationship, owner).condition();
        EntityAlias<?> alias = related.alias();
        Expression<Boolean> more = related.criteria();
        Expression<Boolean> all = more == null ? condition : Sql.and(condition, more);
        return alias == null || !alias.aliased()
                ? all
                : ColumnAdapter.to(alias.from()).adapt(all);
    }

    /** INSERT of rows of a class. */
    public static Insert insert(Class<?> type) {
        return EntityDml.insert(Mappers.of(type));
    }

    /** UPDATE of rows of a class. */
    public static Update update(Class<?> type) {
        return EntityDml.update(Mappers.of(type));
    }

    /** DELETE of rows of a class. */
    public static Delete delete(Class<?> type) {
        return EntityDml.delete(Mappers.of(type));
    }

    /* How a session treats one statement */

    /** Objects already in the session are given the values of the rows. */
    public static StatementOption populateExisting() {
        return SessionOption.POPULATE_EXISTING;
    }

    /** The session is not flushed first. */
    public static StatementOption noAutoflush() {
        return SessionOption.NO_AUTOFLUSH;
    }

    /** Of UPDATE and DELETE: the condition is evaluated on the objects in the session, which are kept in step. */
    public static StatementOption synchronizeEvaluate() {
        return SessionOption.SYNCHRONIZE_EVALUATE;
    }

    /** Of UPDATE and DELETE: the keys of the rows concerned are fetched first; the objects in the session are kept in step. */
    public static StatementOption synchronizeFetch() {
        return SessionOption.SYNCHRONIZE_FETCH;
    }

    /** Of UPDATE and DELETE: the objects in the session are left as they are. */
    public static StatementOption synchronizeNone() {
        return SessionOption.SYNCHRONIZE_NONE;
    }

    /** The row is locked, for {@code session.get}; what is in the session is given its values. */
    public static StatementOption withForUpdate() {
        return withForUpdate(ForUpdate.PLAIN);
    }

    /** As {@link #withForUpdate()}, with a lock of another kind. */
    public static StatementOption withForUpdate(ForUpdate lock) {
        return new LockRows(lock);
    }

    /**
     * Only rows of a class, and of those that extend it, for which a condition on its columns holds; also where it is joined, and in
     * what is loaded of the objects later.
     */
    public static LoaderCriteria withLoaderCriteria(Class<?> type, Expression<Boolean> condition) {
        return new LoaderCriteria(
                type, alias -> alias.aliased() ? ColumnAdapter.to(alias.from()).adapt(condition) : condition, false);
    }

    /**
     * As {@link #withLoaderCriteria(Class, Expression)}, for all mapped classes that extend a class or interface:
     * {@code withLoaderCriteria(HasTenant.class, alias -> alias.<String>get("tenant").eq("x"))}.
     */
    public static LoaderCriteria withLoaderCriteria(
            Class<?> type, Function<EntityAlias<?>, Expression<Boolean>> condition) {
        return new LoaderCriteria(type, condition, false);
    }

    /** So many rows at a time are fetched, and made objects of, where the statement is streamed. */
    public static StatementOption yieldPer(int rows) {
        return new FetchSize(rows);
    }

    /**
     * The objects are made of the rows of another query, which is sent as it is: a UNION, text. Its columns are found by what they are,
     * or by their names; those it lacks are not loaded, and what would be joined to it is loaded by statements of its own.
     */
    public static StatementOption fromStatement(Query<?> query) {
        return new FromStatement(query);
    }
}
