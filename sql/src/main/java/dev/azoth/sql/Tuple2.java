package dev.azoth.sql;

import org.jspecify.annotations.Nullable;

/**
 * A row of two columns with typed values; a value is null where the database's is, whatever its type says.
 */
public final class Tuple2<A, B> extends Row {
    Tuple2(RowHeader header, @Nullable Object[] values) {
        super(header, values);
    }

    public A v1() {
        return typed(0);
    }

    public B v2() {
        return typed(1);
    }

    /** Makes something else of the values, for instance a record. */
    public <X> X to(Make.Of2<? super A, ? super B, ? extends X> function) {
        return function.of(v1(), v2());
    }
}
