package dev.azoth.sql;

import org.jspecify.annotations.Nullable;

/**
 * A row of three columns with typed values; a value is null where the database's is, whatever its type says.
 */
public final class Tuple3<A, B, C> extends Row {
    Tuple3(RowHeader header, @Nullable Object[] values) {
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

    /** Makes something else of the values, for instance a record. */
    public <X> X to(Make.Of3<? super A, ? super B, ? super C, ? extends X> function) {
        return function.of(v1(), v2(), v3());
    }
}
