package dev.azoth.orm;

import dev.azoth.orm.annotation.LoadingStrategy;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.EntityDml;
import dev.azoth.orm.mapping.ExpressionProperty;
import dev.azoth.orm.mapping.Mappers;
import dev.azoth.orm.mapping.Related;
import dev.azoth.orm.query.ColumnRule;
import dev.azoth.orm.query.ExpressionRule;
import dev.azoth.orm.query.FetchSize;
import dev.azoth.orm.query.FromStatement;
import dev.azoth.orm.query.LoaderCriteria;
import dev.azoth.orm.query.LoaderOption;
import dev.azoth.orm.query.LockRows;
import dev.azoth.orm.query.SessionOption;
import dev.azoth.orm.query.SubclassRule;
import dev.azoth.sql.Attribute;
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
public final class Orm {
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

    /* Loader options */

    /** What is said of one alias alone: {@code load(alias).defer(User_.name).selectinload(User_.orders)}. SQLAlchemy: {@code Load}. */
    public static LoaderOption load(EntityAlias<?> alias) {
        return LoaderOption.of(alias);
    }

    /** Members with a second statement: {@code WHERE key IN (...)}. */
    public static LoaderOption selectinload(Related related) {
        return LoaderOption.of(related, LoadingStrategy.SELECTIN);
    }

    /** Members with the statement itself, by an outer join. */
    public static LoaderOption joinedload(Related related) {
        return LoaderOption.of(related, LoadingStrategy.JOINED);
    }

    /** Members with a second statement that holds the first as a subquery. */
    public static LoaderOption subqueryload(Related related) {
        return LoaderOption.of(related, LoadingStrategy.SUBQUERY);
    }

    /** Members at once, with a statement for each object. */
    public static LoaderOption immediateload(Related related) {
        return LoaderOption.of(related, LoadingStrategy.IMMEDIATE);
    }

    /** Members when they are touched. */
    public static LoaderOption lazyload(Related related) {
        return LoaderOption.of(related, LoadingStrategy.SELECT);
    }

    /** All relationships that no other option names when they are touched: {@code lazyload("*")}. */
    public static LoaderOption lazyload(String all) {
        return LoaderOption.everywhere(all, LoadingStrategy.SELECT);
    }

    /** Members never by themselves: touching them raises. */
    public static LoaderOption raiseload(Related related) {
        return LoaderOption.of(related, LoadingStrategy.RAISE);
    }

    /** All relationships that no other option names never by themselves: {@code raiseload("*")}. */
    public static LoaderOption raiseload(String all) {
        return LoaderOption.everywhere(all, LoadingStrategy.RAISE);
    }

    /** As {@link #raiseload(Related)}, but an object at hand is taken. SQLAlchemy: {@code raiseload(..., sql_only=True)}. */
    public static LoaderOption raiseloadOnSql(Related related) {
        return LoaderOption.of(related, LoadingStrategy.RAISE_ON_SQL);
    }

    /** As {@link #raiseloadOnSql(Related)}, for all relationships that no other option names. */
    public static LoaderOption raiseloadOnSql(String all) {
        return LoaderOption.everywhere(all, LoadingStrategy.RAISE_ON_SQL);
    }

    /** No members. */
    public static LoaderOption noload(Related related) {
        return LoaderOption.of(related, LoadingStrategy.NOLOAD);
    }

    /** Goes along a relationship without saying how it is loaded. */
    public static LoaderOption defaultload(Related related) {
        return LoaderOption.of(related, null);
    }

    /** Members that the statement's own joins give; of an alias, {@code containsEager(A_.bs.to(alias))}. */
    public static LoaderOption containsEager(Related related) {
        return LoaderOption.contained(related);
    }

    /** Only these columns, and the key. */
    public static LoaderOption loadOnly(Attribute... attributes) {
        return LoaderOption.of(ColumnRule.only(attributes));
    }

    /** Not these columns. */
    public static LoaderOption defer(Attribute... attributes) {
        return LoaderOption.of(ColumnRule.defer(attributes));
    }

    /** Not these columns, and touching them raises. SQLAlchemy: {@code defer(..., raiseload=True)}. */
    public static LoaderOption deferRaising(Attribute... attributes) {
        return LoaderOption.of(ColumnRule.deferAndRaise(attributes));
    }

    /** These columns, though they are deferred. */
    public static LoaderOption undefer(Attribute... attributes) {
        return LoaderOption.of(ColumnRule.undefer(attributes));
    }

    /** The columns of a group, though they are deferred; {@code "*"} for all. */
    public static LoaderOption undeferGroup(String group) {
        return LoaderOption.of(ColumnRule.undeferGroup(group));
    }

    /**
     * An attribute that is mapped by {@code @QueryExpression} holds the value of an expression: {@code withExpression(User_.orderCount,
     * select(count(Order_.id)).where(...).scalarSubquery())}. Objects that have a value already keep it, unless
     * {@link #populateExisting} says otherwise.
     */
    public static <T> LoaderOption withExpression(ExpressionProperty<T> attribute, Expression<? extends T> expression) {
        return LoaderOption.of(new ExpressionRule(attribute, expression));
    }

    /**
     * The columns that classes have beyond the one that is selected come by a statement for each of them, {@code WHERE key IN (...)}, instead
     * of outer joins; what is loaded along with their own relationships comes with these.
     */
    @SafeVarargs
    public static <E> LoaderOption selectinPolymorphic(Class<E> type, Class<? extends E>... subclasses) {
        Mappers.of(type);
        return LoaderOption.of(SubclassRule.of(subclasses));
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
