package dev.azoth.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** INSERT, UPDATE or DELETE before RETURNING; {@code returning} gives it its rows. SQLAlchemy: {@code UpdateBase}. */
public abstract sealed class Dml extends DmlStatement<Row> permits Insert, Update, Delete {
    private final DmlTarget target;

    Dml(DmlTarget target) {
        this.target = target;
    }

    final DmlTarget target() {
        return target;
    }

    /** The same inside another statement: its values have no names, which might be those of the other's. */
    abstract Dml unnamed();

    /** The mapped class whose attributes name the columns; null where the table is named. */
    public final @Nullable EntityClause<?> entity() {
        return target.entity();
    }

    /** What the statement carries for the session that runs it. */
    public final List<StatementOption> options() {
        return target.options();
    }

    /** Texts behind the statement's first word. */
    public final List<String> prefixes() {
        return target.prefixes();
    }

    /** CTEs that are written whether the statement refers to them or not. */
    public final List<Cte> ctes() {
        return target.ctes();
    }

    /** The table that is changed. */
    public final TableClause table() {
        return target.table();
    }

    /** All columns of the table, as rows. */
    public final Returning<Row> returning() {
        return new Returning<>(this, List.of(target.table()), Row::new);
    }

    /** One expression: each row is its value. */
    public final <A> Returning<A> returning(Expression<A> a) {
        return new Returning<>(this, List.of(a), Shapes.single());
    }

    /** Objects of a mapped class, made by the session that runs the statement. */
    public final <A> Returning<A> returning(EntityClause<A> entity) {
        return new Returning<>(this, List.of(entity), Shapes.single());
    }

    /** Two expressions: each row is a typed tuple. */
    public final <A, B> Returning<Tuple2<A, B>> returning(Expression<A> a, Expression<B> b) {
        return new Returning<>(this, List.of(a, b), Tuple2::new);
    }

    /** Three expressions: each row is a typed tuple. */
    public final <A, B, C> Returning<Tuple3<A, B, C>> returning(Expression<A> a, Expression<B> b, Expression<C> c) {
        return new Returning<>(this, List.of(a, b, c), Tuple3::new);
    }

    /** Four expressions: each row is a typed tuple. */
    public final <A, B, C, D> Returning<Tuple4<A, B, C, D>> returning(
            Expression<A> a, Expression<B> b, Expression<C> c, Expression<D> d) {
        return new Returning<>(this, List.of(a, b, c, d), Tuple4::new);
    }

    /** Any number of expressions and tables, as rows. */
    public final Returning<Row> returning(Selectable... items) {
        return returning(List.of(items));
    }

    /** Any number of expressions and tables, as rows. */
    public final Returning<Row> returning(List<? extends Selectable> items) {
        return new Returning<>(this, items, Row::new);
    }

    @Override
    public final RowShape<Row> rowShape() {
        return Row::new;
    }

    @Override
    public final List<Expression<?>> resultExpressions() {
        return List.of();
    }

    @Override
    public final List<Selectable> returned() {
        return List.of();
    }
}
