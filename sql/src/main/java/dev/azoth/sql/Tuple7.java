package dev.azoth.sql;

import org.jspecify.annotations.Nullable;

/**
 * A row of seven columns with typed values; a value is null where the database's is, whatever its type says.
 */
public final class Tuple7<A, B, C, D, E, F, G> extends Row {
    Tuple7(RowHeader header, @Nullable Object[] values) {
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

    public E v5() {
        return typed(4);
    }

    public F v6() {
        return typed(5);
    }

    public G v7() {
        return typed(6);
    }

    /** Makes something else of the values, for instance a record. */
    public <X> X to(
            Make.Of7<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? extends X>
                    function) {
        return function.of(v1(), v2(), v3(), v4(), v5(), v6(), v7());
    }
}
