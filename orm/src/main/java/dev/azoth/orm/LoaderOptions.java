package dev.azoth.orm;

import dev.azoth.orm.annotation.LoadingStrategy;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.ExpressionProperty;
import dev.azoth.orm.mapping.Mappers;
import dev.azoth.orm.mapping.Related;
import dev.azoth.orm.query.ColumnRule;
import dev.azoth.orm.query.ExpressionRule;
import dev.azoth.orm.query.LoaderOption;
import dev.azoth.orm.query.SubclassRule;
import dev.azoth.sql.Attribute;
import dev.azoth.sql.Expression;

/** How attributes are loaded by a statement; part of {@link Orm}. SQLAlchemy: the loader options. */
public abstract sealed class LoaderOptions permits Orm {
    LoaderOptions() {}

    /** What is said of one alias alone: {@code load(alias).defer(User_.name).selectinload(User_.orders)}. SQLAlchemy: {@code Load}. */
    public static LoaderOption load(EntityAlias<?> alias) {
        return LoaderOption.of(alias);
    }

    /** Members with a second statement: {@code WHERE key IN (...)}. */
    public static LoaderOption selectinload(Related related) {
        return LoaderOption.of(related, LoadingStrategy.SELECTIN);
    }

    /** All relationships that no other option names with a second statement: {@code selectinload("*")}. */
    public static LoaderOption selectinload(String all) {
        return LoaderOption.everywhere(all, LoadingStrategy.SELECTIN);
    }

    /** Members with the statement itself, by an outer join. */
    public static LoaderOption joinedload(Related related) {
        return LoaderOption.of(related, LoadingStrategy.JOINED);
    }

    /** All relationships that no other option names with the statement itself; it ends where a class comes again. */
    public static LoaderOption joinedload(String all) {
        return LoaderOption.everywhere(all, LoadingStrategy.JOINED);
    }

    /** Members with a second statement that holds the first as a subquery. */
    public static LoaderOption subqueryload(Related related) {
        return LoaderOption.of(related, LoadingStrategy.SUBQUERY);
    }

    /** All relationships that no other option names with a second statement that holds the first as a subquery. */
    public static LoaderOption subqueryload(String all) {
        return LoaderOption.everywhere(all, LoadingStrategy.SUBQUERY);
    }

    /** Members at once, with a statement for each object. */
    public static LoaderOption immediateload(Related related) {
        return LoaderOption.of(related, LoadingStrategy.IMMEDIATE);
    }

    /** All relationships that no other option names at once, with a statement for each object. */
    public static LoaderOption immediateload(String all) {
        return LoaderOption.everywhere(all, LoadingStrategy.IMMEDIATE);
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

    /** No members of relationships that no other option names. */
    public static LoaderOption noload(String all) {
        return LoaderOption.everywhere(all, LoadingStrategy.NOLOAD);
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

    /** Only these columns, and the key, and touching others raises. SQLAlchemy: {@code load_only(..., raiseload=True)}. */
    public static LoaderOption loadOnlyRaising(Attribute... attributes) {
        return LoaderOption.of(ColumnRule.onlyAndRaise(attributes));
    }

    /** Not these columns. */
    public static LoaderOption defer(Attribute... attributes) {
        return LoaderOption.of(ColumnRule.defer(attributes));
    }

    /** No columns but the key and those that other options name: {@code defer("*")}. */
    public static LoaderOption defer(String all) {
        return LoaderOption.of(ColumnRule.all(ColumnRule.Kind.DEFER, all));
    }

    /** Not these columns, and touching them raises. SQLAlchemy: {@code defer(..., raiseload=True)}. */
    public static LoaderOption deferRaising(Attribute... attributes) {
        return LoaderOption.of(ColumnRule.deferAndRaise(attributes));
    }

    /** As {@link #defer(String)}, and touching them raises. */
    public static LoaderOption deferRaising(String all) {
        return LoaderOption.of(ColumnRule.all(ColumnRule.Kind.DEFER_AND_RAISE, all));
    }

    /** These columns, though they are deferred. */
    public static LoaderOption undefer(Attribute... attributes) {
        return LoaderOption.of(ColumnRule.undefer(attributes));
    }

    /** All columns, though some are deferred: {@code undefer("*")}. */
    public static LoaderOption undefer(String all) {
        return LoaderOption.of(ColumnRule.all(ColumnRule.Kind.UNDEFER, all));
    }

    /** The columns of a group, though they are deferred; {@code "*"} for all. */
    public static LoaderOption undeferGroup(String group) {
        return LoaderOption.of(ColumnRule.undeferGroup(group));
    }

    /**
     * An attribute that is mapped by {@code @QueryExpression} holds the value of an expression: {@code withExpression(User_.orderCount,
     * select(count(Order_.id)).where(...).scalarSubquery())}. Objects that have a value already keep it, unless
     * {@link Orm#populateExisting} says otherwise.
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
}
