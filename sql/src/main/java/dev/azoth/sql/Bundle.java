package dev.azoth.sql;

import dev.azoth.error.ArgumentException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Several things that are selected under one name, and are one value of a row: {@code bundle("address", Person_.street,
 * Person_.city)}. A session makes the value: a tuple, or what {@link #into} makes of it. Immutable. SQLAlchemy: {@code Bundle}.
 *
 * @param <R> the value
 */
public final class Bundle<R> implements SelectItem<R> {
    private final String name;
    private final List<? extends Selectable> items;
    private final RowShape<? extends R> shape;
    private final List<Expression<?>> columns;

    private Bundle(String name, List<? extends Selectable> items, RowShape<? extends R> shape) {
        this.name = name;
        this.items = items;
        this.shape = shape;
        this.columns = List.copyOf(Outputs.unfold(items));
    }

    /** What a SELECT selects, and what it makes of it. */
    public static <R> Bundle<R> of(String name, Select<R> select) {
        return new Bundle<>(name, select.selection(), select.rowShape());
    }

    /** Makes something else of each value. */
    public <X> Bundle<X> into(Function<? super R, ? extends X> function) {
        RowShape<? extends R> inner = shape;
        return new Bundle<>(name, items, (header, values) -> function.apply(inner.map(header, values)));
    }

    /** Makes a record of the columns: {@code bundle("point", a, b).into(Point::new)}. The types must be those of the columns. */
    public <A, B, X> Bundle<X> into(Make.Of2<A, B, X> make) {
        return new Bundle<>(name, items, Shapes.of(make));
    }

    public <A, B, C, X> Bundle<X> into(Make.Of3<A, B, C, X> make) {
        return new Bundle<>(name, items, Shapes.of(make));
    }

    public <A, B, C, D, X> Bundle<X> into(Make.Of4<A, B, C, D, X> make) {
        return new Bundle<>(name, items, Shapes.of(make));
    }

    /** By which rows know the value. */
    public String name() {
        return name;
    }

    /** What is selected. */
    public List<? extends Selectable> items() {
        return items;
    }

    /** All its columns, those of bundles inside among them, for {@code groupBy} and {@code orderBy}. */
    public Expression<?>[] columns() {
        return columns.toArray(Expression<?>[]::new);
    }

    /**
     * The column of that name. SQLAlchemy: {@code bundle.c.name}.
     *
     * @throws dev.azoth.error.ArgumentException when there is none, or more than one
     */
    @SuppressWarnings("unchecked") // the type of the values is still checked by the column's SqlType
    public Expression<Object> c(String column) {
        List<Expression<?>> found = columns.stream()
                .filter(one ->
                        one instanceof NamedExpression<?> named && named.name().equals(column))
                .toList();
        if (found.size() != 1) {
            throw new ArgumentException((found.isEmpty() ? "No" : "More than one") + " column '" + column + "' in "
                    + this + "; its columns are " + columns);
        }
        return (Expression<Object>) found.getFirst();
    }

    /** For sessions: what the values become. */
    public RowShape<? extends @Nullable Object> shape() {
        return shape;
    }

    @Override
    public String toString() {
        return "bundle " + name;
    }
}
