package dev.azoth.orm;

import dev.azoth.orm.annotation.LoadingStrategy;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.Mappers;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.orm.query.LoaderOption;
import dev.azoth.orm.query.SessionOption;
import dev.azoth.sql.Attribute;
import dev.azoth.sql.Delete;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.Insert;
import dev.azoth.sql.Row;
import dev.azoth.sql.Select;
import dev.azoth.sql.SelectItem;
import dev.azoth.sql.Sql;
import dev.azoth.sql.StatementOption;
import dev.azoth.sql.Tuple2;
import dev.azoth.sql.Tuple3;
import dev.azoth.sql.Update;

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

    /** INSERT of rows of a class. */
    public static Insert insert(Class<?> type) {
        return Sql.insert(Mappers.of(type).table());
    }

    /** UPDATE of rows of a class. */
    public static Update update(Class<?> type) {
        return Sql.update(Mappers.of(type).table());
    }

    /** DELETE of rows of a class. */
    public static Delete delete(Class<?> type) {
        return Sql.delete(Mappers.of(type).table());
    }

    /** Rows of several things. */
    public static Select<Row> select(SelectItem<?>... items) {
        return Sql.select(java.util.List.of(items));
    }

    /** Members with a second statement: {@code WHERE key IN (...)}. */
    public static LoaderOption selectinload(Relationship<?, ?> relationship) {
        return LoaderOption.of(relationship, LoadingStrategy.SELECTIN);
    }

    /** Members with the statement itself, by an outer join. */
    public static LoaderOption joinedload(Relationship<?, ?> relationship) {
        return LoaderOption.of(relationship, LoadingStrategy.JOINED);
    }

    /** Members with a second statement. */
    public static LoaderOption subqueryload(Relationship<?, ?> relationship) {
        return LoaderOption.of(relationship, LoadingStrategy.SUBQUERY);
    }

    /** Members at once. */
    public static LoaderOption immediateload(Relationship<?, ?> relationship) {
        return LoaderOption.of(relationship, LoadingStrategy.IMMEDIATE);
    }

    /** Members when they are touched. */
    public static LoaderOption lazyload(Relationship<?, ?> relationship) {
        return LoaderOption.of(relationship, LoadingStrategy.SELECT);
    }

    /** Members never by themselves: touching them raises. */
    public static LoaderOption raiseload(Relationship<?, ?> relationship) {
        return LoaderOption.of(relationship, LoadingStrategy.RAISE);
    }

    /** No members. */
    public static LoaderOption noload(Relationship<?, ?> relationship) {
        return LoaderOption.of(relationship, LoadingStrategy.NOLOAD);
    }

    /** Goes along a relationship without saying how it is loaded. */
    public static LoaderOption defaultload(Relationship<?, ?> relationship) {
        return LoaderOption.of(relationship, null);
    }

    /** Members that the statement's own joins give. */
    public static LoaderOption containsEager(Relationship<?, ?> relationship) {
        return LoaderOption.contained(relationship);
    }

    /** Only these columns, and the key. */
    public static LoaderOption loadOnly(Attribute... attributes) {
        return LoaderOption.of(LoaderOption.Columns.ONLY, attributes);
    }

    /** Not these columns. */
    public static LoaderOption defer(Attribute... attributes) {
        return LoaderOption.of(LoaderOption.Columns.DEFER, attributes);
    }

    /** These columns, though they are deferred. */
    public static LoaderOption undefer(Attribute... attributes) {
        return LoaderOption.of(LoaderOption.Columns.UNDEFER, attributes);
    }

    /** Objects already in the session are given the values of the rows. */
    public static StatementOption populateExisting() {
        return SessionOption.POPULATE_EXISTING;
    }

    /** The session is not flushed first. */
    public static StatementOption noAutoflush() {
        return SessionOption.NO_AUTOFLUSH;
    }
}
