package dev.azoth.sql;

import org.jspecify.annotations.Nullable;

/**
 * A row of seven columns with typed values; a value is null where the database's is, whatever its type says.
 */
public final class Tuple7<A, B, C, D, E, F, G> extends Row {
    Tuple7(RowHeader header, @Nullable Object[] values) {
        super(header, values);
    }

    @SuppressWarnings("unchecked") // the statement's types
    public A v1() {
        return (A) get(0);
    }

    @SuppressWarnings("unchecked") // the statement's types
    public B v2() {
        return (B) get(1);
    }

    @SuppressWarnings("unchecked") // the statement's types
    public C v3() {
        return (C) get(2);
    }

    @SuppressWarnings("unchecked") // the statement's types
    public D v4() {
        return (D) get(3);
    }

    @SuppressWarnings("unchecked") // the statement's types
    public E v5() {
        return (E) get(4);
    }

    @SuppressWarnings("unchecked") // the statement's types
    public F v6() {
        return (F) get(5);
    }

    @SuppressWarnings("unchecked") // the statement's types
    public G v7() {
        return (G) get(6);
    }

    /** Makes something else of the values, for instance a record. */
    public <X> X to(
            Make.Of7<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? extends X>
                    function) {
        return function.of(v1(), v2(), v3(), v4(), v5(), v6(), v7());
    }
}
