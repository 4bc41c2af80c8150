package dev.azoth.orm;

import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.Mappers;
import dev.azoth.sql.Delete;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.Insert;
import dev.azoth.sql.Row;
import dev.azoth.sql.Select;
import dev.azoth.sql.SelectItem;
import dev.azoth.sql.Sql;
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
}
