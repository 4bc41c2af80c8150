package dev.azoth.sql;

/** Functions of several values, for making records of rows: {@code Point::new}. */
public final class Make {
    private Make() {}

    /** Of 2 values. */
    @FunctionalInterface
    public interface Of2<A, B, X> {
        X of(A v1, B v2);
    }

    /** Of 3 values. */
    @FunctionalInterface
    public interface Of3<A, B, C, X> {
        X of(A v1, B v2, C v3);
    }

    /** Of 4 values. */
    @FunctionalInterface
    public interface Of4<A, B, C, D, X> {
        X of(A v1, B v2, C v3, D v4);
    }

    /** Of 5 values. */
    @FunctionalInterface
    public interface Of5<A, B, C, D, E, X> {
        X of(A v1, B v2, C v3, D v4, E v5);
    }

    /** Of 6 values. */
    @FunctionalInterface
    public interface Of6<A, B, C, D, E, F, X> {
        X of(A v1, B v2, C v3, D v4, E v5, F v6);
    }

    /** Of 7 values. */
    @FunctionalInterface
    public interface Of7<A, B, C, D, E, F, G, X> {
        X of(A v1, B v2, C v3, D v4, E v5, F v6, G v7);
    }

    /** Of 8 values. */
    @FunctionalInterface
    public interface Of8<A, B, C, D, E, F, G, H, X> {
        X of(A v1, B v2, C v3, D v4, E v5, F v6, G v7, H v8);
    }
}
