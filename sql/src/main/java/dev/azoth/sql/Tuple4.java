package dev.azoth.sql;

import org.jspecify.annotations.Nullable;

/**
 * A row of four columns with typed values; a value is null where the database's is, whatever its type says.
 */
public final class Tuple4<A, B, C, D> extends Row {
    Tuple4(RowHeader header, @Nullable Object[] values) {
        super(header, values);
    }

    public A v1() {
        return typed(0);
    }

    public B v2() {
        return typed(1);
    }

    public C v3() {
        return typed(2);
    }

    public D v4() {
        return typed(3);
    }

    /** Makes something else of the values, for instance a record. */
    public <X> X to(Make.Of4<? super A, ? super B, ? super C, ? super D, ? extends X> function) {
        return function.of(v1(), v2(), v3(), v4());
    }
}
